import type { ColumnRole, DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { SpokenWords } from '../../../shared/domain/journey.ts';
import type { Sentiment } from '../../../shared/domain/sentiment.ts';
import type { TextOffset, SourceId, VersionId } from '../../../shared/ids.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { scoreSource } from '../../analysis/score-source.ts';
import { turnLanguages } from '../../analysis/turn-languages.ts';
import type { Database } from '../../project/database.ts';
import { readColumn } from '../../project/queries/dataset-queries.ts';
import { findSource } from '../../project/queries/source-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { JobContext } from '../../session/handler.ts';

/** How one answer feels, and where it stands. `sentiment` is null in a language without a lexicon. */
export type Voice = Readonly<{
  row: number;
  sentiment: number | null;
  label: Sentiment['label'];
  start: TextOffset;
  end: TextOffset;
}>;

export type ScoredSource = Readonly<{
  sourceId: SourceId;
  versionId: VersionId;
  question: string;
  /** In the order of the text; those that belong to no row are left out. */
  voices: readonly Voice[];
}>;

/** The scored turns of the texts asked last. A version never changes, so what was scored holds. */
const known = new WeakMap<Database, Map<string, readonly Voice[]>>();
const mostKept = 24;

const feelingOf = ({ language, score }: Sentiment): number | null =>
  language === 'und' ? null : score;

async function scoreVoices(
  context: JobContext,
  source: NonNullable<ReturnType<typeof findSource>>,
): Promise<Result<readonly Voice[]>> {
  const { db } = context.project;
  const held = known.get(db) ?? new Map<string, readonly Voice[]>();
  known.set(db, held);
  const key = `${source.versionId} ${source.language}`;
  const before = held.get(key);
  if (before) return ok(before);
  const scored = await scoreSource(context, source);
  if (!scored.ok) return scored;
  const voices = scored.value.flatMap(({ turn, sentiment }) =>
    turn.row === null || turn.end <= turn.start
      ? []
      : [
          {
            row: turn.row,
            sentiment: feelingOf(sentiment),
            label: sentiment.label,
            start: turn.start,
            end: turn.end,
          },
        ],
  );
  const [oldest] = held.keys();
  if (held.size >= mostKept && oldest !== undefined) held.delete(oldest);
  held.set(key, voices);
  return ok(voices);
}

const isOpen = (role: ColumnRole | null): boolean => role !== 'ignore' && role !== 'personal';

/** The open answers of a table that are sources of the study, scored; with progress by question. */
export async function scoreTable(
  context: JobContext,
  { columns }: DatasetSummary,
): Promise<Result<readonly ScoredSource[]>> {
  const open = columns.flatMap((column) =>
    column.sourceId !== null && isOpen(column.role) ? [{ column, sourceId: column.sourceId }] : [],
  );
  const scored: ScoredSource[] = [];
  for (const [done, { column, sourceId }] of open.entries()) {
    context.progress(done, open.length, 'files');
    const source = findSource(context.project.db, sourceId);
    if (!source) continue;
    const voices = await scoreVoices(context, source);
    if (!voices.ok) return voices;
    scored.push({
      sourceId,
      versionId: source.versionId,
      question: column.question,
      voices: voices.value,
    });
  }
  return ok(scored);
}

/** The words of one column, by row: as they read in its source, or as in the file where it is none. */
export async function scoreColumn(
  context: JobContext,
  dataset: DatasetSummary,
  column: DatasetColumn,
): Promise<Result<readonly Readonly<{ row: number; words: SpokenWords }>[]>> {
  if (column.sourceId !== null) {
    const scored = await scoreTable(context, { ...dataset, columns: [column] });
    if (!scored.ok) return scored;
    return ok(
      scored.value.flatMap((source) => {
        const { text } = readVersion(context.project.db, source.versionId);
        return source.voices.map((voice) => ({
          row: voice.row,
          words: wordsOf(source, voice, text),
        }));
      }),
    );
  }
  const { dictionary, codes } = readColumn(context.project.db, column.id);
  const languages = turnLanguages({ kind: 'open_answers', language: 'en' }, dictionary);
  const scored = await context.analysis.run(
    'scoreTexts',
    { texts: [...dictionary], languages },
    { signal: context.signal },
  );
  if (!scored.ok) return scored;
  return ok(
    Array.from(codes, (code, row) => {
      const sentiment = scored.value[code];
      const text = (dictionary[code] ?? '').trim();
      return {
        row,
        words: {
          question: column.question,
          text,
          sentiment: sentiment && text !== '' ? feelingOf(sentiment) : null,
          place: null,
        },
      };
    }),
  );
}

/** The words of a turn as they read now. */
export function wordsOf(
  { question, sourceId }: ScoredSource,
  { start, end, sentiment }: Voice,
  text: string,
): SpokenWords {
  return { question, text: text.slice(start, end), sentiment, place: { sourceId, start, end } };
}
