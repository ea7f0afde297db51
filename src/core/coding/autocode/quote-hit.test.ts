import { describe, expect, it } from 'vitest';
import { quoteHit } from './quote-hit.ts';

describe('quoteHit', () => {
  it('shows a sentence with its matches and the words around it', () => {
    const text = 'It rained. The list was long, the list! Nobody called.';
    const hit = { start: 11, end: 39 };
    const marks = [
      { start: 15, end: 19 },
      { start: 34, end: 38 },
    ];
    const shown = quoteHit(text, hit, marks);
    expect(shown).toEqual({
      before: 'It rained. ',
      quote: 'The list was long, the list!',
      after: ' Nobody called.',
      marks: [
        { start: 4, end: 8 },
        { start: 23, end: 27 },
      ],
    });
  });

  it('shows nothing of what another voice says', () => {
    const text = 'Ada: Yes. The list. No.\nBen: What?';
    const ofAda = { start: 5, end: 23 };
    const hit = { start: 10, end: 19 };
    expect(quoteHit(text, hit, [], ofAda)).toMatchObject({ before: 'Yes. ', after: ' No.' });
    expect(quoteHit(text, ofAda, [], ofAda)).toMatchObject({ before: '', after: '' });
  });

  it('marks nothing where all of it is the match', () => {
    expect(quoteHit('a list b', { start: 2, end: 6 }, [{ start: 2, end: 6 }])).toMatchObject({
      quote: 'list',
      marks: [],
    });
  });

  it('cuts a long turn around its first match, and context to whole words', () => {
    const filler = 'word '.repeat(200);
    const text = `${filler}match ${filler}`;
    const shown = quoteHit(text, { start: 500, end: 1800 }, [{ start: 1000, end: 1005 }]);
    expect(shown.quote.startsWith('…word')).toBe(true);
    expect(shown.quote.endsWith('…')).toBe(true);
    expect(shown.quote.length).toBeLessThan(410);
    expect(shown.marks.map(({ start, end }) => shown.quote.slice(start, end))).toEqual(['match']);
    expect(shown.before).toBe('word '.repeat(11));
  });

  it('never cuts a character', () => {
    const family = '👩‍👩‍👧';
    const shown = quoteHit(family.repeat(100), { start: 0, end: family.length * 100 }, []);
    expect(shown.quote.replace('…', '').length % family.length).toBe(0);
  });
});
