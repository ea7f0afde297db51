import { locatePatternError } from '../../../core/coding/autocode/locate-pattern-error.ts';
import {
  type AutocodePreview,
  type AutocodeSource,
  maxAutocodeHits,
} from '../../../shared/domain/autocode.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import {
  listCodedRanges,
  listSearchableSources,
  rangeKey,
  type SearchableSource,
} from '../../project/queries/autocode-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { JobContext } from '../../session/handler.ts';
import { type HeldSource, holdPreview, type PlannedCode } from './held-preview.ts';
import { planCodes } from './plan-codes.ts';
import { createSearcher, type Found, type OpenSource, type Searcher } from './search-sources.ts';
import { limitWarning, stopOf, timeWarning, unscoredWarning } from './stop-sentences.ts';

type Request = Input<'autocode.preview'>;

/** An expression that was too slow in so many texts is too slow for the rest. */
const mostTimeouts = 3;

const cancelled = refuse('cancelled', 'Stopped, as you asked. Nothing was changed.');

function openSource(
  { project }: JobContext,
  source: SearchableSource,
  { onlySpeakers, withoutSpeakers }: Request,
): OpenSource {
  const { text, turns } = readVersion(project.db, source.versionId);
  const only = onlySpeakers && new Set(onlySpeakers);
  const without = new Set(withoutSpeakers);
  const allowed = turns.filter(
    ({ speaker, start, end }) =>
      end > start &&
      (only ? speaker !== null && only.has(speaker) : speaker === null || !without.has(speaker)),
  );
  const regions =
    turns.length === 0 && !only && text.length > 0 ? [{ start: 0, end: text.length }] : allowed;
  return {
    source,
    text,
    turns,
    allowed,
    regions: regions.map(({ start, end }) => ({ start, end })),
  };
}

/** Tells for each hit whether this coder has coded it so already. */
function createAlreadyTest({ project }: JobContext, targets: readonly PlannedCode[]) {
  const coderId = project.host.coderId();
  const coded = targets.map(({ codeId }) =>
    codeId === null ? null : listCodedRanges(project.db, codeId, coderId),
  );
  return ({ hits }: Found, { versionId }: SearchableSource): boolean[] =>
    hits.map(
      ({ target, start, end }) => coded[target]?.has(rangeKey(versionId, start, end)) ?? false,
    );
}

type Searched = Readonly<{
  sources: readonly HeldSource[];
  total: number;
  warnings: readonly string[];
}>;

const countTrue = (values: readonly boolean[]): number => values.filter(Boolean).length;

async function searchAll(
  context: JobContext,
  request: Request,
  sources: readonly SearchableSource[],
  searcher: Searcher,
  isAlready: ReturnType<typeof createAlreadyTest>,
): Promise<Result<Searched>> {
  const held: HeldSource[] = [];
  let total = 0;
  let timeouts = 0;
  let unscored = 0;
  for (const [done, source] of sources.entries()) {
    if (context.signal.aborted || context.session.current() !== context.project) return cancelled;
    context.progress(done, sources.length, 'files');
    const isOver = timeouts >= mostTimeouts || total >= maxAutocodeHits;
    const found: Result<Found> = isOver
      ? ok({ hits: [], marks: [], stopped: null })
      : await searcher.search(openSource(context, source, request));
    if (!found.ok) return found;
    const { hits, marks, stopped } = found.value;
    const kept = hits.slice(0, maxAutocodeHits - total);
    const why = isOver ? 'not_searched' : kept.length < hits.length ? 'limit' : stopped;
    if (stopped === 'time') timeouts += 1;
    if (found.value.unscored) unscored += 1;
    if (kept.length > 0 || why !== null) {
      const already = isAlready({ ...found.value, hits: kept }, source);
      const shown: AutocodeSource = {
        sourceId: source.id,
        name: source.name,
        hits: kept.length,
        already: countTrue(already),
        firstHit: total,
        stopped: why && stopOf(why, source.name, kept.length),
      };
      held.push({ source: shown, versionId: source.versionId, hits: kept, marks, already });
    }
    total += kept.length;
  }
  const warnings = [
    ...timeWarning(
      timeouts,
      held.filter(({ source }) => source.stopped?.why === 'not_searched').length,
    ),
    ...limitWarning(total >= maxAutocodeHits),
    ...unscoredWarning(unscored),
  ];
  return ok({ sources: held, total, warnings });
}

function summarise(
  targets: readonly PlannedCode[],
  { sources, total, warnings }: Searched,
): Omit<AutocodePreview, 'previewId' | 'searched'> {
  const hits = targets.map(() => 0);
  const already = targets.map(() => 0);
  for (const source of sources) {
    for (const [i, { target }] of source.hits.entries()) {
      hits[target] = (hits[target] ?? 0) + 1;
      if (source.already[i]) already[target] = (already[target] ?? 0) + 1;
    }
  }
  return {
    total,
    already: already.reduce((sum, count) => sum + count, 0),
    targets: targets.map(({ codeId, names }, i) => ({
      name: names.join('/'),
      codeId,
      hits: hits[i] ?? 0,
      already: already[i] ?? 0,
    })),
    sources: sources.map(({ source }) => source),
    warnings,
  };
}

/** Finds what a rule would code, in every source that is asked for, and keeps it for paging and applying. */
export async function previewHits(
  context: JobContext,
  request: Request,
): Promise<Result<AutocodePreview>> {
  const { project } = context;
  if (request.rule.kind === 'pattern' && locatePatternError(request.rule.pattern)) {
    return refuse(
      'invalid_input',
      'This is no regular expression. Nothing was searched. Mend it and look again.',
    );
  }
  const targets = planCodes(project.db, request.rule, request.target);
  if (!targets.ok) return targets;
  const wanted = request.sourceIds && new Set(request.sourceIds);
  const sources = listSearchableSources(project.db).filter(({ id }) => wanted?.has(id) ?? true);
  const searcher = createSearcher(context, request, maxAutocodeHits);
  const isAlready = createAlreadyTest(context, targets.value);
  try {
    const searched = await searchAll(context, request, sources, searcher, isAlready);
    if (!searched.ok) return searched;
    const previewId = holdPreview(project, { targets: targets.value, ...searched.value });
    const searchedCount = sources.length;
    return ok({ previewId, searched: searchedCount, ...summarise(targets.value, searched.value) });
  } finally {
    await searcher.stop();
  }
}
