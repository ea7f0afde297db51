import type { SentimentGroup, TurnSentiment } from '../../shared/domain/sentiment.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Answer, Command } from '../command.ts';
import { formatFigure } from '../format-number.ts';
import { formatTable } from '../format-table.ts';
import { listPages } from '../list-pages.ts';
import { languageTag } from '../option-values.ts';
import { placeTexts } from '../text-slots.ts';
import { type Texts, withTexts } from '../texts.ts';

type Score = Readonly<Record<string, unknown>>;

const toScore = (source: string, { turn, sentiment }: TurnSentiment): Score => ({
  score: sentiment.score,
  label: sentiment.label,
  language: sentiment.language,
  evidence: sentiment.evidence,
  source,
  turn: turn.index,
  speaker: turn.speaker,
  row: turn.row,
});

/** A row without an answer: nothing was said that could be scored, as with a language without a lexicon. */
const unsaid = (row: number): Score => ({
  score: 0,
  label: 'neutral',
  language: 'und',
  evidence: [],
  source: null,
  turn: null,
  speaker: null,
  row,
});

async function listScores(texts: Texts): Promise<Result<readonly Score[]>> {
  const { ask, sources } = texts;
  const slots = await placeTexts(texts);
  if (!slots.ok) return slots;
  const scores = Array.from({ length: slots.value.length }, (_, row) => unsaid(row));
  for (const { id: sourceId, name } of sources) {
    const turns = await listPages((offset) =>
      ask('sentiment.turns', { sourceId, offset, limit: 1000 }),
    );
    if (!turns.ok) return turns;
    for (const one of turns.value) {
      const slot = slots.value.slotOf(sourceId, one.turn.index);
      if (slot !== undefined) scores[slot] = toScore(name, one);
    }
  }
  return ok(scores);
}

const summaryTable = (by: string, groups: readonly SentimentGroup[]): string[] =>
  formatTable(groups, [
    { name: by, cell: ({ group }) => group || '(nobody named)' },
    { name: 'turns', cell: ({ turns }) => turns, right: true },
    { name: 'mean', cell: ({ mean }) => formatFigure(mean, 'score'), right: true },
    { name: 'positive', cell: ({ positive }) => positive, right: true },
    { name: 'neutral', cell: ({ neutral }) => neutral, right: true },
    { name: 'negative', cell: ({ negative }) => negative, right: true },
  ]);

async function scoreTexts(texts: Texts): Promise<Result<Answer>> {
  const { ask, sources } = texts;
  const scores = await listScores(texts);
  if (!scores.ok) return scores;
  const sourceIds = sources.map(({ id }) => id);
  const bySource = await ask('sentiment.summary', { by: 'source', sourceIds });
  if (!bySource.ok) return bySource;
  const bySpeaker = await ask('sentiment.summary', { by: 'speaker', sourceIds });
  if (!bySpeaker.ok) return bySpeaker;
  const [source, speaker] = [bySource.value, bySpeaker.value];
  const speakers = summaryTable('speaker', speaker);
  return ok({
    json: { scores: scores.value, by: { source, speaker } },
    text: [...summaryTable('source', source), ...(speakers.length > 0 ? ['', ...speakers] : [])],
  });
}

export const sentimentCommand: Command = {
  name: 'sentiment',
  usage: 'sentiment FILE|STUDY [--column C] [--language L|auto]',
  summary: 'score how texts feel, from -1 to 1, with the words that made each score',
  details: [
    'One score per row of the column, or per turn; by source and by speaker in sum.',
    'Without --column: the open-ended columns of a table, the turns of a transcript, everything in a study.',
    'What has no words, or a language without a lexicon, has score 0 and language "und", and counts in no mean.',
  ],
  operands: { least: 1, most: 1 },
  options: ['column', 'language'],
  run: async (bench, { operands: [target = ''], options }) => {
    const language = languageTag(options);
    if (!language.ok) return language;
    const request = { target, column: options['column'], language: language.value };
    return withTexts(bench, request, scoreTexts);
  },
};
