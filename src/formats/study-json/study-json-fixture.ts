import type { ExchangedStudy } from '../../shared/domain/exchanged-study.ts';
import type { ReadDocument } from '../read-document.ts';
import { readStudyJson } from './read-study-json.ts';

export const keyOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function read(text: string): ReadDocument {
  const result = readStudyJson(text, 'study.json');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export function studyIn({ content }: ReadDocument): ExchangedStudy {
  if (content.type !== 'study') throw new Error('no study');
  return content.study;
}

/** A small file as a person would write it. */
export const byHand = {
  name: 'By hand',
  coders: [{ key: keyOf(1), name: 'Ana' }],
  codes: [
    { key: keyOf(2), name: 'Trust' },
    { key: keyOf(3), name: 'In work', parentKey: keyOf(2) },
  ],
  sources: [
    {
      key: keyOf(4),
      name: 'Talk',
      text: 'Ada: Yes!',
      turns: [{ start: 5, end: 9, speaker: 'Ada' }],
    },
  ],
  attributes: [{ key: keyOf(5), name: 'Age', type: 'number' }],
  cases: [
    {
      ...{ key: keyOf(6), name: 'Ada', values: [{ attributeKey: keyOf(5), value: '31' }] },
      speaks: [{ sourceKey: keyOf(4), label: 'Ada' }],
    },
  ],
  codings: [{ key: keyOf(7), sourceKey: keyOf(4), codeKey: keyOf(3), start: 5, end: 9 }],
  memos: [{ key: keyOf(8), target: { kind: 'coding', key: keyOf(7) }, body: 'Really?' }],
  links: [
    { key: keyOf(9), from: { kind: 'memo', key: keyOf(8) }, to: { kind: 'case', key: keyOf(6) } },
  ],
};

/** The same with a survey of two rows, of whom the first is a respondent and the second turned out to be Ada. */
export const withTable = {
  ...byHand,
  tables: [
    {
      key: keyOf(20),
      name: 'Survey',
      columns: [
        { key: keyOf(21), name: 'Why?', role: 'open_ended', values: ['', 'Because'], rows: [1, 0] },
        { key: keyOf(22), name: 'Score', type: 'number', values: ['7'], rows: [0, 0] },
      ],
    },
  ],
  sources: [
    ...byHand.sources,
    {
      ...{ key: keyOf(23), name: 'Why?', text: 'Because', kind: 'open_answers' },
      turns: [{ start: 0, end: 7, row: 0 }],
      table: { tableKey: keyOf(20), columnKey: keyOf(21) },
    },
  ],
  cases: [
    ...byHand.cases,
    { key: keyOf(24), name: 'R1', kind: 'respondent', row: { tableKey: keyOf(20), number: 0 } },
    {
      ...{ key: keyOf(25), name: 'R2', kind: 'respondent', sameAs: keyOf(6) },
      row: { tableKey: keyOf(20), number: 1 },
    },
  ],
};

export const fileOf = (parts: unknown): string =>
  JSON.stringify({ format: 'verbatim-study', version: 1, ...(parts as object) });
