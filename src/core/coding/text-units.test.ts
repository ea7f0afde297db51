import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findLine,
  findSentence,
  findWord,
  growSpan,
  shrinkSpan,
  stepGrapheme,
  stepWord,
  type Span,
} from './text-units.ts';

const text = 'Ann  0:01\nIt was fine. I paid $2 for it!\n\nبكم هذا؟ رخيص.';
const words = (span: Span | null): string | null => span && text.slice(span.start, span.end);
const at = (needle: string): number => text.indexOf(needle);

describe('units of a text', () => {
  test('a sentence ends where its line ends', () => {
    expect(words(findSentence(text, at('fine'), 'en'))).toBe('It was fine.');
    expect(words(findSentence(text, at('paid'), 'en'))).toBe('I paid $2 for it!');
    expect(words(findSentence(text, at('هذا'), 'ar'))).toBe('بكم هذا؟');
    expect(findSentence(text, at('\n\n') + 1, 'en')).toBeNull();
  });

  test('a word, also with the caret behind it', () => {
    expect(words(findWord(text, at('fine') + 4, 'en'))).toBe('fine');
    expect(words(findLine(text, at('paid')))).toBe('It was fine. I paid $2 for it!');
  });

  test('an unknown language falls back on the general rules', () => {
    expect(words(findWord(text, at('fine'), 'not a tag'))).toBe('fine');
  });

  test('growing goes word, sentence, line, turn, all; shrinking goes back', () => {
    const turn = { start: 10, end: at('\n\n') };
    let span: Span = { start: at('fine'), end: at('fine') };
    const steps: (string | null)[] = [];
    for (let i = 0; i < 5; i += 1) {
      span = growSpan(text, span, 'en', [turn]);
      steps.push(words(span));
    }
    expect(steps).toEqual(['fine', 'It was fine.', 'It was fine. I paid $2 for it!', text, text]);
    expect(words(shrinkSpan(text, turn, 'en', [turn]))).toBe('It was fine.');
    expect(shrinkSpan(text, { start: 11, end: 12 }, 'en', [])).toEqual({ start: 11, end: 11 });
  });

  test('growing never loses a character and ends at the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (any, raw) => {
        let span: Span = { start: Math.min(raw, any.length), end: Math.min(raw, any.length) };
        for (let i = 0; i < 6; i += 1) {
          const grown = growSpan(any, span, 'en', []);
          expect(grown.start).toBeLessThanOrEqual(span.start);
          expect(grown.end).toBeGreaterThanOrEqual(span.end);
          span = grown;
        }
        expect(span).toEqual({ start: 0, end: any.length });
      }),
    );
  });

  test('steps never stop inside a grapheme', () => {
    const emoji = 'a👩‍👩‍👧b';
    expect(stepGrapheme(emoji, 1, 1)).toBe(emoji.length - 1);
    expect(stepGrapheme(emoji, emoji.length - 1, -1)).toBe(1);
    expect(stepGrapheme(emoji, emoji.length, 1)).toBe(emoji.length);
    expect(stepGrapheme(emoji, 0, -1)).toBe(0);
  });

  test('word steps stop at ends going forward and at starts going back', () => {
    expect(stepWord(text, at('was'), 1, 'en')).toBe(at('was') + 3);
    expect(stepWord(text, at('was'), -1, 'en')).toBe(at('It'));
    expect(stepWord(text, text.length, 1, 'en')).toBe(text.length);
    expect(stepWord(text, 0, -1, 'en')).toBe(0);
  });
});
