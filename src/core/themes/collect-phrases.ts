import { tokenize } from '../language/tokenize.ts';
import type { Token } from '../language/tokenize.ts';
import type { TermTable } from './extract-terms.ts';

/** A word or a short phrase in the texts of one theme. */
export type Phrase = Readonly<{
  /** Stem numbers of its content words. */
  stems: readonly number[];
  /** How many of the theme's texts hold it. */
  texts: number;
  /** The form in which people wrote it most. */
  surface: string;
}>;

type Count = {
  stems: readonly number[];
  texts: number;
  lastText: number;
  forms: Map<string, number>;
};
type Word = Readonly<{ token: Token; stem: number }>;

/** Small words that hold a noun phrase together: "cost of living", "prise en charge". */
const links = new Set(
  'of de du des del della di da do dos en à à la von vom zu zur van voor av af på för for til til till'.split(
    ' ',
  ),
);

/** A verb and its particle are one word to a reader: "top up", "log out". */
const particles = new Set(['up', 'down', 'out', 'off']);

/** At the head of a sentence a capital says nothing about how a word is written. */
const headWeight = 0.1;

function isHead(text: string, start: number): boolean {
  return /^["'“‘(]?$|[.!?…:]["'”’)]?\s+$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** Whether only a space or a hyphen (or nothing, in unspaced scripts) parts two words. */
function isJoined(text: string, before: Token, after: Token): boolean {
  return /^(?:[ \u00a0-]|)$/u.test(text.slice(before.end, after.start));
}

/** Word positions of the phrases that begin at `from`: the word, with the next content word, with a link between them. */
function* listSpans(
  text: string,
  words: readonly Word[],
  from: number,
): Generator<readonly Word[]> {
  const [first, second, third] = words.slice(from, from + 3);
  if (!first || first.stem < 0) return;
  yield [first];
  if (!second || !isJoined(text, first.token, second.token)) return;
  if (second.stem >= 0) {
    if (second.stem !== first.stem) yield [first, second];
  } else if (third && third.stem >= 0 && links.has(second.token.text.toLowerCase())) {
    if (isJoined(text, second.token, third.token)) yield [first, second, third];
  }
}

function countSpan(
  counts: Map<string, Count>,
  text: string,
  textIndex: number,
  span: readonly Word[],
  next: Word | undefined,
): void {
  const stems = span.filter(({ stem }) => stem >= 0).map(({ stem }) => stem);
  const start = span[0]?.token.start ?? 0;
  const last = span.at(-1);
  const hasParticle =
    last && next && particles.has(next.token.text) && isJoined(text, last.token, next.token);
  const end = (hasParticle ? next : last)?.token.end ?? start;
  const key = span.map(({ stem, token }) => (stem < 0 ? token.text.toLowerCase() : stem)).join(' ');
  let count = counts.get(key);
  if (!count) counts.set(key, (count = { stems, texts: 0, lastText: -1, forms: new Map() }));
  if (count.lastText !== textIndex) count.texts += 1;
  count.lastText = textIndex;
  const form = text.slice(start, end).replace(/\s+/gu, ' ');
  const weight = isHead(text, start) ? headWeight : 1;
  count.forms.set(form, (count.forms.get(form) ?? 0) + weight);
}

function mostFrequentForm(forms: ReadonlyMap<string, number>): string {
  const ordered = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return ordered[0]?.[0] ?? '';
}

/**
 * Words and two-word phrases of some texts of one theme, by a key that is the same in all themes. Phrases do not
 * cross punctuation and hold no stop word, but for a link between two nouns.
 */
export function collectPhrases(
  texts: readonly string[],
  languages: readonly string[],
  members: readonly number[],
  termOf: TermTable['termOf'],
): ReadonlyMap<string, Phrase> {
  const counts = new Map<string, Count>();
  for (const member of members) {
    const text = texts[member] ?? '';
    const language = languages[member] ?? 'und';
    const words = tokenize(text, language).map((token) => ({
      token,
      stem: termOf(token.text, language),
    }));
    for (const from of words.keys()) {
      for (const span of listSpans(text, words, from)) {
        countSpan(counts, text, member, span, words[from + span.length]);
      }
    }
  }
  const phrases = new Map<string, Phrase>();
  for (const [key, { stems, texts: held, forms }] of counts) {
    phrases.set(key, { stems, texts: held, surface: mostFrequentForm(forms) });
  }
  return phrases;
}
