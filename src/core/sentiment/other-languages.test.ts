import { describe, expect, it } from 'vitest';
import { sentimentLanguages } from './lexicons/lexicon-for.ts';
import { scoreText } from './score-text.ts';

const sayings: Readonly<Record<string, Readonly<{ positive: string[]; negative: string[] }>>> = {
  es: {
    positive: ['No está mal, la verdad.', 'Antes era lento, ahora es muy rápido.'],
    negative: ['No me gusta la nueva versión.', 'Ojalá fuera más fácil.'],
  },
  de: {
    positive: [
      'Kein Problem, alles ausgezeichnet.',
      'Früher war es langsam, jetzt ist es schnell.',
    ],
    negative: [
      'Das gefällt mir überhaupt nicht.',
      'Der Kundendienst war leider sehr unfreundlich.',
    ],
  },
  fr: {
    positive: ['C’est vraiment génial, j’adore.', 'Pas mal du tout.'],
    negative: ['Je n’aime pas du tout ce service.', 'C’est trop compliqué.'],
  },
  pt: {
    positive: ['Não é ruim, gostei bastante.'],
    negative: ['O atendimento foi péssimo.', 'Não recomendo.'],
  },
  id: {
    positive: ['Makanannya enak sekali!'],
    negative: ['Pelayanannya tidak ramah dan mahal.'],
  },
  ms: {
    positive: ['Saya sangat gembira dengan hasilnya.'],
    negative: ['Perkhidmatan mereka sangat teruk.'],
  },
  sv: {
    positive: ['Personalen var jättetrevlig och hjälpsam.'],
    negative: ['Det fungerar inte.', 'Jag är besviken på kundtjänsten.'],
  },
  pl: {
    positive: ['Bardzo polecam, świetna obsługa.'],
    negative: ['Nie jestem zadowolony z obsługi.', 'Aplikacja jest okropna.'],
  },
  zh: {
    positive: ['这个产品非常好用，我很喜欢。', '以前很慢，现在快多了。'],
    negative: ['服务太差了，很失望。', '虽然便宜，但是质量不好。'],
  },
};

describe('languages besides English', () => {
  it('are those that have a lexicon', () => {
    expect([...Object.keys(sayings), 'en'].sort()).toEqual([...sentimentLanguages].sort());
  });

  for (const [language, { positive, negative }] of Object.entries(sayings)) {
    it(`hears praise and complaint in ${language}`, () => {
      expect({
        positive: positive.map((saying) => scoreText(saying, language).label),
        negative: negative.map((saying) => scoreText(saying, language).label),
      }).toEqual({
        positive: positive.map(() => 'positive'),
        negative: negative.map(() => 'negative'),
      });
    });
  }

  it('finds inflected forms that a word list lacks, in Polish and Swedish', () => {
    expect(scoreText('To wspaniałego człowieka dzieło.', 'pl').label).toBe('positive');
    expect(scoreText('De var vänligaste av alla.', 'sv').label).toBe('positive');
  });

  it('gives the ranges of Chinese words in UTF-16 units', () => {
    const text = '𠮷好，服务很失望';
    expect(scoreText(text, 'zh').evidence.map(({ start, word }) => [start, word])).toEqual([
      [2, '好'],
      [7, '失望'],
    ]);
  });
});
