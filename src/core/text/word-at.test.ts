import { describe, expect, it } from 'vitest';
import { wordAt } from './word-at.ts';

function word(text: string, offset: number, language = 'en'): string | null {
  const range = wordAt(text, offset, language);
  return range && text.slice(range.start, range.end);
}

describe('wordAt', () => {
  it('finds the word in which the offset lies or which ends there', () => {
    const text = "I can't,  really";
    expect([0, 1, 2, 4, 7, 8, 9, 10, 16].map((at) => word(text, at))).toEqual([
      'I',
      'I',
      "can't",
      "can't",
      "can't",
      null,
      null,
      'really',
      'really',
    ]);
  });

  it('cuts scripts without blanks by dictionary', () => {
    expect(word('我喜欢这个产品', 1, 'zh')).toBe('喜欢');
    expect(word('ภาษาไทย', 5, 'th')).toBe('ไทย');
  });

  it('does not depend on the length of the text', () => {
    expect(word(`${'so long '.repeat(100_000)}needle end`, 800_003)).toBe('needle');
    expect(word('', 0)).toBeNull();
  });
});
