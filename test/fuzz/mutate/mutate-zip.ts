import { unzipSync } from 'fflate';
import type { Random } from '../random.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';
import { mutateXml } from './mutate-xml.ts';
import { packZip, type ZipPart } from './pack-zip.ts';

const unpacked = new WeakMap<Uint8Array, readonly ZipPart[]>();

/** The parts of an archive that is whole; empty where it is not. */
export function partsOf(bytes: Uint8Array): readonly ZipPart[] {
  const known = unpacked.get(bytes);
  if (known) return known;
  let parts: readonly ZipPart[] = [];
  try {
    parts = Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }));
  } catch {
    // A damaged archive has no parts to change; its bytes are changed instead.
  }
  unpacked.set(bytes, parts);
  return parts;
}

const oddPaths = (name: string): readonly string[] => [
  ...[`../${name}`, `/${name}`, `C:\\${name}`, name.toUpperCase(), `${name}/`, `./${name}`, ''],
  ...['__proto__', 'constructor', 'x'.repeat(60_000), name.replaceAll('/', '\\'), `${name}\u0000`],
];

const oddSizes = [0, 1, 0x7fffffff, 0xffffffff, 22, 1000] as const;

/** A part that unpacks to far more than it is packed. */
const bombBytes = 3_000_000;

function liesOf(random: Random): NonNullable<ZipPart['lies']> {
  return random.pick([
    { size: random.pick(oddSizes) },
    { packedSize: random.pick(oddSizes) },
    { crc: random.below(2 ** 31) },
    { offset: random.pick([...oddSizes, 30, 64]) },
    { method: random.pick([0, 8, 1, 9, 12, 14, 99]) },
    { flags: random.pick([1, 8, 0x41, 0x2000, 0xffff]) },
  ]);
}

function changeContent({ name, bytes }: ZipPart, random: Random, other: Uint8Array): Uint8Array {
  const isText = /\.(?:xml|rels|qde|opf|xhtml|html|txt)$|^mimetype$/u.test(name);
  if (!isText || random.oneIn(8)) return mutateBytes(bytes, random, other);
  const words = new TextDecoder();
  const [text, more] = [words.decode(bytes), words.decode(other)];
  const mutate = /\.txt$|^mimetype$/u.test(name) ? mutateText : mutateXml;
  return new TextEncoder().encode(mutate(text, random, more));
}

function changePart(parts: ZipPart[], random: Random, others: readonly ZipPart[]): void {
  const at = random.below(parts.length);
  const part = parts[at];
  if (!part) return;
  const { name } = part;
  const changes: readonly (() => void)[] = [
    () => parts.splice(at, 1),
    () => parts.splice(at, 1, { ...part, name: random.pick(oddPaths(name)) }),
    () => parts.push({ ...part, name: random.pick([name, ...oddPaths(name)]) }),
    () => parts.splice(at, 1, { ...part, lies: liesOf(random) }),
    () => parts.splice(at, 1, { ...part, lies: { ...liesOf(random), ...liesOf(random) } }),
    () => parts.splice(at, 1, { ...part, bytes: random.pick([...others, part]).bytes }),
    () => parts.splice(at, 1, { ...part, name: random.pick([...others, part]).name }),
    () => {
      if (random.oneIn(10))
        parts.splice(at, 1, { ...part, bytes: new Uint8Array(bombBytes).fill(32) });
    },
  ];
  random.pick(changes)();
}

/** One change of an archive: of what is in a part, of its parts, of what its headers say; else of its bytes. */
export function mutateZip(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const parts = [...partsOf(bytes)];
  if (parts.length === 0 || random.oneIn(8)) return mutateBytes(bytes, random, other);
  const others = partsOf(other);
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const at = random.below(parts.length);
    const part = parts[at];
    if (part && !random.oneIn(3)) {
      const donor = others.find(({ name }) => name === part.name) ?? part;
      parts[at] = { ...part, bytes: changeContent(part, random, donor.bytes) };
    } else {
      changePart(parts, random, others);
    }
  }
  const stored = random.oneIn(2);
  const count = random.oneIn(30) ? random.pick([0, 1, 0xffff, parts.length + 1]) : parts.length;
  return packZip(
    parts.map((part) => ({ ...part, stored })),
    count,
  );
}
