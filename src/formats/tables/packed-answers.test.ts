import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpackTurns } from '../../core/text/unpack-turns.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { InspectedColumn } from '../../shared/domain/file-inspection.ts';
import { packText } from '../documents/keep-text.ts';
import type { ReadColumn } from '../read-document.ts';
import { columnBuilder } from './column-builder.ts';
import { packAnswers } from './packed-answers.ts';
import { packedColumn } from './packed-column.ts';
import { sourcesOfTable } from './table-sources.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '',
    ' ',
    '\u00a0',
    'Ana',
    ' Ana ',
    'Ben',
    'Respondent 2',
    '“no”',
    '\ud55c\uad6d',
  ),
  fc.constantFrom('a\u00a0', '\u{1F44D}', '\ud83d', 'two\nlines', '\u3000b'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

function columnOf(cells: readonly string[]): ColumnValues {
  const builder = columnBuilder();
  for (const each of cells) builder.add(each);
  return builder.finish();
}

const asRead = (position: number, { dictionary, codes }: ColumnValues): ReadColumn => ({
  info: { position, name: 'Why?', question: 'Why?' } as InspectedColumn,
  values: { dictionary, codes },
});

it('makes of any answers the text and the turns that are made of them one by one, or leaves them alone', () => {
  let packed = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), fc.boolean(), (rows, isNamed) => {
      const answers = columnOf(rows.map(([answer]) => answer));
      const names = columnOf(rows.map(([, name]) => name));
      const roles = new Map([
        [0, 'open_ended' as const],
        [1, isNamed ? ('respondent' as const) : null],
      ]);
      const table = {
        columns: [asRead(0, answers), asRead(1, names)],
        fileName: 'survey',
        kind: 'open_answers' as const,
      };
      const [draft] = sourcesOfTable(table, roles);
      const column = packedColumn(answers);
      if (!draft || !column) throw new Error('no answers');
      const found = packAnswers(column, isNamed ? names : undefined);
      if (found === null) return;
      packed += 1;
      expect(found.text).toBe(draft.text);
      expect(unpackTurns(found.kept.turns.bytes)).toEqual(draft.turns);
      expect(found.kept).toEqual(packText(draft.text, draft.turns, []));
    }),
    { numRuns: 500 },
  );
  expect(packed).toBeGreaterThan(50);
});

it('calls a row by its number where its name is empty, also where another bears that name', () => {
  const answers = columnOf(['good', 'bad', 'so']);
  const column = packedColumn(answers);
  const found = column && packAnswers(column, columnOf(['Respondent 2', '', 'Ana']));
  const speakers = unpackTurns(found?.kept.turns.bytes ?? new Uint8Array()).map(
    ({ speaker }) => speaker,
  );
  expect(speakers).toEqual(['Respondent 2', 'Respondent 2', 'Ana']);
});
