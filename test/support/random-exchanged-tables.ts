import fc from 'fast-check';
import type {
  ExchangedCase,
  ExchangedStudy,
  ExchangedTable,
} from '../../src/shared/domain/exchanged-study.ts';
import { columnRoles, columnTypes } from '../../src/shared/domain/dataset.ts';

const cell = fc.constantFrom(
  '',
  '9',
  'Very satisfied',
  '“no”, twice',
  'North\nSouth',
  '2026-03-01',
  '👍',
);
const table = fc.record({
  name: fc.constantFrom('Survey', 'Wave 2, autumn'),
  cells: fc.integer({ min: 0, max: 4 }).chain((rows) =>
    fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  picks: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
});

const at = <Each>(all: readonly Each[], choice: number): Each => all[choice % all.length] as Each;

/** Adds tables to a study: one of its texts is made of the first, and each row has somebody who answered in it. */
export function withRandomTables(
  studies: fc.Arbitrary<ExchangedStudy>,
): fc.Arbitrary<ExchangedStudy> {
  return fc.tuple(studies, fc.array(table, { maxLength: 2 })).map(([study, parts]) => {
    let last = 0;
    const next = (): string => {
      last += 1;
      return `ffffffff-ffff-4000-8000-${String(last).padStart(12, '0')}`;
    };
    const tables = parts.map(({ name, cells, picks }): ExchangedTable => ({
      ...{ key: next(), name, fileName: 'survey.csv', format: 'csv', origin: 'plain' },
      importedAt: picks[3] === 0 ? null : '2026-03-01T10:20:30Z',
      columns: cells.map((column, position) => {
        const values = [...new Set(['', ...column])];
        return {
          ...{ key: next(), name: `Column ${position}`, question: 'What, exactly?' },
          type: at(columnTypes, picks[0] ?? 0),
          role: picks[1] === 0 ? null : at(columnRoles, picks[1] ?? 0),
          values,
          rows: column.map((value) => values.indexOf(value)),
        };
      }),
    }));
    const first = tables[0];
    const sources = study.sources.map((source, place) => ({
      ...source,
      turns: source.turns.map((turn) => (first ? { ...turn, row: null } : turn)),
      table:
        first && place === 0
          ? { tableKey: first.key, columnKey: first.columns[0]?.key ?? null }
          : null,
    }));
    const answered = tables.flatMap(({ key, columns }, place) =>
      (columns[0]?.rows ?? []).map((_, number): ExchangedCase => {
        const into = at([null, ...study.cases], parts[place]?.picks[2] ?? 0)?.key ?? null;
        return {
          ...{ key: next(), name: `R${number}`, kind: 'respondent', values: [], speaks: [] },
          row: { tableKey: key, number },
          sameAs: number === 0 ? into : null,
        };
      }),
    );
    const others = study.cases.map((each) => ({ ...each, row: null, sameAs: null }));
    return { ...study, tables, sources, cases: [...others, ...answered] };
  });
}
