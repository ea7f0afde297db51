import type { Lexicon, Phrase } from '../lexicons/lexicon.ts';
import type { Sentence, Unit } from './sentence.ts';
import { segmentHan } from './segment-han.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokenise.ts';
import { withoutLengthening } from './without-lengthening.ts';

/** A text as sentences of units with their roles and their values before any rule. */
export function readSentences(text: string, lexicon: Lexicon): Sentence[] {
  const tokens = tokensOf(text, lexicon);
  const sentences: Sentence[] = [];
  let units: Unit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.kind === 'stop') {
      units = endSentence(sentences, units, token.form);
      at += 1;
    } else if (token.kind === 'other') {
      at += 1;
    } else {
      const phrase = token.kind === 'word' ? phraseAt(tokens, at, lexicon) : undefined;
      const length = phrase?.words.length ?? 1;
      units.push(unitOf(tokens, at, length, phrase, lexicon));
      at += length;
    }
  }
  endSentence(sentences, units, '');
  return sentences;
}

function tokensOf(text: string, lexicon: Lexicon): Token[] {
  const tokens = tokenise(text);
  if (lexicon.language !== 'zh') return tokens;
  return segmentHan(
    tokens,
    (word) =>
      lexicon.phrases.has(word) ||
      lexicon.valenceOf(word) !== 0 ||
      lexicon.latentValenceOf(word) !== 0,
  );
}

/** A stop without words before it, such as the dots of `:) ...`, belongs to the sentence before. */
function endSentence(sentences: Sentence[], units: Unit[], terminator: string): Unit[] {
  const last = sentences.at(-1);
  if (units.length > 0) sentences.push({ units, terminator });
  else if (last !== undefined && terminator.trim() !== '') {
    sentences[sentences.length - 1] = { ...last, terminator: last.terminator + terminator };
  }
  return [];
}

/** The longest phrase that starts at a token and runs without a pause. */
function phraseAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Phrase | undefined {
  const form = tokens[at]?.form ?? '';
  const phrases = lexicon.phrases.get(form) ?? phrasesOfDrawnOut(form, lexicon);
  const phrase = phrases?.find((one) => matches(tokens, at, one));
  if (phrase !== undefined) return phrase;
  if (form.endsWith("n't")) return { words: [form], role: 'negator', valence: 0 };
  return undefined;
}

/** `soooo` strengthens like `so`; only single words are drawn out. */
function phrasesOfDrawnOut(form: string, lexicon: Lexicon): readonly Phrase[] | undefined {
  const plain = withoutLengthening(form).find((one) => lexicon.phrases.has(one));
  return plain === undefined
    ? undefined
    : lexicon.phrases.get(plain)?.filter((phrase) => phrase.words.length === 1);
}

function matches(tokens: readonly Token[], at: number, phrase: Phrase): boolean {
  for (let offset = 1; offset < phrase.words.length; offset += 1) {
    const token = tokens[at + offset];
    if (token?.kind !== 'word' || token.form !== phrase.words[offset]) return false;
  }
  return true;
}

function unitOf(
  tokens: readonly Token[],
  at: number,
  length: number,
  phrase: Phrase | undefined,
  lexicon: Lexicon,
): Unit {
  const first = tokens[at] as Token;
  const last = tokens[at + length - 1] as Token;
  const isWord = first.kind === 'word';
  return {
    kind: first.kind === 'pause' || first.kind === 'sign' ? first.kind : 'word',
    start: first.start,
    end: last.end,
    form: length === 1 ? first.form : (phrase?.words.join(' ') ?? first.form),
    role: phrase?.role ?? null,
    latent: isWord && phrase === undefined ? lexicon.latentValenceOf(first.form) : 0,
    value: isWord ? valueOf(first.form, length, phrase, lexicon) : first.valence,
    rules: [],
  };
}

/** Boosters such as `terribly` keep their own feeling until they are seen to strengthen another word. */
function valueOf(
  form: string,
  length: number,
  phrase: Phrase | undefined,
  lexicon: Lexicon,
): number {
  if (phrase?.role === 'idiom') return phrase.valence;
  if (phrase === undefined || (phrase.role === 'booster' && length === 1)) {
    return lexicon.valenceOf(form);
  }
  return 0;
}
