import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences, sentenceAt } from './sentences.ts';

function sentencesOf(text: string, language = 'en'): string[] {
  return segmentSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('segmentSentences', () => {
  it.each([
    ['en', 'Well. I was, um, lost!  "Why?" she asked.\n\n  New line ', 5],
    ['en', 'Dr. Ng met J. P. Morgan at 3.5 km, e.g. here. It was I. Then he left.', 3],
    ['en', 'Did you? No. I did not.', 3],
    ['de', 'Das kostet z.B. 3,50 Euro. Frau Dr. Weiß lacht.', 2],
    ['es', '¿Qué pasó? La Sra. Gil no vino. ¡Vaya!', 3],
    ['zh', '我喜欢这个产品。但是太贵了！你呢？', 3],
    ['hi', 'यह अच्छा है। मुझे पसंद है।', 2],
    ['und', 'One. Two.', 2],
    ['not a tag', 'One. Two.', 2],
  ])('cuts %s: %s', (language, text, count) => {
    expect(sentencesOf(text, language)).toHaveLength(count);
  });

  it('leaves out nothing but blanks', () => {
    expect(sentencesOf(' First one.  Second\nthird ')).toEqual(['First one.', 'Second', 'third']);
  });

  it('gives ordered ranges without blanks at their ends that cover all that is not blank', () => {
    const pieces = fc.constantFrom('Dr.', 'a', 'B', '.', '! ', '? ', ' ', '\n', '。', '\u{1F44D}');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of segmentSentences(text, 'en')) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});

describe('sentenceAt', () => {
  const text = 'One here.  Two there.\n\nThree.';

  it('finds the sentence of every offset', () => {
    const found = (offset: number): string | null => {
      const range = sentenceAt(text, offset, 'en');
      return range && text.slice(range.start, range.end);
    };
    expect([0, 8, 9, 10, 11, 20, 21].map(found)).toEqual([
      'One here.',
      'One here.',
      'Two there.',
      'Two there.',
      'Two there.',
      'Two there.',
      'Two there.',
    ]);
    expect([22, 23, text.length].map(found)).toEqual([null, 'Three.', 'Three.']);
  });

  it('agrees with cutting the whole text', () => {
    const all = segmentSentences(text, 'en');
    for (const sentence of all) {
      for (let at = Number(sentence.start); at < sentence.end; at += 1) {
        expect(sentenceAt(text, at, 'en')).toEqual(sentence);
      }
    }
  });
});
