import type { ExchangedAttribute, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { WrittenStudy } from '../../exports/written-study.ts';
import type { QdaLosses } from './qda-losses.ts';
import type { XmlWriter } from './xml-writer.ts';

export const variableTypes = ['Text', 'Boolean', 'Integer', 'Float', 'Date'] as const;
export type VariableType = (typeof variableTypes)[number];

const decimal = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/u;
const whole = /^[+-]?\d+$/u;
const day = /^\d{4}-\d{2}-\d{2}$/u;

function isDay(value: string): boolean {
  if (!day.test(value) || value.startsWith('0000')) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Whether the schema takes a value for one of the attribute's type. */
function fits(type: ExchangedAttribute['type'], value: string): boolean {
  switch (type) {
    case 'number':
      return decimal.test(value);
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'date':
      return isDay(value);
    case 'text':
    case 'choice':
      return true;
  }
}

function typeOf(type: ExchangedAttribute['type'], values: readonly string[]): VariableType {
  switch (type) {
    case 'number':
      return values.length > 0 && values.every((value) => whole.test(value)) ? 'Integer' : 'Float';
    case 'boolean':
      return 'Boolean';
    case 'date':
      return 'Date';
    case 'text':
    case 'choice':
      return 'Text';
  }
}

/** Writes the attributes as `Variables` and gives back what type each has there. */
export function writeVariables(
  xml: XmlWriter,
  { attributes, cases }: WrittenStudy,
  losses: QdaLosses,
): ReadonlyMap<ExchangeKey, VariableType> {
  const values = Map.groupBy(
    cases.flatMap((each) => each.values),
    ({ attributeKey }) => attributeKey,
  );
  const types = new Map<ExchangeKey, VariableType>();
  if (attributes.length > 0) xml.open('Variables');
  for (const { key, name, type, options } of attributes) {
    const own = (values.get(key) ?? []).map(({ value }) => value);
    const misfits = own.filter((value) => !fits(type, value)).length;
    const typeOfVariable = misfits > 0 ? 'Text' : typeOf(type, own);
    if (misfits > 0) losses.add('values', misfits);
    if (options.length > 0) losses.add('options', options.length);
    types.set(key, typeOfVariable);
    xml.leaf('Variable', { guid: key, name, typeOfVariable });
  }
  if (attributes.length > 0) xml.close();
  return types;
}
