import { describe, expect, it } from 'vitest';
import { chineseGrammar } from './chinese.ts';
import { englishGrammar } from './english.ts';
import { frenchGrammar } from './french.ts';
import { germanGrammar } from './german.ts';
import { indonesianGrammar, malayGrammar } from './malay-family.ts';
import { polishGrammar } from './polish.ts';
import { portugueseGrammar } from './portuguese.ts';
import { spanishGrammar } from './spanish.ts';
import { swedishGrammar } from './swedish.ts';
import { phrases, valences } from './word-table.ts';

const grammars = {
  chineseGrammar,
  englishGrammar,
  frenchGrammar,
  germanGrammar,
  indonesianGrammar,
  malayGrammar,
  polishGrammar,
  portugueseGrammar,
  spanishGrammar,
  swedishGrammar,
};

describe('grammars', () => {
  for (const [name, { roles, idioms, words, latent }] of Object.entries(grammars)) {
    const lists = [...Object.values(roles), ...[idioms, words, latent].map(Object.keys)];
    it(`${name} is written in lower case with straight apostrophes and single spaces`, () => {
      const odd = lists
        .flat()
        .filter((phrase) => phrase !== phrase.toLowerCase() || /’| {2}/.test(phrase));
      expect(odd).toEqual([]);
    });

    it(`${name} gives no phrase two roles`, () => {
      const all = [...Object.values(roles).flat(), ...Object.keys(idioms)];
      expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
    });
  }
});

describe('word tables', () => {
  it('read phrases and their valences', () => {
    expect(phrases('\n  a bit, kind of,\n  very\n')).toEqual(['a bit', 'kind of', 'very']);
    expect(valences('not bad 1.2, awful -3')).toEqual({ 'not bad': 1.2, awful: -3 });
  });

  it('refuse an entry without a valence in -4..4', () => {
    expect(() => valences('good')).toThrow('good');
    expect(() => valences('good x')).toThrow('good x');
    expect(() => valences('good 5')).toThrow('good 5');
  });
});
