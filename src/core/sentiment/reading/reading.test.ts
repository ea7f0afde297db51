import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../lexicons/lexicon-for.ts';
import { emojiValence } from './emoji-valence.ts';
import { readSentences } from './read-sentences.ts';
import { segmentHan } from './segment-han.ts';
import { tokenise } from './tokenise.ts';
import { isLengthened, withoutLengthening } from './without-lengthening.ts';

const kinds = (text: string) => tokenise(text).map(({ kind, form }) => `${kind} ${form}`);

describe('tokenise', () => {
  it('parts words, pauses and stops', () => {
    expect(kinds('Don’t know, 2.5 points...\nOK!')).toEqual([
      "word don't",
      'word know',
      'pause ,',
      'word 2.5',
      'word points',
      'stop ...',
      'stop \n',
      'word ok',
      'stop !',
    ]);
  });

  it('sees a dash between words as a pause, a hyphen inside a word as none', () => {
    expect(kinds('well-made - nice')).toEqual(['word well', 'word made', 'pause -', 'word nice']);
  });

  it('keeps addresses, names and entities out of the sentence', () => {
    expect(kinds('See http://a.example/:) and @ann &amp; a.b@c.org!')).toEqual([
      'word see',
      'other http://a.example/:)',
      'word and',
      'other @ann',
      'other &amp;',
      'other a.b@c.org',
      'stop !',
    ]);
  });

  it('reads emoticons and emoji with their valence', () => {
    const signs = (text: string) =>
      tokenise(text).map(({ kind, valence }) => [kind, Math.sign(valence)]);
    for (const happy of [':)', ':-)', ';)', ':D', 'xD', '<3', '^^', '(:', '👍', '👍🏽', '❤️']) {
      expect(signs(happy), happy).toEqual([['sign', 1]]);
    }
    for (const sad of [':(', ":'(", ':/', '</3', 'T_T', '😡', '💔']) {
      expect(signs(sad), sad).toEqual([['sign', -1]]);
    }
    expect(emojiValence('🚲')).toBe(0);
    expect(kinds('note:pay')).toEqual(['word note', 'pause :', 'word pay']);
  });

  it('gives ranges that rise and stand in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let before = 0;
        for (const { start, end, kind, form } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          if (kind === 'sign') expect(text.slice(start, end)).toBe(form);
          before = end;
        }
      }),
    );
  });
});

describe('segmentHan', () => {
  it('takes the longest known word at each place, else one character', () => {
    const known = new Set(['不好', '不好用']);
    const tokens = segmentHan(tokenise('很不好用𠮷ab'), (word) => known.has(word));
    expect(tokens.map(({ start, end, form }) => [start, end, form])).toEqual([
      [0, 1, '很'],
      [1, 4, '不好用'],
      [4, 6, '𠮷'],
      [6, 7, 'a'],
      [7, 8, 'b'],
    ]);
  });
});

describe('readSentences', () => {
  const english = lexiconFor('en')!;

  it('joins phrases, longest first, and never across a pause', () => {
    const forms = (text: string) =>
      readSentences(text, english).map(({ units }) => units.map(({ form }) => form));
    expect(forms('Not bad at all. Not, bad')).toEqual([['not bad at all'], ['not', ',', 'bad']]);
  });

  it('knows contractions as negators', () => {
    const [sentence] = readSentences("It doesn't and mustn’t", english);
    expect(sentence?.units.map(({ role }) => role)).toEqual([null, 'negator', null, 'negator']);
  });

  it('gives stops after a sign to the sentence before', () => {
    expect(readSentences('Great :) !!', english).map(({ terminator }) => terminator)).toEqual([
      '!!',
    ]);
    expect(readSentences('Great. !!', english).map(({ terminator }) => terminator)).toEqual([
      '.!!',
    ]);
  });
});

describe('drawn-out words', () => {
  it('are three equal letters or more in a row', () => {
    expect(['soooo', 'good', '1000', 'Mississippi'].map(isLengthened)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(withoutLengthening('goood')).toEqual(['good', 'god']);
    expect(withoutLengthening('good')).toEqual([]);
  });
});
