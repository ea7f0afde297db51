import type { PackedMatches } from '../../core/coding/autocode/match.ts';
import type { WidenedMatches } from '../../core/coding/autocode/widen-matches.ts';
import type { FoundInTexts } from './match-messages.ts';

/** Numbers behind each other, in memory that grows by doubling. */
function createGrowing(room: number) {
  let numbers = new Int32Array(room);
  let length = 0;
  return {
    add: (more: Int32Array): void => {
      if (length + more.length > numbers.length) {
        const larger = new Int32Array(Math.max(numbers.length * 2, length + more.length));
        larger.set(numbers.subarray(0, length));
        numbers = larger;
      }
      numbers.set(more, length);
      length += more.length;
    },
    take: (): Int32Array<ArrayBuffer> => numbers.slice(0, length),
  };
}

/** Gathers what is found in texts that stand behind each other from a position on. */
export type FoundGatherer = Readonly<{
  add: (widened: WidenedMatches, isFull: boolean) => void;
  take: () => FoundInTexts<ArrayBuffer>;
}>;

export function gatherFound(from: number): FoundGatherer {
  const counts: number[] = [];
  const hits = createGrowing(4096);
  const marks = createGrowing(4096);
  return {
    add: (widened, isFull) => {
      counts.push(widened.hits.length, widened.marks.length, isFull ? 1 : 0);
      if (widened.hits.length === 0) return;
      hits.add(widened.hits);
      marks.add(widened.marks);
    },
    take: () => ({ from, counts: Int32Array.from(counts), hits: hits.take(), marks: marks.take() }),
  };
}

/** What was found in one text. */
export type FoundInText = Readonly<{ hits: PackedMatches; marks: PackedMatches; isFull: boolean }>;

export function splitFound({ counts, hits, marks }: FoundInTexts): FoundInText[] {
  let [hit, mark] = [0, 0];
  return Array.from({ length: counts.length / 3 }, (_, text) => {
    const [hitCount = 0, markCount = 0, full = 0] = counts.subarray(text * 3, text * 3 + 3);
    const found = {
      hits: hits.subarray(hit, hit + hitCount),
      marks: marks.subarray(mark, mark + markCount),
      isFull: full === 1,
    };
    hit += hitCount;
    mark += markCount;
    return found;
  });
}
