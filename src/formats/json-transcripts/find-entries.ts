import { readEntry, type Entry } from './entry-fields.ts';
import { isObject } from './json-value.ts';

/** How deep in the file a list of turns may lie, and how many values are looked at. */
const deepest = 6;
const mostLists = 2000;
/** Of the values of a list, those that must be turns. */
const leastShare = 0.8;

export type FoundEntries = Readonly<{
  entries: readonly Entry[];
  /** Names of the lists and values beside it that were not read. */
  beside: readonly string[];
}>;

/**
 * The list of a JSON value that is a transcript: entries with words, of which most also name a voice or a time. Of several,
 * the one with most words, for a list of single words says the same with less. Null where there is none.
 */
export function findEntries(root: unknown): FoundEntries | null {
  let best: FoundEntries | null = null;
  let most = 0;
  let lists = 0;
  const queue: { value: unknown; depth: number; beside: readonly string[] }[] = [
    { value: root, depth: 0, beside: [] },
  ];
  for (let next = queue.shift(); next && lists < mostLists; next = queue.shift()) {
    const { value, depth, beside } = next;
    if (Array.isArray(value)) {
      lists += 1;
      const entries = entriesOf(value);
      const words = entries?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
      if (entries && words > most) {
        best = { entries, beside };
        most = words;
      }
      // A list of turns is not searched for turns; another may hold a meeting in its first places.
      if (!entries && depth < deepest) {
        for (const inner of value.slice(0, 3)) {
          if (isObject(inner)) queue.push({ value: inner, depth: depth + 1, beside });
        }
      }
    } else if (isObject(value) && depth < deepest) {
      const keys = Object.keys(value);
      for (const key of keys) {
        const others = keys.filter((other) => other !== key);
        queue.push({
          value: value[key],
          depth: depth + 1,
          beside: [...beside, ...others].slice(0, 50),
        });
      }
    }
  }
  return best;
}

function entriesOf(list: readonly unknown[]): readonly Entry[] | null {
  const entries = list.map(readEntry).filter((entry) => entry !== null);
  const told = entries.filter(({ speaker, time }) => speaker !== null || time !== null);
  if (list.length === 0 || told.length < list.length * leastShare) return null;
  return isConversation(entries) ? entries : null;
}

/** Answers and reviews have names and dates too: in a conversation somebody speaks again, or entries lie in a recording. */
function isConversation(entries: readonly Entry[]): boolean {
  if (entries.length <= 2) return true;
  if (entries.some(({ time }) => time !== null && time.kind !== 'other')) return true;
  const voices = entries.flatMap(({ speaker }) => speaker ?? []);
  return new Set(voices).size < voices.length;
}
