import { resolve } from 'node:path';
import type { FileInspection, InspectedColumn } from '../../shared/domain/file-inspection.ts';
import { ok } from '../../shared/result.ts';
import type { Answer, Command } from '../command.ts';
import { countOf, formatCount, formatTime } from '../format-number.ts';
import { formatTable } from '../format-table.ts';
import { harmless } from '../harmless.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { lossLines } from '../loss-lines.ts';
import { inspectStudy } from '../inspect-study.ts';
import { isStudy, studyPath } from '../study-path.ts';

/** The preview of the screens, its sample rows and turns, is left out: who wants the words imports them. */
function forPrograms({ sample: _, table, ...rest }: FileInspection): Answer['json'] {
  const columns = table?.columns.map(({ examples: _examples, ...column }) => column);
  const { sample: _rows, ...shape } = table ?? { sample: [] };
  return recordWithJsonNames({ ...rest, table: table && { ...shape, columns } });
}

function describe(found: FileInspection): string {
  const { format, kind, encoding, language, characters, turns, project, table } = found;
  const parts = [
    kind === null ? format : `${format}, ${kind.replaceAll('_', ' ')}`,
    encoding,
    // Of a table the language is that of each column, told when its answers become texts.
    project || (table && language === 'und') ? null : languageWords(language),
    characters === null ? null : `${formatCount(characters)} characters`,
    turns === null ? null : countOf(turns, 'turn'),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const languageWords = (language: string): string =>
  language === 'und' ? 'language unknown' : `language ${language}`;

function timeLines({ firstTimeMs, lastTimeMs }: FileInspection): string[] {
  const [first, last] = [formatTime(firstTimeMs), formatTime(lastTimeMs)];
  return first === null || last === null ? [] : [`Time stamps from ${first} to ${last}`];
}

const columnTable = [
  { name: '#', cell: (column: InspectedColumn) => column.position, right: true },
  { name: 'column', cell: (column: InspectedColumn) => column.question },
  { name: 'type', cell: (column: InspectedColumn) => column.type },
  { name: 'role', cell: (column: InspectedColumn) => column.role },
  { name: 'missing', cell: (column: InspectedColumn) => column.missing, right: true },
  { name: 'least', cell: (column: InspectedColumn) => column.min, right: true },
  { name: 'greatest', cell: (column: InspectedColumn) => column.max, right: true },
] as const;

/** Names of the tools whose exports are told apart, as they write them; a plain table has none. */
const tools: Readonly<Record<string, string>> = {
  surveymonkey: 'SurveyMonkey',
  google_forms: 'Google Forms',
  qualtrics: 'Qualtrics',
  typeform: 'Typeform',
  limesurvey: 'LimeSurvey',
};

function originWords(origin: string): string {
  const tool = tools[origin];
  return tool === undefined ? '' : `, export of ${tool}`;
}

function tableLines({ table }: FileInspection): string[] {
  if (!table) return [];
  const header = countOf(table.headerRows, 'header row');
  const shape = `${countOf(table.rows, 'row')}, ${countOf(table.columns.length, 'column')}, ${header}${originWords(table.origin)}`;
  return [shape, '', ...formatTable(table.columns, columnTable)];
}

function studyLines({ project }: FileInspection): string[] {
  if (!project) return [];
  const parts = [
    ...(project.tables > 0 ? [countOf(project.tables, 'table')] : []),
    countOf(project.sources, 'source'),
    countOf(project.codes, 'code'),
    countOf(project.codings, 'coding'),
    countOf(project.cases, 'case'),
    countOf(project.memos, 'memo'),
    countOf(project.coders, 'coder'),
  ];
  return [harmless(`The study “${project.name}”: ${parts.join(', ')}`)];
}

function forPeople(found: FileInspection): string[] {
  const speakers = formatTable(found.speakers ?? [], [
    { name: 'speaker', cell: ({ name }) => name },
    { name: 'turns', cell: ({ turns }) => turns, right: true },
  ]);
  return [
    harmless(`${found.fileName}: ${describe(found)}`),
    ...studyLines(found),
    ...timeLines(found),
    ...(speakers.length > 0 ? ['', ...speakers] : []),
    ...tableLines(found),
    ...lossLines(found),
  ];
}

export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'inspect FILE',
  summary: 'say what a file is and what importing it would lose; writes nothing',
  operands: { least: 1, most: 1 },
  options: [],
  run: async (bench, { operands: [name = ''] }) => {
    if (isStudy(name)) return inspectStudy(bench, studyPath(name));
    const staged = await bench.ask('import.stagePath', { path: resolve(name) });
    if (!staged.ok) return staged;
    const found = await bench.ask('import.inspect', { file: staged.value });
    return found.ok ? ok({ json: forPrograms(found.value), text: forPeople(found.value) }) : found;
  },
};
