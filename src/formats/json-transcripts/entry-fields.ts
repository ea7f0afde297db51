import { isObject, type JsonObject } from './json-value.ts';

/** What programs call the words, the voice and the time of an entry, the surest first. Compared without case, `_` and `-`. */
const textNames = [
  ...['text', 'content', 'utterance', 'words', 'transcript', 'sentence', 'message'],
  ...['speech', 'said', 'elements'],
];
const speakerNames = [
  ...['speaker', 'speakername', 'speakerlabel', 'speakerid', 'name', 'role', 'participant'],
  ...['voice', 'sprecher', 'sprecherin', 'hablante', 'locuteur'],
];
const millisecondNames = ['startms', 'offsetms', 'startmilliseconds', 'starttimems', 'timems'];
const timeNames = [
  ...['start', 'starttime', 'timestamp', 'time', 'begin', 'begintime', 'offset', 'offsets', 'ts'],
  ...['timestamps', 'from'],
];

export type EntryTime = Readonly<
  | { kind: 'milliseconds' | 'seconds' | 'unsaid'; value: number }
  | { kind: 'stamp' | 'other'; value: string }
>;

export type Entry = Readonly<{
  text: string;
  speaker: string | null;
  time: EntryTime | null;
  /** True where it says when it ends, as the cues of subtitles do. */
  hasEnd: boolean;
  /** Fields that none of these were read from. */
  otherFields: readonly string[];
}>;

const plain = (name: string): string => name.toLowerCase().replace(/[_\s-]/gu, '');

/** An entry of a transcript; null where the value has no words. */
export function readEntry(value: unknown): Entry | null {
  if (!isObject(value)) return null;
  const used = new Set<string>();
  const text = first(value, textNames, used, wordsOf);
  if (text === null) return null;
  const speaker = first(value, speakerNames, used, nameOf);
  const time =
    first(value, millisecondNames, used, millisecondsOf) ?? first(value, timeNames, used, timeOf);
  const ends = Object.keys(value).filter((key) =>
    /^(?:end|endtime|endms|offsets|timestamps)$/u.test(plain(key)),
  );
  for (const key of ends) used.add(key);
  const otherFields = Object.keys(value).filter((key) => !used.has(key));
  return { text, speaker, time, hasEnd: ends.length > 0, otherFields };
}

/** What the first of the named fields that `read` can make something of says. */
function first<Value>(
  entry: JsonObject,
  names: readonly string[],
  used: Set<string>,
  read: (value: unknown) => Value | null,
): Value | null {
  const keys = new Map(Object.keys(entry).map((key) => [plain(key), key]));
  for (const name of names) {
    const key = keys.get(name);
    if (key === undefined || used.has(key)) continue;
    const found = read(entry[key]);
    if (found === null) continue;
    used.add(key);
    return found;
  }
  return null;
}

/** Words, or a list of words or of pieces with words. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return null;
  const parts = value.map(pieceOf);
  if (parts.length === 0 || parts.includes(null)) return null;
  // Pieces that bring their own blanks are put together as they are.
  return parts.join(parts.includes(' ') ? '' : ' ').replace(/ {2,}/gu, ' ');
}

function pieceOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return null;
  const found = value['text'] ?? value['value'] ?? value['word'];
  return typeof found === 'string' ? found : null;
}

/** A name, or the number that stands for one, or an object with a name. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isInteger(value)) return `Speaker ${value}`;
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim().slice(0, 200) || null;
  return isObject(value) ? nameOf(value['name'] ?? value['label'] ?? value['id'] ?? null) : null;
}

function millisecondsOf(value: unknown): EntryTime | null {
  const number = numberOf(value);
  return number === null ? null : { kind: 'milliseconds', value: number };
}

function timeOf(value: unknown): EntryTime | null {
  const number = numberOf(value);
  if (number !== null) {
    return { kind: Number.isInteger(number) ? 'unsaid' : 'seconds', value: number };
  }
  if (typeof value === 'string') {
    const stamp = /^\s*(\d{1,3}(?::[0-5]?\d){1,2}(?:[.,]\d{1,9})?)\s*$/u.exec(value)?.[1];
    if (stamp !== undefined) return { kind: 'stamp', value: stamp };
    const seconds = /^\s*(\d{1,9}(?:\.\d{1,9})?)s\s*$/u.exec(value)?.[1];
    if (seconds !== undefined) return { kind: 'seconds', value: Number(seconds) };
    return /^\s*\d{4}-\d\d-\d\d/u.test(value) ? { kind: 'other', value } : null;
  }
  if (!isObject(value) || typeof value['from'] === 'undefined') return null;
  const from = value['from'];
  return typeof from === 'number' ? millisecondsOf(from) : timeOf(from);
}

function numberOf(value: unknown): number | null {
  const number =
    typeof value === 'string' && /^\s*\d{1,15}(?:\.\d{1,9})?\s*$/u.test(value)
      ? Number(value)
      : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null;
}
