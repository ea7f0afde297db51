import { phrases } from '../grammars/word-table.ts';

/** Inflectional endings by language, the longest first. */
const endings: Readonly<Record<string, readonly string[]>> = {
  en: phrases(`ing, ed, ly, s`),
  es: phrases(`
    ísimamente, ísimos, ísimas, ísimo, ísima, amente, aciones, ación, iendo, ando, aron, ieron,
    aban, ados, adas, idos, idas, ado, ada, ido, ida, aba, aste, amos, emos, imos, mente, aré,
    ará, ía, ar, er, ir, an, en, as, os, es, ita, ito, itos, itas, ó, é, í, a, o, e, s
  `),
  pt: phrases(`
    íssimos, íssimas, íssimo, íssima, amente, ações, ação, ando, endo, indo, aram, avam, ados,
    adas, idos, idas, ado, ada, ido, ida, ava, amos, emos, mente, inho, inha, ou, eu, iu, ar, er,
    ir, am, em, as, os, es, ei, a, o, e, s
  `),
  fr: phrases(`
    issements, issement, ements, ement, euses, euse, antes, ante, ants, ant, aient, ations, ation,
    ées, ée, és, ait, ais, eux, ons, ez, er, ent, es, é, ai, ive, ifs, ives, if, ir, it, is, e, s,
    x
  `),
  de: phrases(`
    lichsten, lichste, sten, stes, ster, ungen, ung, ern, est, ste, end, ten, tet, em, en, er, es,
    te, et, st, e, s, t, n
  `),
  sv: phrases(`
    heterna, heten, heter, arna, erna, orna, ande, ende, aste, ades, ade, are, ast, het, ora, ars,
    ens, ets, ats, ad, ar, or, er, en, et, at, as, es, na, de, te, t, a, e, s, n
  `),
  pl: phrases(`
    owaniem, ałymi, ałego, ałemu, ałych, owania, owanie, ościami, ością, ości, ość, ałyśmy, aliśmy, aniem, ania, anie, enie,
    enia, owała, ował, ujemy, ujesz, ujące, ujący, ująca, ują, uje, uję, iejszy, iejsza, iejsze,
    iej, ałym, ałej, ałą, ałe, ała, ało, ały, ali, iła, iło, ili, iły, eła, iego, iemu, ymi, imi, ego, emu, ych, ich,
    ami, ach, ową, owe, owy, owa, ane, any, ana, ony, ona, one, eni, ani, ać, eć, ić, yć, ał, ił,
    om, ów, em, ie, ią, ym, im, ej, ją, ję, am, isz, asz, esz, ia, iu, a, ą, e, ę, i, o, u, y, ł
  `),
  id: phrases(`nya, lah, pun`),
  ms: phrases(`nya, lah, pun`),
};

const shortestStem = 5;

/**
 * A word without its inflection, for matching forms that a word list lacks; null for words shorter than
 * five characters and for languages without endings here. At least five characters are left.
 */
export function lightStem(word: string, language: string): string | null {
  const list = endings[language];
  if (list === undefined || word.length < shortestStem) return null;
  const ending = list.find((one) => word.length - one.length >= shortestStem && word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
