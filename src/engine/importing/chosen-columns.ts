import { parseScore } from '../../core/metrics/parse-score.ts';
import type { ColumnRoles, ReadColumn } from '../../formats/read-document.ts';
import { applyScaleNumbers, isScored } from '../../formats/tables/apply-scale.ts';
import type { ColumnRole } from '../../shared/domain/dataset.ts';
import type { InspectedColumn, Loss } from '../../shared/domain/file-inspection.ts';
import type { ImportChoice } from './import-choice.ts';

export type ChosenColumns = Readonly<{
  /** As they are written. */
  columns: readonly ReadColumn[];
  roles: ColumnRoles;
  /** Whether something of the file must not come into the study. */
  isReduced: boolean;
  losses: readonly Loss[];
  warnings: readonly string[];
}>;

const scores: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(['nps', 'csat', 'ces']);

/**
 * The columns of a table as a person wants them: with their roles, the words on scales with the numbers they were given,
 * personal data without its values unless they are kept.
 */
export function chooseColumns(columns: readonly ReadColumn[], choice: ImportChoice): ChosenColumns {
  const roles = rolesAfterChoice(columns, choice);
  const kept = new Set(choice.keepPersonal ?? []);
  const isLeftOut = ({ info }: ReadColumn): boolean =>
    roles.get(info.position) === 'personal' &&
    info.missing < rowsOf(columns) &&
    !kept.has(info.position);
  const leftOut = columns.filter(isLeftOut);
  const chosen = columns.map((column) => {
    if (isLeftOut(column)) return emptied(column);
    const numbers = choice.scales?.[String(column.info.position)];
    return numbers && Object.keys(numbers).length > 0
      ? scored({ ...column, values: applyScaleNumbers(column.values, numbers) })
      : column;
  });
  return {
    columns: chosen,
    roles,
    isReduced: leftOut.length > 0,
    losses: leftOut.length > 0 ? [personalLoss(leftOut)] : [],
    warnings: chosen.flatMap((column, at) =>
      scores.has(roles.get(column.info.position) ?? null)
        ? wordWarning(column, columns[at]?.info ?? column.info)
        : [],
    ),
  };
}

function rowsOf(columns: readonly ReadColumn[]): number {
  return columns[0]?.values.codes.length ?? 0;
}

function rolesAfterChoice(columns: readonly ReadColumn[], choice: ImportChoice): ColumnRoles {
  return new Map(
    columns.map(({ info: { position, role } }) => {
      const chosen = choice.roles?.[String(position)];
      return [position, chosen === undefined ? role : chosen];
    }),
  );
}

/** The column stays, so that the table has the shape of its file; nothing stands in it. */
function emptied({ info, values }: ReadColumn): ReadColumn {
  const none = { min: null, max: null, distinct: 0, examples: [] };
  return {
    info: { ...info, ...none, missing: values.codes.length },
    values: { dictionary: [''], codes: new Uint32Array(values.codes.length) },
  };
}

function personalLoss(columns: readonly ReadColumn[]): Loss {
  const named = columns.map(({ info }) => `“${info.name}”`);
  return {
    what: 'personal data',
    count: columns.reduce((sum, { info, values }) => sum + values.codes.length - info.missing, 0),
    why: `The values of ${list(named)} were left out, and so was the file as it came, in which they stand.`,
  };
}

/** A column of which every answer has a number now is one of numbers. */
function scored(column: ReadColumn): ReadColumn {
  const { info, values } = column;
  const numbers = values.dictionary.flatMap((cell) => parseScore(cell) ?? []);
  if (!isScored(values) || numbers.length === 0) return column;
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  return { ...column, info: { ...info, type: 'number', min, max } };
}

function wordWarning({ values }: ReadColumn, { name, scaleWords }: InspectedColumn): string[] {
  const present = new Set(values.dictionary.map((cell) => cell.trim()));
  const open = (scaleWords ?? []).filter(({ word, isStated }) => !isStated && present.has(word));
  if (open.length === 0) return [];
  const words = open.map(({ word, count }) => `“${word}” (${count.toLocaleString('en')})`);
  return [
    `In “${name}” these words have no number and count as missing in measures: ${list(words)}.`,
  ];
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 10);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
