import { countEntries } from '../metrics/score-tally.ts';
import { sortCounts } from '../statistics/score-counts.ts';
import { isNoOpinion } from './answer-words.ts';
import { binScores } from './bins.ts';
import { quantile } from './quantile.ts';
import type { KindSummary, SummaryInput } from './summary-parts.ts';
import { countWords, isBlank } from './survey-column.ts';

const exampleCount = 5;
const longestExample = 400;

/** Free text: how many answered and at what length. What they said is for reading and coding. */
export function summariseOpenAnswers({ columns: [column] }: SummaryInput): KindSummary {
  const { dictionary, codes } = column?.values ?? { dictionary: [''], codes: new Uint32Array() };
  const counts = countEntries({ dictionary, codes });
  const lengths = new Map<number, number>();
  const aside = new Map<string, number>();
  const written: number[] = [];
  let [n, skipped] = [0, 0];
  dictionary.forEach((cell, entry) => {
    const count = counts[entry] ?? 0;
    if (count === 0) return;
    if (isBlank(cell)) skipped += count;
    else if (isNoOpinion(cell)) aside.set(cell.trim(), (aside.get(cell.trim()) ?? 0) + count);
    else {
      n += count;
      written.push(entry);
      const words = countWords(cell);
      lengths.set(words, (lengths.get(words) ?? 0) + count);
    }
  });
  const scores = sortCounts(lengths);
  return {
    n,
    skipped,
    setAside: [...aside].map(([label, count]) => ({ label, count })),
    figures: {
      type: 'words',
      medianWords: quantile(scores, 0.5),
      longest: scores.at(-1)?.score ?? 0,
      different: written.length,
      bins: binScores(scores),
      examples: pickEvenly(written).map((entry) => cut((dictionary[entry] ?? '').trim())),
    },
    method:
      'Words are counted between blanks; of scripts without blanks two characters are taken for one.',
    warnings: n === 0 ? ['Nobody wrote anything.'] : [],
  };
}

/** A few from the beginning to the end, so that they are not all of one day. */
function pickEvenly(entries: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.floor(entries.length / exampleCount));
  return entries.filter((_, at) => at % step === 0).slice(0, exampleCount);
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > longestExample
    ? `${characters.slice(0, longestExample).join('')}…`
    : text;
}
