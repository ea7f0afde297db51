import { countWords } from './count-words.ts';

/** What joins options, by its one letter, and how the cell is cut there. */
export type Joint = Readonly<{ mark: string; pattern: RegExp; needsBlank: boolean }>;
export const joints: readonly [Joint, Joint] = [
  { mark: ';', pattern: /;\s*/u, needsBlank: false },
  { mark: ',', pattern: /,\s+/u, needsBlank: true },
];

/** Options of a cell by a joint: what stands between two, where something does. */
export const optionsOf = (cell: string, { pattern }: Joint): readonly string[] =>
  cell.split(pattern).filter((option) => option !== '');

/** Of a filled cell: its words, and its options by each joint, one where nothing is joined. */
export type Wording = { words: number; options: [number, number] };

/** What `\s` stands for in ASCII. */
export const isBlankByte = (byte: number): boolean =>
  byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

export function wordingOf(cell: string): Wording {
  const count = (joint: Joint): number =>
    cell.includes(joint.mark) ? optionsOf(cell, joint).length : 1;
  return { words: countWords(cell), options: [count(joints[0]), count(joints[1])] };
}

const [semicolon, comma] = joints.map(({ mark }) => mark.charCodeAt(0));

/** The same of a cell of ASCII letters in bytes, into `found` and many times as fast; false where it has others. */
export function readWording(
  bytes: Uint8Array,
  start: number,
  end: number,
  found: Wording,
): boolean {
  let [words, isInside] = [0, false];
  let [semicolons, commas] = [0, 0];
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return false;
    if (isBlankByte(byte)) {
      isInside = false;
      continue;
    }
    if (!isInside) words += 1;
    isInside = true;
    if (byte === semicolon) semicolons += 1;
    else if (byte === comma) commas += 1;
  }
  found.words = Math.max(1, words);
  found.options[0] = semicolons === 0 ? 1 : countOptions(bytes, start, end, joints[0]);
  found.options[1] = commas === 0 ? 1 : countOptions(bytes, start, end, joints[1]);
  return true;
}

function countOptions(bytes: Uint8Array, start: number, end: number, joint: Joint): number {
  let count = 0;
  eachOption(bytes, start, end, joint, () => {
    count += 1;
  });
  return count;
}

/** The options of a cell of ASCII letters in bytes, from where to where each stands. */
export function eachOption(
  bytes: Uint8Array,
  start: number,
  end: number,
  { mark, needsBlank }: Joint,
  use: (from: number, to: number) => void,
): void {
  const joint = mark.charCodeAt(0);
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== joint) continue;
    let next = at + 1;
    while (next < end && isBlankByte(bytes[next] ?? 0)) next += 1;
    if (needsBlank && next === at + 1) continue;
    if (at > from) use(from, at);
    from = next;
    at = next - 1;
  }
  if (end > from) use(from, end);
}
