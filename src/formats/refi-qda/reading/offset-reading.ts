/** What a number counts that says where in a text something is. */
export type OffsetReading = Readonly<{
  unit: 'code_points' | 'utf16';
  /** A line end as the characters it is stored as, or as one or two whatever it is stored as. */
  lines: 'as_stored' | 'one' | 'two';
  /** Whether a byte order mark at the start of the file counts. */
  mark: 'dropped' | 'counted';
}>;

/** All ways to read offsets that are known of exporters. */
export const offsetReadings: readonly OffsetReading[] = (['code_points', 'utf16'] as const).flatMap(
  (unit) =>
    (['as_stored', 'one', 'two'] as const).flatMap((lines) =>
      (['dropped', 'counted'] as const).map((mark) => ({ unit, lines, mark })),
    ),
);

/** A text as it is stored, with the places where the ways to count part. */
export type CountedText = Readonly<{
  /** Without byte order marks at its start. */
  raw: string;
  /** Byte order marks that stood before it. */
  marks: number;
  at: readonly number[];
  kinds: readonly Kind[];
}>;

type Kind = 'pair' | 'crlf' | 'lf';

/** Finds them once for all readings. Linear. */
export function countText(raw: string, marks: number): CountedText {
  const at: number[] = [];
  const kinds: Kind[] = [];
  for (const { 0: found, index } of raw.matchAll(/\r\n|\n|[\ud800-\udbff][\udc00-\udfff]/g)) {
    at.push(index);
    kinds.push(found === '\n' ? 'lf' : found === '\r\n' ? 'crlf' : 'pair');
  }
  return { raw, marks, at, kinds };
}

function weightOf(kind: Kind, { unit, lines }: OffsetReading): number {
  if (kind === 'pair') return unit === 'utf16' ? 2 : 1;
  if (lines === 'one') return 1;
  return lines === 'two' || kind === 'crlf' ? 2 : 1;
}

/** A place in the raw text, in UTF-16 units; `from` and `to` differ where it lies inside of a character or a line end. */
export type RawPlace = Readonly<{ from: number; to: number }>;

/**
 * Where in the raw text the offsets are that a reading counts. `offsets` are in ascending order. What lies outside of the text
 * keeps its distance from it: negative, or beyond the length. Linear in the offsets and the places where readings part.
 */
export function findPlaces(
  text: CountedText,
  reading: OffsetReading,
  offsets: readonly number[],
): ReadonlyMap<number, RawPlace> {
  const places = new Map<number, RawPlace>();
  let counted = reading.mark === 'counted' ? text.marks : 0;
  const base = counted;
  let raw = 0;
  let next = 0;
  const nextAt = (): number => text.at[next] ?? text.raw.length;
  for (const offset of offsets) {
    for (let kind = text.kinds[next]; kind !== undefined; kind = text.kinds[next]) {
      const after = counted + nextAt() - raw + weightOf(kind, reading);
      if (after > offset) break;
      raw = nextAt() + (kind === 'lf' ? 1 : 2);
      counted = after;
      next += 1;
    }
    // The mark itself is the start of the text.
    const rest = offset >= 0 && offset < base ? 0 : offset - counted;
    const gap = nextAt() - raw;
    if (rest <= gap || next >= text.at.length)
      places.set(offset, { from: raw + rest, to: raw + rest });
    else places.set(offset, { from: nextAt(), to: nextAt() + (text.kinds[next] === 'lf' ? 1 : 2) });
  }
  return places;
}
