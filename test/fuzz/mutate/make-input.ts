import type { FuzzedReader } from '../readers.ts';
import { type Random, randomOf } from '../random.ts';
import type { Seed, SeedShape } from '../seeds/seed.ts';
import { joined, mutateBytes } from './mutate-bytes.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateText, type TextMutation } from './mutate-text.ts';
import { mutateXml } from './mutate-xml.ts';
import { mutateZip } from './mutate-zip.ts';
import { separators } from './odd-pieces.ts';

/** A file as it is handed to a reader. */
export type FuzzInput = Readonly<{
  bytes: Uint8Array;
  fileName: string;
  encoding: string | undefined;
}>;

/** No reader here is asked to be quick with more. */
const mostBytes = 1_000_000;

const textMutations: Readonly<Partial<Record<SeedShape, TextMutation>>> = {
  ...{ text: mutateText, table: mutateText, xml: mutateXml, json: mutateJson },
};

/** Letters written as other programs write them, with or without a mark of the order of their bytes. */
function encode(text: string, random: Random): Uint8Array {
  const utf8 = new TextEncoder().encode(text);
  if (!random.oneIn(8)) return utf8;
  const wide = Uint8Array.from(Buffer.from(text, 'utf16le'));
  const swapped = Uint8Array.from(Buffer.from(wide).swap16());
  return random.pick([
    Uint8Array.from(Buffer.from(text, 'latin1')),
    joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8),
    joined(Uint8Array.of(0xff, 0xfe), wide),
    joined(Uint8Array.of(0xfe, 0xff), swapped),
    ...[wide, swapped, joined(Uint8Array.of(0xff, 0xfe), utf8)],
  ]);
}

function mutateOnce(
  bytes: Uint8Array,
  shape: SeedShape,
  random: Random,
  other: Uint8Array,
): Uint8Array {
  if (shape === 'zip') return mutateZip(bytes, random, other);
  if (shape === 'binary') return mutateBytes(bytes, random, other);
  return bytes;
}

/** Bytes that are also letters, as of a PDF, keep what no text in UTF-8 would. */
function mutateLetters(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (random.oneIn(3)) return mutateBytes(bytes, random, other);
  const [text, more] = [bytes, other].map((some) => Buffer.from(some).toString('latin1'));
  return Uint8Array.from(Buffer.from(mutateText(text ?? '', random, more ?? ''), 'latin1'));
}

function mutateWords(seed: Seed, random: Random, other: Seed, changes: number): Uint8Array {
  const mutate = textMutations[seed.shape] ?? mutateText;
  const words = new TextDecoder();
  const more = words.decode(other.bytes);
  let text = words.decode(seed.bytes);
  for (let left = changes; left > 0; left -= 1) text = mutate(text, random, more);
  const bytes = encode(text, random);
  return random.oneIn(10) ? mutateBytes(bytes, random, other.bytes) : bytes;
}

function mutate(seed: Seed, random: Random, other: Seed): Uint8Array {
  const changes = 1 + random.below(random.pick([1, 2, 4]));
  if (seed.shape in textMutations && !seed.fileName.endsWith('.rtf')) {
    return mutateWords(seed, random, other, changes);
  }
  let { bytes } = seed;
  // A second change of an archive changes what is left of it as bytes more often than not: one is enough there.
  for (let left = seed.shape === 'zip' ? 1 : changes; left > 0; left -= 1) {
    bytes = ['pdf', 'text'].includes(seed.shape)
      ? mutateLetters(bytes, random, other.bytes)
      : mutateOnce(bytes, seed.shape, random, other.bytes);
  }
  return bytes;
}

function nameFor({ fileName }: Seed, random: Random, other: Seed): string {
  if (!random.oneIn(15)) return fileName;
  const ending = random.pick([
    'txt',
    'md',
    'csv',
    'tsv',
    'vtt',
    'srt',
    'lrc',
    'json',
    'html',
    'rtf',
  ]);
  return random.pick([
    ...[other.fileName, `talk.${ending}`, fileName.toUpperCase(), '../../etc/passwd', '__proto__'],
    ...[`${random.pick(separators)}.${ending}`, '$& $1.csv', 'x'.repeat(300), 'é\u0301👍🏽.txt'],
  ]);
}

/** Input `number` of a reader: the same for the same seed, always. Input 0 and those after it begin with each seed as it is. */
export function makeInput(reader: FuzzedReader, seed: string, number: number): FuzzInput {
  const random = randomOf(`${seed}/${reader.name}/${number}`);
  const whole = reader.seeds[number];
  if (whole) return { bytes: whole.bytes, fileName: whole.fileName, encoding: undefined };
  const [from, other] = [random.pick(reader.seeds), random.pick(reader.seeds)];
  const bytes = mutate(from, random, other).subarray(0, mostBytes);
  const labels = ['utf-8', 'utf-16le', 'windows-1252', 'shift_jis', 'iso-2022-jp', 'no-such-label'];
  return {
    bytes,
    fileName: nameFor(from, random, other),
    encoding: random.oneIn(25) ? random.pick(labels) : undefined,
  };
}
