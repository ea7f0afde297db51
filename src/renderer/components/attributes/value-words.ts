import type { TFunction } from 'i18next';
import { valueFits } from '../../../core/cases/show-value.ts';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import { formatDate, formatNumber } from '../../state/format.ts';

/** Digits that a number keeps exactly on its way through a computer's own numbers. */
const exactDigits = 15;

/** A stored value as people read it here: numbers and dates as the computer's language writes them. */
export function valueWords(t: TFunction<'cases'>, attribute: Attribute, value: string): string {
  if (!valueFits(attribute, value)) return value;
  if (attribute.type === 'boolean') return t(value === 'true' ? 'yes' : 'no');
  if (attribute.type === 'date') return formatDate(value);
  if (attribute.type !== 'number') return value;
  const fraction = value.split('.')[1]?.length ?? 0;
  return value.length > exactDigits ? value : formatNumber(Number(value), fraction);
}
