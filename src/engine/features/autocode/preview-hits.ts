import { locatePatternError } from '../../../core/coding/autocode/locate-pattern-error.ts';
import { countMatches, matchAt, matchWidth } from '../../../core/coding/autocode/match.ts';
import {
  type AutocodePreview,
  type AutocodeSource,
  maxAutocodeHits,
} from '../../../shared/domain/autocode.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { SearchableSource } from '../../project/queries/autocode-queries.ts';
import type { JobContext } from '../../session/handler.ts';
import { codedRanges, searchableSources } from './held-answers.ts';
import { type HeldSource, holdPreview, type PlannedCode } from './held-preview.ts';
import { planCodes } from './plan-codes.ts';
import { type Found, type FoundInSources, searchSources } from './search-sources.ts';
import { limitWarning, stopOf, timeWarning, unscoredWarning } from './stop-sentences.ts';

type Request = Input<'autocode.preview'>;

/** Tells for each hit whether this coder has coded it so already. */
function createAlreadyTest({ project }: JobContext, targets: readonly PlannedCode[]) {
  const coderId = project.host.coderId();
  const coded = targets.map(({ codeId }) =>
    codeId === null ? null : codedRanges(project.db, codeId, coderId),
  );
  return (hits: Found['hits'], { versionId }: SearchableSource): Uint8Array => {
    const already = new Uint8Array(countMatches(hits));
    for (let at = 0; at < already.length; at += 1) {
      const { target, start, end } = matchAt(hits, at);
      if (coded[target]?.has(versionId, start, end) === true) already[at] = 1;
    }
    return already;
  };
}

type Held = Readonly<{
  sources: readonly HeldSource[];
  total: number;
  warnings: readonly string[];
}>;

const countOnes = (values: Uint8Array): number => values.reduce((sum, value) => sum + value, 0);

const nothing: Found = { hits: new Int32Array(), marks: new Int32Array(), stopped: null };

/** Numbers the hits of all sources, up to the most that are kept. */
function gather(
  results: FoundInSources,
  sources: readonly SearchableSource[],
  isAlready: ReturnType<typeof createAlreadyTest>,
): Held {
  const held: HeldSource[] = [];
  let total = 0;
  for (const [at, source] of sources.entries()) {
    const found = total >= maxAutocodeHits ? null : (results[at] ?? null);
    const { hits, marks, stopped } = found ?? nothing;
    const kept = hits.subarray(0, (maxAutocodeHits - total) * matchWidth);
    const why = !found ? 'not_searched' : kept.length < hits.length ? 'limit' : stopped;
    if (kept.length === 0 && why === null) continue;
    const already = isAlready(kept, source);
    const shown: AutocodeSource = {
      sourceId: source.id,
      name: source.name,
      hits: already.length,
      already: countOnes(already),
      firstHit: total,
      stopped: why && stopOf(why, source.name, already.length),
    };
    held.push({ source: shown, versionId: source.versionId, hits: kept, marks, already });
    total += already.length;
  }
  const unsearched = held.filter(({ source }) => source.stopped?.why === 'not_searched').length;
  const warnings = [
    ...timeWarning(results.filter((found) => found?.stopped === 'time').length, unsearched),
    ...limitWarning(total >= maxAutocodeHits),
    ...unscoredWarning(results.filter((found) => found?.unscored === true).length),
  ];
  return { sources: held, total, warnings };
}

function summarise(
  targets: readonly PlannedCode[],
  { sources, total, warnings }: Held,
): Omit<AutocodePreview, 'previewId' | 'searched'> {
  const hits = targets.map(() => 0);
  const already = targets.map(() => 0);
  for (const source of sources) {
    for (let at = 0; at < source.already.length; at += 1) {
      const target = source.hits[at * matchWidth] ?? 0;
      hits[target] = (hits[target] ?? 0) + 1;
      already[target] = (already[target] ?? 0) + (source.already[at] ?? 0);
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
  const all = searchableSources(project.db);
  const sources = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
  const results = await searchSources(context, request, sources);
  if (!results.ok) return results;
  const held = gather(results.value, sources, createAlreadyTest(context, targets.value));
  const previewId = holdPreview(project, { targets: targets.value, ...held });
  return ok({ previewId, searched: sources.length, ...summarise(targets.value, held) });
}
