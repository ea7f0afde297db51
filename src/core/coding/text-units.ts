/** A half-open stretch of a text in UTF-16 units. */
export type Span = Readonly<{ start: number; end: number }>;

type Granularity = 'word' | 'sentence' | 'grapheme';

/** Segmenters are dear to make (about 1 ms); one per language and unit is kept. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(supportedLocale(language), { granularity });
  segmenters.set(key, made);
  return made;
}

function supportedLocale(language: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf([language])[0];
  } catch {
    // Not a language tag at all: the default rules of Unicode serve.
    return undefined;
  }
}

/** The line around an offset, without its line end. */
export function findLine(text: string, offset: number): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  return { start, end: next < 0 ? text.length : next };
}

/** The sentence around an offset, without the white space around it; null on an empty line. Sentences never cross a line end. */
export function findSentence(text: string, offset: number, language: string): Span | null {
  return findUnit(text, offset, language, 'sentence');
}

/** The word around an offset or ending at it; null where there is none. */
export function findWord(text: string, offset: number, language: string): Span | null {
  return findUnit(text, offset, language, 'word');
}

function findUnit(
  text: string,
  offset: number,
  language: string,
  granularity: 'word' | 'sentence',
): Span | null {
  const line = findLine(text, offset);
  const words = text.slice(line.start, line.end);
  let found: Span | null = null;
  for (const { index, segment, isWordLike } of segmenterFor(language, granularity).segment(words)) {
    const start = line.start + index;
    if (start > offset) break;
    const counts = granularity === 'word' ? isWordLike === true : segment.trim() !== '';
    if (counts && start + segment.length >= offset)
      found = trimSpan(text, start, start + segment.length);
  }
  return found;
}

/** Takes white space off both ends; a stretch of nothing else becomes empty at its start. */
export function trimSpan(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  if (leading === words.length) return { start, end: start };
  return { start: start + leading, end: start + words.trimEnd().length };
}

/**
 * The smallest unit that holds a stretch and is larger than it: word, sentence, line, then those of `larger`
 * (turn, whole text), in this order. The stretch itself where nothing is larger.
 */
export function growSpan(
  text: string,
  span: Span,
  language: string,
  larger: readonly Span[],
): Span {
  const units = [
    findWord(text, span.start, language),
    findSentence(text, span.start, language),
    trimmedLine(text, span.start),
    ...larger,
    { start: 0, end: text.length },
  ];
  const holds = (unit: Span | null): unit is Span =>
    unit !== null &&
    unit.start <= span.start &&
    unit.end >= span.end &&
    unit.end - unit.start > span.end - span.start;
  return units.find(holds) ?? span;
}

/** The largest unit that begins in a stretch and is smaller than it; a caret at its start where nothing is smaller. */
export function shrinkSpan(
  text: string,
  span: Span,
  language: string,
  larger: readonly Span[],
): Span {
  const units = [
    ...[...larger].reverse(),
    trimmedLine(text, span.start),
    findSentence(text, span.start, language),
    findWord(text, span.start, language),
  ];
  const fits = (unit: Span | null): unit is Span =>
    unit !== null &&
    unit.start >= span.start &&
    unit.end <= span.end &&
    unit.end - unit.start < span.end - span.start &&
    unit.end > unit.start;
  return units.find(fits) ?? { start: span.start, end: span.start };
}

function trimmedLine(text: string, offset: number): Span {
  const line = findLine(text, offset);
  return trimSpan(text, line.start, line.end);
}

/** Moves an end by one grapheme (`direction` 1 or -1), staying inside the text. */
export function stepGrapheme(text: string, offset: number, direction: 1 | -1): number {
  // A grapheme is short; a window around the offset is enough and keeps the step cheap in a long text.
  const from = Math.max(0, offset - 64);
  const window = text.slice(from, offset + 64);
  let before = 0;
  for (const { index } of segmenterFor('und', 'grapheme').segment(window)) {
    const at = from + index;
    if (direction === 1 && at > offset) return at;
    if (direction === -1 && at >= offset) return before;
    before = at;
  }
  return direction === 1 ? Math.min(text.length, from + window.length) : before;
}

/** Moves an end to the next (1) or previous (-1) word border, staying inside the text. */
export function stepWord(
  text: string,
  offset: number,
  direction: 1 | -1,
  language: string,
): number {
  const from = Math.max(0, offset - 200);
  const window = text.slice(from, offset + 200);
  const borders: number[] = [];
  for (const { index, segment, isWordLike } of segmenterFor(language, 'word').segment(window)) {
    if (isWordLike === true) {
      borders.push(direction === 1 ? from + index + segment.length : from + index);
    }
  }
  if (direction === 1) return borders.find((border) => border > offset) ?? from + window.length;
  return borders.findLast((border) => border < offset) ?? from;
}
