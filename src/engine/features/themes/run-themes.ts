import type { ThemeModel } from '../../../core/themes/theme-model.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { Theme, ThemeQuote, ThemeRun } from '../../../shared/domain/theme.ts';
import type { ThemeRunId } from '../../../shared/ids.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { findSource } from '../../project/queries/source-queries.ts';
import { insertThemeRun, type StoredThemeRun } from '../../project/queries/theme-run-queries.ts';
import { listTurnTexts } from '../../project/queries/turn-texts.ts';
import { turnLanguages } from '../../analysis/turn-languages.ts';
import type { JobContext } from '../../session/handler.ts';

type Spoken = Readonly<{
  source: SourceSummary;
  turnIndex: number;
  speaker: string | null;
  text: string;
  language: string;
}>;

function gatherTurns(
  { project }: JobContext,
  { sourceIds, withoutSpeakers }: Input<'themes.run'>,
): Spoken[] {
  const left = new Set(withoutSpeakers);
  return sourceIds.flatMap((id) => {
    const source = findSource(project.db, id);
    if (!source) return [];
    const turns = listTurnTexts(project.db, source).filter(
      ({ turn }) => turn.speaker === null || !left.has(turn.speaker),
    );
    const languages = turnLanguages(
      source,
      turns.map(({ text }) => text),
    );
    return turns.map(({ turn, text }, i) => ({
      source,
      turnIndex: turn.index,
      speaker: turn.speaker,
      text,
      language: languages[i] ?? 'und',
    }));
  });
}

function toQuote(
  { source, turnIndex, text, speaker }: Spoken,
  sentiment: number | null,
): ThemeQuote {
  return { sourceId: source.id, sourceName: source.name, turnIndex, text, speaker, sentiment };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function toThemes(
  model: ThemeModel,
  spoken: readonly Spoken[],
  scores: readonly (number | null)[],
): Theme[] {
  return model.themes.map(({ label, terms, members, typical }, id) => ({
    id,
    label,
    terms,
    size: members.length,
    sentiment: mean(members.flatMap((member) => scores[member] ?? [])),
    quotes: typical.flatMap((member) => {
      const one = spoken[member];
      return one ? [toQuote(one, scores[member] ?? null)] : [];
    }),
    acceptedAs: null,
  }));
}

function toStored(
  model: ThemeModel,
  spoken: readonly Spoken[],
  scores: readonly (number | null)[],
  request: Input<'themes.run'>,
  createdAt: string,
): StoredThemeRun {
  const run: ThemeRun = {
    id: 0 as ThemeRunId,
    createdAt,
    sourceIds: request.sourceIds,
    seed: request.seed,
    k: model.k,
    stability: model.stability,
    turnCount: spoken.length,
    unassigned: model.assignments.filter((theme) => theme === null).length,
    languages: model.languages,
    warnings: model.warnings,
    themes: toThemes(model, spoken, scores),
  };
  const members = model.themes.map((theme) =>
    theme.members.flatMap((member) => {
      const one = spoken[member];
      return one ? [{ sourceId: one.source.id, turnIndex: one.turnIndex }] : [];
    }),
  );
  return { run, members, accepted: {} };
}

/** Finds the themes of the chosen sources' turns in a worker, with the mean sentiment of each, and keeps the run. */
export async function runThemes(
  context: JobContext,
  request: Input<'themes.run'>,
): Promise<Result<ThemeRun>> {
  const { analysis, signal, progress, project } = context;
  const spoken = gatherTurns(context, request);
  if (spoken.length === 0) {
    return refuse(
      'too_little_data',
      'The chosen sources have no turns to find themes in. Choose others.',
    );
  }
  const texts = spoken.map(({ text }) => text);
  const languages = spoken.map(({ language }) => language);
  const { k, seed } = request;
  const found = await analysis.run(
    'findThemes',
    { texts, languages, k, seed },
    { signal, onProgress: (done, total) => progress(done, total, 'steps') },
  );
  if (!found.ok) return found;
  if (!found.value.ok) return found.value;
  const scored = await analysis.run('scoreTexts', { texts, languages }, { signal });
  if (!scored.ok) return scored;
  const scores = scored.value.map(({ language, score }) => (language === 'und' ? null : score));
  const at = new Date(project.host.now()).toISOString();
  const stored = toStored(found.value.value, spoken, scores, request, at);
  if (project.readOnly) return ok(stored.run);
  return ok({ ...stored.run, id: insertThemeRun(project.db, stored) });
}
