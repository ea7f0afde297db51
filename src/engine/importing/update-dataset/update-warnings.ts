import type { PlannedTexts } from './plan-texts.ts';
import { isMostlyAbsent, isSameSurvey, type PlannedTable } from './plan-update.ts';

const shown = 5;

function list(items: readonly string[]): string {
  const more = items.length - shown;
  return more > 0 ? `${items.slice(0, shown).join(', ')} and ${more} more` : items.join(', ');
}

const rowsOf = (count: number): string => (count === 1 ? '1 response' : `${count} responses`);
const numbers = (rows: readonly number[]): string => list(rows.map((row) => String(row + 1)));

function aboutIdentifier({ identifier, rows }: PlannedTable): string[] {
  if (!identifier) {
    return [
      'No column tells the responses apart, so they are compared by all their answers: a response of which an answer changed comes in as a new one beside the old.',
    ];
  }
  const name = `“${identifier.column.name}”`;
  const repeated = rows.repeated.map(
    ({ id, rows: places }) => `“${id}” (rows ${numbers(places)} of the file)`,
  );
  return [
    ...(repeated.length > 0
      ? [
          `In ${name} several responses bear the same value: ${list(repeated)}. None is left out: equal responses belong together, the others in the order in which they stand.`,
        ]
      : []),
    ...(rows.withoutId > 0
      ? [
          `${rowsOf(rows.withoutId)} of the file ${rows.withoutId === 1 ? 'has' : 'have'} no ${name}: found by all the answers instead, so one of which an answer changed comes in as a new one.`,
        ]
      : []),
  ];
}

function aboutSurvey(planned: PlannedTable): string[] {
  if (isSameSurvey(planned)) return [];
  const why = isMostlyAbsent(planned)
    ? 'Fewer than half of the table’s responses are in the file.'
    : 'More than a third of the answers differ in the responses that both have.';
  const none = 'Not one response of the file is in the table.';
  return [
    `${planned.rows.matched === 0 ? none : why} It may be another wave of the same survey, which belongs into a table of its own.`,
  ];
}

/** What is worth knowing before a table is updated, a sentence each. */
export function warningsOf(planned: PlannedTable, texts: PlannedTexts): readonly string[] {
  const { columns, added } = planned;
  return [
    ...aboutSurvey(planned),
    ...aboutIdentifier(planned),
    ...columns.flatMap(({ column, unscored }) =>
      unscored.length === 0
        ? []
        : [
            `In “${column.name}” these words have no number and count as missing in measures: ${list(unscored.map((word) => `“${word}”`))}.`,
          ],
    ),
    ...added.warnings,
    ...texts.changed.flatMap(({ text, overwritten }) =>
      overwritten.length === 0
        ? []
        : [
            `In “${text.name}” ${rowsOf(overwritten.length)} edited here ${overwritten.length === 1 ? 'has' : 'have'} another answer in the file, which takes the place of the edited words: rows ${numbers(overwritten)}. The version before stays among the versions of the text.`,
          ],
    ),
  ];
}
