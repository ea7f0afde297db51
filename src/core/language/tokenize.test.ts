import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const words = (text: string, language: string) => tokenize(text, language).map(({ text: t }) => t);

describe('tokenize', () => {
  it('gives words with their places', () => {
    expect(tokenize('🙂 Don’t wait.', 'en')).toEqual([
      { start: 3, end: 8, text: 'Don’t' },
      { start: 9, end: 13, text: 'wait' },
    ]);
  });

  it.each([
    [
      'en',
      "Follow-up at 10.30, it's O'Neil's 2nd!",
      ['Follow', 'up', 'at', '10.30', "it's", "O'Neil's", '2', 'nd'],
    ],
    ['de', 'Größe „Müßig“, z. B. drei', ['Größe', 'Müßig', 'z', 'B', 'drei']],
    [
      'fr',
      "J'ai attendu jusqu’à l'accueil, aujourd'hui.",
      ['J', 'ai', 'attendu', 'jusqu', 'à', 'l', 'accueil', "aujourd'hui"],
    ],
    ['it', "Dell'attesa non c'è colpa", ['Dell', 'attesa', 'non', 'c', 'è', 'colpa']],
    ['ru', 'Очень долго, честно.', ['Очень', 'долго', 'честно']],
    ['hi', 'कर्मचारी अच्छे थे।', ['कर्मचारी', 'अच्छे', 'थे']],
    ['zh', '等待时间太长。', ['等待', '时间', '太长']],
    ['ja', '東京に行く', ['東京', 'に', '行く']],
    ['th', 'พนักงานดีมาก', ['พนักงาน', 'ดี', 'มาก']],
    ['ko', '직원이 친절했어요', ['직원이', '친절했어요']],
    ['und', '', []],
  ])('splits %s', (language, text, expected) => {
    expect(words(text, language)).toEqual(expected);
  });

  it('finds Chinese words inside a text of another language', () => {
    expect(words('She said 你好 to me', 'en')).toEqual(['She', 'said', '你好', 'to', 'me']);
  });

  it('is exact about offsets, in order and without overlap, for any text', () => {
    const language = fc.constantFrom('en', 'fr', 'it', 'zh', 'th', 'und');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('l', "'", '’', 'd', ' ', 'é', '中', '5', '.', '😀') }),
    );
    fc.assert(
      fc.property(text, language, (source, tag) => {
        let last = 0;
        for (const { start, end, text: token } of tokenize(source, tag)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(token).toBe(source.slice(start, end));
          last = end;
        }
      }),
    );
  });
});
