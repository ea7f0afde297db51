import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentimentLanguages } from './lexicons/lexicon-for.ts';
import { scoreText } from './score-text.ts';

describe('scoreText', () => {
  it('gives score, label, language and the exact range of every word that counted', () => {
    const text = 'Hm. The team was 🙂 very helpful!';
    const { score, label, language, evidence } = scoreText(text, 'en');
    expect({ label, language, inRange: score > 0 && score < 1 }).toEqual({
      label: 'positive',
      language: 'en',
      inRange: true,
    });
    expect(evidence.map(({ start, end, word, rules }) => ({ start, end, word, rules }))).toEqual([
      { start: 17, end: 19, word: '🙂', rules: ['exclamation'] },
      { start: 25, end: 32, word: 'helpful', rules: ['boosted', 'exclamation'] },
    ]);
  });

  it('is the evidence’s sum brought into [-1, 1]', () => {
    const { score, evidence } = scoreText(
      'Great support. Terrible prices, sadly. I am fine.',
      'en',
    );
    const raw = evidence.reduce((sum, { value }) => sum + value, 0);
    expect(score).toBeCloseTo(raw / Math.sqrt(raw * raw + 15), 12);
  });

  it('knows nothing of a language without a lexicon', () => {
    const unknown = { score: 0, label: 'neutral', language: 'und', evidence: [] };
    expect(scoreText('Great :)', 'und')).toEqual(unknown);
    expect(scoreText('Loistava', 'fi')).toEqual(unknown);
    expect(scoreText('Great', '')).toEqual(unknown);
    expect(scoreText('Great', 'constructor')).toEqual(unknown);
  });

  it('ignores the region of a language', () => {
    expect(scoreText('Gostei muito.', 'pt-BR')).toEqual(scoreText('Gostei muito.', 'pt'));
  });

  it('calls a text without feeling neutral', () => {
    expect(scoreText('The meeting is on Tuesday.', 'en')).toEqual({
      score: 0,
      label: 'neutral',
      language: 'en',
      evidence: [],
    });
    expect(scoreText('', 'en').label).toBe('neutral');
  });

  it('does not make a long turn extreme merely for its length', () => {
    const once = scoreText('The form is nice.', 'en').score;
    const often = scoreText('The form is nice. '.repeat(20), 'en').score;
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(scoreText(Array(20).fill('nice').join(' '), 'en').score);
  });

  it('scores any text within (-1, 1), the same each time, with evidence that stands in the text', () => {
    const words = [
      'not',
      'good',
      'bad',
      'but',
      'I wish',
      'soooo',
      '!',
      '?',
      ',',
      ':)',
      '不好',
      '\n',
      '😀',
      "n't",
    ];
    const speech = fc
      .array(fc.constantFrom(...words), { maxLength: 20 })
      .map((all) => all.join(' '));
    const text = fc.oneof(speech, fc.string({ unit: 'binary', maxLength: 80 }));
    fc.assert(
      fc.property(text, fc.constantFrom(...sentimentLanguages), (said, language) => {
        const sentiment = scoreText(said, language);
        expect(Math.abs(sentiment.score)).toBeLessThanOrEqual(1);
        expect(scoreText(said, language)).toEqual(sentiment);
        let before = 0;
        for (const { start, end, word } of sentiment.evidence) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(said.slice(start, end)).toBe(word);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
      }),
    );
  });

  it('stays linear on hostile input', () => {
    const parts =
      'a|!|:|@|a.|x|&| -|not |but |如|maybe |although |I wish |well |used to |like |very '.split(
        '|',
      );
    for (const unit of parts) {
      expect(Math.abs(scoreText(unit.repeat(20_000), 'en').score)).toBeLessThanOrEqual(1);
    }
  });
});
