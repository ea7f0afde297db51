import type { HeaderColumn, TableHeader, TableOrigin } from './header-column.ts';
import { cleanCell } from './column-builder.ts';
import { shortName, singleSpaced, splitGridQuestion, uniqueNames } from './column-names.ts';
import { headerOfNames } from './header-of-names.ts';
import { parseDateCell } from './date-cell.ts';
import { isLimeSurvey, isTypeform, limeSurveyColumn, typeformColumn } from './survey-headers.ts';

export type { HeaderColumn, TableHeader, TableOrigin };

type Records = readonly (readonly string[])[];

/** Records a header may need to be told: three rows of it and the first row of data. */
export const headerSampleRecords = 4;

/** Cells of the second row of a SurveyMonkey export that name the answer itself, in the languages it exports. */
const wholeAnswers = new Set([
  'response',
  'open-ended response',
  'respuesta',
  'respuesta abierta',
  'antwort',
  'offene antwort',
  'beantwortung mit offenem ende',
  'réponse',
  'réponse ouverte',
  'resposta',
  'resposta aberta',
  'risposta',
  'risposta aperta',
  'svar',
  'öppet svar',
  'odpowiedź',
  'respons',
]);
const stampNames = new Set([
  'timestamp',
  'marca temporal',
  'zeitstempel',
  'horodateur',
  'carimbo de data/hora',
  'cap waktu',
  'stempel waktu',
  'sygnatura czasowa',
  'tidstämpel',
  'informazioni cronologiche',
  '时间戳记',
  '时间戳',
  '時間戳記',
]);
const respondentName = /^respondent\s*id$/iu;
const importId = /^\s*\{\s*['"]ImportId['"]\s*:/u;

/**
 * Tells the header of a table from its first records (`headerSampleRecords` of them) and which survey tool wrote it.
 *
 * - Qualtrics: a row of `{"ImportId": ...}` (either quotation mark) ends the header; above it names and questions.
 *   The older export has `V1, V2, ...` above names and questions.
 * - SurveyMonkey: questions above, `Response` or the choices below; an empty question continues the one on its left.
 * - Typeform: one row that begins with `#`; a choice of several has a column of its own, named by the choice.
 * - LimeSurvey: one row of codes, questions or both, behind the id and the dates of the response.
 * - Google Forms: one row that begins with the time stamp.
 * - Everything else: one row of names.
 */
export function readHeader(given: Records): TableHeader {
  const records = given.map((record) => record.map(cleanCell));
  return qualtrics(records) ?? surveyMonkey(records) ?? ofOneTool(records) ?? oneRow(records);
}

function qualtrics(records: Records): TableHeader | null {
  const idRow = records.findIndex(
    (record, row) =>
      row > 0 && record.filter((cell) => importId.test(cell)).length * 2 > record.length,
  );
  if (idRow > 0) return qualtricsHeader(records, idRow + 1);
  const [names = [], questions = []] = records;
  if (names.filter((cell) => /^V\d+$/u.test(cell)).length >= 4 && questions.some(isResponseId)) {
    return qualtricsHeader(records, 2);
  }
  const start = names.findIndex((cell) => /^StartDate$/iu.test(cell));
  if (start < 0 || !names.some(isResponseId)) return null;
  return qualtricsHeader(records, parseDateCell(questions[start] ?? '') === null ? 2 : 1);
}

function isResponseId(cell: string): boolean {
  return /^ResponseID$/iu.test(cell);
}

function qualtricsHeader(records: Records, headerRows: number): TableHeader {
  const names = records[0] ?? [];
  const questions = headerRows > 1 && !importId.test(records[1]?.[0] ?? '') ? records[1] : names;
  return {
    origin: 'qualtrics',
    headerRows,
    columns: named(
      names.map((name, position) => ({
        name: shortName(/^V\d+$/u.test(name) ? questions?.[position] || name : name, null),
        question: singleSpaced(questions?.[position] ?? '') || singleSpaced(name),
        part: null,
      })),
    ),
  };
}

function surveyMonkey(records: Records): TableHeader | null {
  const [questions = [], parts = [], firstRow = []] = records;
  const respondent = questions.findIndex((cell) => respondentName.test(cell.trim()));
  const isSplit = hasParts(questions, parts, firstRow, respondent);
  if (!isSplit) return respondent === 0 ? { ...oneRow(records), origin: 'surveymonkey' } : null;
  let question = '';
  const columns = Array.from(
    { length: Math.max(questions.length, parts.length) },
    (_, position) => {
      const own = singleSpaced(questions[position] ?? '');
      if (own !== '') question = own;
      const below = singleSpaced(parts[position] ?? '');
      const part = below === '' || wholeAnswers.has(below.toLowerCase()) ? null : below;
      return {
        name: shortName(question, part),
        question: part === null ? question : `${question} [${part}]`,
        part: below === '' ? null : below,
      };
    },
  );
  return { origin: 'surveymonkey', headerRows: 2, columns: named(columns) };
}

/** The second row belongs to the header where it says `Response`, or leaves out the respondent whom the third names. */
function hasParts(
  questions: readonly string[],
  parts: readonly string[],
  firstRow: readonly string[],
  respondent: number,
): boolean {
  const below = parts.filter((cell) => cell.trim() !== '');
  const answers = below.filter((cell) => wholeAnswers.has(cell.trim().toLowerCase()));
  if (respondent >= 0) {
    const isBelow = (parts[respondent] ?? '') === '' && below.length > 0;
    return isBelow && ((firstRow[respondent] ?? '') !== '' || answers.length > 0);
  }
  const continues = questions.some((cell) => cell.trim() === '');
  return (
    answers.length > 0 &&
    (continues ? answers.length * 4 >= below.length : answers.length === below.length)
  );
}

function ofOneTool([names = []]: Records): TableHeader | null {
  if (isTypeform(names)) {
    return { origin: 'typeform', headerRows: 1, columns: named(names.map(typeformColumn)) };
  }
  if (!isLimeSurvey(names)) return null;
  return { origin: 'limesurvey', headerRows: 1, columns: named(names.map(limeSurveyColumn)) };
}

function oneRow(records: Records): TableHeader {
  const headers = records[0] ?? [];
  if (isData(records)) {
    return headerOfNames(headers.map((_, n) => ({ name: `Column ${n + 1}`, question: '' })));
  }
  const isForm =
    stampNames.has((headers[0] ?? '').trim().toLowerCase()) && headers.slice(1).some(isQuestion);
  const columns = headers.map((header) => {
    const [question, part] = splitGridQuestion(header);
    const whole = singleSpaced(header);
    return { name: shortName(question, part), question: whole, part: null };
  });
  return { origin: isForm ? 'google_forms' : 'plain', headerRows: 1, columns: named(columns) };
}

/** A number with decimals, or a whole sentence beside numbers: what names a column is neither. */
const decimal = /^[+-]?\d+[.,]\d+$/u;
const sentence = /^(?:\S+\s+){2}.*[.!]$|^(?:\S+\s+){7}.*[^?]$/su;

/**
 * Whether the first record is a row of data itself: numbers stand over numbers, one of them with decimals or beside a whole
 * sentence, and nothing that could be a name stands over numbers.
 */
function isData([first = [], ...below]: Records): boolean {
  if (below.length === 0) return false;
  const isNumber = (cell: string | undefined): boolean =>
    cell !== undefined && /^[+-]?\d+(?:[.,]\d+)?$/u.test(cell.trim());
  const numeric = first.map((_, n) => below.every((record) => isNumber(record[n])));
  const fits = first.every((cell, n) => numeric[n] !== true || isNumber(cell));
  if (!fits || !numeric.includes(true)) return false;
  return first.some((cell, n) => (numeric[n] === true ? decimal : sentence).test(cell.trim()));
}

function isQuestion(header: string): boolean {
  return /[?？]\s*$/u.test(header) || header.trim().split(/\s+/u).length >= 4;
}

function named(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const names = uniqueNames(columns.map(({ name }) => name));
  return columns.map((column, position) => {
    const name = names[position] ?? column.name;
    return { ...column, name, question: column.question || name };
  });
}
