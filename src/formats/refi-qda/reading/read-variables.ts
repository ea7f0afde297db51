import { storedValue } from '../../../core/cases/parse-value.ts';
import type { AttributeType } from '../../../shared/domain/attribute.ts';
import type {
  ExchangedAttribute,
  ExchangedCase,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { claimKey, guidAt, targetAt, type ProjectContext } from './project-context.ts';
import { lost } from './told.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descriptionOf,
  nameOf,
  wordsOf,
  type XmlNode,
} from './xml-tree.ts';

export type ReadVariables = Readonly<{
  attributes: readonly ExchangedAttribute[];
  /** The values that stand in an element, as they are kept; empty ones are none. */
  valuesIn: (node: XmlNode) => ExchangedCase['values'];
}>;

const types: ReadonlyMap<string, AttributeType> = new Map([
  ['text', 'text'],
  ['boolean', 'boolean'],
  ['integer', 'number'],
  ['float', 'number'],
  ['date', 'date'],
  ['datetime', 'date'],
]);

const midnight = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;

/** The variables as attributes. One of moments is a date where all of them are days, else text. */
export function readVariables(
  project: XmlNode,
  valueNodes: readonly XmlNode[],
  context: ProjectContext,
): ReadVariables {
  const clocks = variablesWithClock(valueNodes);
  const attributes: ExchangedAttribute[] = [];
  const byGuid = new Map<string, ExchangedAttribute>();
  for (const [index, node] of childrenOf(childOf(project, 'Variables'), 'Variable').entries()) {
    const guid = guidAt(node);
    const type = types.get(attributeOf(node, 'typeOfVariable').toLowerCase()) ?? 'text';
    const attribute: ExchangedAttribute = {
      key: claimKey(context, node, `variable:${index}`),
      name: nameOf(attributeOf(node, 'name')) || 'Untitled variable',
      type: type === 'date' && clocks.has(guid ?? '') ? 'text' : type,
      options: [],
    };
    if (descriptionOf(node) !== '') context.findings.lose(lost.variableDescriptions);
    if (guid !== null && !byGuid.has(guid)) byGuid.set(guid, attribute);
    attributes.push(attribute);
  }
  return { attributes, valuesIn: (node) => valuesIn(node, byGuid, context) };
}

/** GUIDs of the variables that have a value with a time of day. */
function variablesWithClock(nodes: readonly XmlNode[]): ReadonlySet<string> {
  const clocks = new Set<string>();
  for (const node of nodes) {
    const written = childOf(node, 'DateTimeValue')?.text.trim() ?? '';
    const guid = targetAt(childOf(node, 'VariableRef'));
    if (written !== '' && guid !== null && !midnight.test(written)) clocks.add(guid);
  }
  return clocks;
}

function valuesIn(
  node: XmlNode,
  byGuid: ReadonlyMap<string, ExchangedAttribute>,
  { findings }: ProjectContext,
): ExchangedCase['values'] {
  const values = new Map<ExchangeKey, string>();
  for (const each of childrenOf(node, 'VariableValue')) {
    const words = wordsOf(each.children.find(({ name }) => name.endsWith('Value'))?.text ?? '');
    if (words === '') continue;
    const attribute = byGuid.get(targetAt(childOf(each, 'VariableRef')) ?? '');
    if (!attribute || values.has(attribute.key)) {
      findings.lose(lost.values);
      continue;
    }
    values.set(attribute.key, valueFor(attribute, words));
  }
  return Array.from(values, ([attributeKey, value]) => ({ attributeKey, value }));
}

const numeral = /^([+-]?)0*(\d+)(\.\d+)?$/u;

/** XML writes numbers with a dot and days as ISO 8601, whatever the language: these are not guessed at. */
function valueFor({ type, options }: ExchangedAttribute, words: string): string {
  if (type === 'date') return midnight.exec(words)?.[1] ?? words;
  const number = type === 'number' ? numeral.exec(words) : null;
  if (number) {
    const [, sign = '', whole = '', fraction = ''] = number;
    const rest = fraction.replace(/\.?0+$/u, '');
    const digits = `${whole}${rest}`;
    return sign === '-' && /[1-9]/u.test(digits) ? `-${digits}` : digits;
  }
  if (type === 'boolean' && /^[01]$/u.test(words)) return words === '1' ? 'true' : 'false';
  return storedValue({ type, options }, words) ?? words;
}
