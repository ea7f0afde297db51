import { textOffset, type TextRange } from '../../shared/ids.ts';
import { segmenterFor } from './segmenters.ts';

/**
 * Short forms after which a full stop does not end a sentence, in lower case, over all languages. Left out are those that
 * are words of some language too ("no", "est", "ir") or that often stand last ("etc", "usw", "dll").
 */
const shortForms = new Set(
  (
    'mr mrs ms dr prof st sr rev sgt vs figs eq approx dept e.g i.e cf viz z.b d.h u.a bzw nr hr bspw sog vgl ' +
    'mme mlle sra srta dra ud uds lic p.ej núm pág sig.ra dott bpk tgl jl ust'
  ).split(' '),
);

/** True where `sentence` ends in a short form or an initial, so that what follows still belongs to it. */
function endsOpen(sentence: string): boolean {
  const last = /(?:^|[\s([“"'‘])([\p{L}\p{M}.]{1,6})\.\s*$/u.exec(sentence.slice(-16))?.[1];
  if (last === undefined) return false;
  if (/^\p{Lu}$/u.test(last)) return last !== 'I';
  return shortForms.has(last.toLowerCase());
}

/** Adds the sentences of one line, `text[from, to)`, blanks around each left out. */
function addSentences(
  found: TextRange[],
  text: string,
  from: number,
  to: number,
  language: string,
): void {
  const line = text.slice(from, to);
  let start = 0;
  let end = 0;
  for (const { index, segment } of segmenterFor(language, 'sentence').segment(line)) {
    end = index + segment.length;
    const sentence = line.slice(start, end);
    if (end < line.length && endsOpen(sentence)) continue;
    addTrimmed(found, sentence, from + start);
    start = end;
  }
}

function addTrimmed(found: TextRange[], sentence: string, at: number): void {
  const trimmed = sentence.trim();
  if (trimmed === '') return;
  const start = at + sentence.length - sentence.trimStart().length;
  found.push({ start: textOffset(start), end: textOffset(start + trimmed.length) });
}

/**
 * The sentences of a text in order, as half-open ranges without the blanks around them. A line end always ends a
 * sentence. By the rules of Unicode (UAX 29) for `language`, a BCP 47 tag, with short forms such as "Dr." kept inside.
 */
export function segmentSentences(text: string, language: string): TextRange[] {
  const found: TextRange[] = [];
  let from = 0;
  while (from < text.length) {
    const lineEnd = text.indexOf('\n', from);
    const to = lineEnd === -1 ? text.length : lineEnd;
    addSentences(found, text, from, to, language);
    from = to + 1;
  }
  return found;
}

/**
 * The sentence at `offset`, that is the first on its line that ends behind it, else the line's last. Null on a blank line.
 * Reads that line only.
 */
export function sentenceAt(text: string, offset: number, language: string): TextRange | null {
  const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const found: TextRange[] = [];
  addSentences(found, text, from, lineEnd === -1 ? text.length : lineEnd, language);
  return found.find((sentence) => sentence.end > offset) ?? found.at(-1) ?? null;
}
