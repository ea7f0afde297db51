import { chineseGrammar } from '../grammars/chinese.ts';
import { englishGrammar } from '../grammars/english.ts';
import { frenchGrammar } from '../grammars/french.ts';
import { germanGrammar } from '../grammars/german.ts';
import type { Grammar } from '../grammars/grammar.ts';
import { indonesianGrammar, malayGrammar } from '../grammars/malay-family.ts';
import { polishGrammar } from '../grammars/polish.ts';
import { portugueseGrammar } from '../grammars/portuguese.ts';
import { spanishGrammar } from '../grammars/spanish.ts';
import { swedishGrammar } from '../grammars/swedish.ts';
import afinnChinese from './afinn-chinese.json' with { type: 'json' };
import afinnFrench from './afinn-french.json' with { type: 'json' };
import afinnGerman from './afinn-german.json' with { type: 'json' };
import afinnIndonesian from './afinn-indonesian.json' with { type: 'json' };
import afinnMalay from './afinn-malay.json' with { type: 'json' };
import afinnPolish from './afinn-polish.json' with { type: 'json' };
import afinnPortuguese from './afinn-portuguese.json' with { type: 'json' };
import afinnSpanish from './afinn-spanish.json' with { type: 'json' };
import afinnSwedish from './afinn-swedish.json' with { type: 'json' };
import { scaledAfinn } from './afinn-scale.ts';
import { compileLexicon, type WordList } from './compile-lexicon.ts';
import { englishWordList } from './english-word-list.ts';
import type { Lexicon } from './lexicon.ts';

type Source = Readonly<{ words: () => WordList; grammar: Grammar }>;

const sources: ReadonlyMap<string, Source> = new Map<string, Source>([
  ['de', { words: () => scaledAfinn(afinnGerman, 'de'), grammar: germanGrammar }],
  ['en', { words: englishWordList, grammar: englishGrammar }],
  ['es', { words: () => scaledAfinn(afinnSpanish, 'es'), grammar: spanishGrammar }],
  ['fr', { words: () => scaledAfinn(afinnFrench, 'fr'), grammar: frenchGrammar }],
  ['id', { words: () => scaledAfinn(afinnIndonesian, 'id'), grammar: indonesianGrammar }],
  ['ms', { words: () => scaledAfinn(afinnMalay, 'ms'), grammar: malayGrammar }],
  ['pl', { words: () => scaledAfinn(afinnPolish, 'pl'), grammar: polishGrammar }],
  ['pt', { words: () => scaledAfinn(afinnPortuguese, 'pt'), grammar: portugueseGrammar }],
  ['sv', { words: () => scaledAfinn(afinnSwedish, 'sv'), grammar: swedishGrammar }],
  ['zh', { words: () => scaledAfinn(afinnChinese, 'zh'), grammar: chineseGrammar }],
]);

const compiled = new Map<string, Lexicon>();

/** Languages that can be scored, BCP 47 primary subtags. */
export const sentimentLanguages: readonly string[] = Array.from(sources.keys());

/** The compiled lexicon of a language (BCP 47, the region is ignored), made on first use; null where there is none. */
export function lexiconFor(language: string): Lexicon | null {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const known = compiled.get(primary);
  if (known !== undefined) return known;
  const source = sources.get(primary);
  if (source === undefined) return null;
  const lexicon = compileLexicon(primary, [source.words()], source.grammar);
  compiled.set(primary, lexicon);
  return lexicon;
}
