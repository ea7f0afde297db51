import type { AttributeShape } from '../../shared/domain/attribute.ts';
import { parseValue } from './parse-value.ts';

/** Whether a stored value fits its attribute as that is now. */
export function valueFits(shape: AttributeShape, value: string): boolean {
  const parsed = parseValue(shape, value);
  return parsed.fits && parsed.value === value;
}

/** What a stored value is copied and edited as: itself, but yes and no in words. Pasted back it means the same. */
export function editableWords(shape: AttributeShape, value: string): string {
  if (shape.type !== 'boolean') return value;
  return value === 'true' ? 'yes' : value === 'false' ? 'no' : value;
}
