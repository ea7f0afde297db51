import type { AttributeId } from '../../../shared/ids.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import type { PlaceParams } from '../../state/place.ts';

/** The filters of the place as the engine is asked. Empty words filter nothing. */
export function segmentQuestion(
  filters: PlaceParams['find'],
): Omit<Call<'segments.list'>, 'offset' | 'limit'> {
  const { text, values, ...rest } = filters;
  return {
    ...rest,
    ...(values?.length ? { values: [...values] } : {}),
    ...(text?.trim() ? { text: text.trim() } : {}),
  };
}

/** The filters without one of them. */
export function withoutFilter(
  filters: PlaceParams['find'],
  name: keyof PlaceParams['find'],
): PlaceParams['find'] {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
}

/** The filters with this value of an attribute, in place of one chosen before. */
export function withValue(
  filters: PlaceParams['find'],
  attributeId: AttributeId,
  value: string | null,
): PlaceParams['find'] {
  const { values } = withoutValue(filters, attributeId);
  return { ...filters, values: [...(values ?? []), { attributeId, value }] };
}

/** The filters without the value of an attribute. */
export function withoutValue(
  filters: PlaceParams['find'],
  attributeId: AttributeId,
): PlaceParams['find'] {
  const values = filters.values?.filter((each) => each.attributeId !== attributeId) ?? [];
  return values.length === 0 ? withoutFilter(filters, 'values') : { ...filters, values };
}
