import type { TFunction } from 'i18next';
import { parseValue } from '../../../core/cases/parse-value.ts';
import { editableWords } from '../../../core/cases/show-value.ts';
import type { Attribute, Misfit } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { valueWords } from '../../components/attributes/value-words.ts';
import { formatNumber } from '../../state/format.ts';
import type { GridColumn } from './grid-columns.ts';

type Words = TFunction<'cases'>;

/** What stands in a cell. */
export function cellWords(t: Words, column: GridColumn, person: Case): string {
  if (column.attribute) {
    const value = person.values[column.id];
    return value === undefined ? '' : valueWords(t, column.attribute, value);
  }
  if (column.id === 'name') return person.name;
  if (column.id === 'kind') return t(`kind.${person.kind}`);
  return formatNumber(person.turnCount);
}

/** What a cell is copied and edited as: words that mean the same when they are typed or pasted anywhere. */
export function plainWords(t: Words, column: GridColumn, person: Case): string {
  if (column.attribute) {
    const value = person.values[column.id];
    return value === undefined ? '' : editableWords(column.attribute, value);
  }
  return column.id === 'turns' ? String(person.turnCount) : cellWords(t, column, person);
}

/** Why a value does not fit its attribute, as a sentence; null where it does. */
export function misfitSentence(t: Words, attribute: Attribute, value: string): string | null {
  const parsed = parseValue(attribute, value);
  return parsed.fits ? null : misfitReason(t, parsed.why, attribute.name, value);
}

export function misfitReason(t: Words, why: Misfit, name: string, value: string): string {
  return t(`misfit.${why}`, { value, name });
}
