import type { ExchangedCase, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';

/** A case that is still being put together: one value for an attribute, and each place once. */
export type OpenCase = Readonly<{
  key: ExchangeKey;
  name: string;
  values: Map<ExchangeKey, string>;
  speaks: Map<string, ExchangedCase['speaks'][number]>;
  sources: Set<ExchangeKey>;
}>;

export function openCase(key: ExchangeKey, name: string): OpenCase {
  return { key, name, values: new Map(), speaks: new Map(), sources: new Set() };
}

/** The first value of an attribute stays. */
export function addValues({ values }: OpenCase, more: ExchangedCase['values']): void {
  for (const { attributeKey, value } of more) {
    if (!values.has(attributeKey)) values.set(attributeKey, value);
  }
}

/** `label` null: the source as a whole is the case's. */
export function addPlace(
  { speaks, sources }: OpenCase,
  sourceKey: ExchangeKey,
  label: string | null,
): void {
  sources.add(sourceKey);
  speaks.set(JSON.stringify([sourceKey, label]), { sourceKey, label });
}

export function closeCase({ key, name, values, speaks }: OpenCase): ExchangedCase {
  return {
    key,
    name,
    kind: 'person',
    values: Array.from(values, ([attributeKey, value]) => ({ attributeKey, value })),
    speaks: [...speaks.values()],
  };
}
