import { shortName, singleSpaced, splitGridQuestion } from './column-names.ts';
import type { HeaderColumn } from './header-column.ts';

const limeMeta = new Set([
  ...['submitdate', 'lastpage', 'startlanguage', 'seed', 'startdate', 'datestamp'],
  ...['date submitted', 'last page', 'start language', 'date started', 'date last action'],
  ...['datum abgeschickt', 'letzte seite', 'start-sprache', 'zufallsstartwert', 'datum gestartet'],
  ...['fecha de envío', 'última página', 'lenguaje inicial', 'semilla', 'fecha de inicio'],
  ...['date de soumission', 'dernière page', 'langue de départ', 'tête de série'],
]);
const limeId =
  /^(?:id|response id|antwort[- ]?id|id de respuesta|id de la réponse|id da resposta)$/iu;
const limeCode = /^([\p{L}][\p{L}\p{N}_]*(?:\[[^[\]]+\])*)[.:]\s+(\S.*)$/su;

/** LimeSurvey puts the response's id first and its own account of the answering right behind it. */
export function isLimeSurvey(names: readonly string[]): boolean {
  const [first = '', ...others] = names.slice(0, 8).map((name) => name.trim().toLowerCase());
  return limeId.test(first) && others.filter((name) => limeMeta.has(name)).length >= 2;
}

/** Codes (`G01Q02[SQ001]`), questions (`Which? [Phone]`), or both (`G01Q02[SQ001]. Which? [Phone]`): then the code is the name. */
export function limeSurveyColumn(header: string): HeaderColumn {
  const both = limeCode.exec(header);
  const [, part] = splitGridQuestion(both?.[1] ?? header);
  if (both) return { name: both[1] ?? header, question: singleSpaced(both[2] ?? header), part };
  const [stem] = splitGridQuestion(header);
  return { name: shortName(stem, part), question: singleSpaced(header), part };
}

/** Typeform: `#` first, and where and when the answers came last. */
export function isTypeform(names: readonly string[]): boolean {
  const known = names.map((name) => name.trim().toLowerCase());
  const isDated = known.includes('submit date (utc)') || known.includes('submitted at');
  return known[0] === '#' && (known.includes('network id') || isDated);
}

/** The token of a response has the name `#`, which says nothing. */
export function typeformColumn(header: string, position: number): HeaderColumn {
  const question = singleSpaced(header);
  return {
    name: position === 0 ? 'Response ID' : shortName(question, null),
    question: position === 0 ? 'Response ID' : question,
    part: null,
  };
}
