import type { ExchangedCase, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { PlacedText } from './place-texts.ts';
import { guidAt, targetAt, type ProjectContext } from './project-context.ts';
import type { ReadCodes } from './read-codes.ts';
import type { ReadCodings } from './read-codings.ts';
import type { ReadVariables } from './read-variables.ts';
import { speakersOf } from './speakers-of.ts';
import type { SourceDraft } from './source-drafts.ts';
import { lost, sentences } from './told.ts';
import { attributeOf, childrenOf, nameOf, type XmlNode } from './xml-tree.ts';

export type ReadCases = Readonly<{
  cases: readonly ExchangedCase[];
  byGuid: ReadonlyMap<string, ExchangeKey>;
  nodes: ReadonlyMap<ExchangeKey, XmlNode>;
}>;

export type CaseParts = Readonly<{
  drafts: readonly SourceDraft[];
  sourceByGuid: ReadonlyMap<string, ExchangeKey>;
  texts: ReadonlyMap<ExchangeKey, PlacedText>;
  codes: ReadCodes;
  codings: ReadCodings;
  variables: ReadVariables;
  context: ProjectContext;
}>;

type OpenCase = {
  -readonly [Field in keyof ExchangedCase]: ExchangedCase[Field];
};

/** The cases, and one for each source that has variables of its own. */
export function readCases(nodes: readonly XmlNode[], parts: CaseParts): ReadCases {
  const cases: OpenCase[] = [];
  const byGuid = new Map<string, ExchangeKey>();
  const byKey = new Map<ExchangeKey, XmlNode>();
  for (const [index, node] of nodes.entries()) {
    const read = readCase(node, index, parts);
    const guid = guidAt(node);
    if (guid !== null && !byGuid.has(guid)) byGuid.set(guid, read.key);
    byKey.set(read.key, node);
    cases.push(read);
  }
  addSourceValues(cases, parts);
  return { cases, byGuid, nodes: byKey };
}

function readCase(node: XmlNode, index: number, parts: CaseParts): OpenCase {
  const { context, sourceByGuid, texts, variables } = parts;
  const named = nameOf(attributeOf(node, 'name'));
  const references = childrenOf(node, 'SourceRef');
  const sourceKeys = references.flatMap((each) => sourceByGuid.get(targetAt(each) ?? '') ?? []);
  context.findings.lose(lost.caseSources, references.length - sourceKeys.length);
  context.findings.lose(lost.caseCodes, childrenOf(node, 'CodeRef').length);
  const name = named || nameOfSource(sourceKeys, parts) || `Case ${index + 1}`;
  const speaks = speakersOf(name, texts);
  for (const key of sourceKeys) speaks.inSource(key);
  for (const each of childrenOf(node, 'SelectionRef')) {
    const passage = parts.codings.passages.get(targetAt(each) ?? '');
    if (!passage || !speaks.inPassage(passage)) context.findings.lose(lost.casePassages);
  }
  // Some programs keep a case as a code too, and code with it what is the case's.
  for (const key of sourcesCodedAs(guidAt(node), parts)) speaks.inSource(key);
  // Such a code has the same GUID as its case, which is no mistake.
  const key = context.keys.claim(guidAt(node), `case:${index}`);
  return { key, name, kind: 'person', values: variables.valuesIn(node), speaks: speaks.list() };
}

/** A case without a name and with one source is that source with its variables. */
function nameOfSource(keys: readonly ExchangeKey[], { drafts }: CaseParts): string {
  return keys.length === 1 ? (drafts.find(({ key }) => key === keys[0])?.name ?? '') : '';
}

function sourcesCodedAs(guid: string | null, { codes, codings, texts }: CaseParts): ExchangeKey[] {
  const code = guid === null ? undefined : codes.byGuid.get(guid);
  if (code === undefined) return [];
  return codings.codings.flatMap(({ codeKey, sourceKey, start, end }) => {
    if (codeKey !== code) return [];
    const text = texts.get(sourceKey)?.text ?? '';
    return /\S/u.test(text.slice(0, start)) || /\S/u.test(text.slice(end)) ? [] : [sourceKey];
  });
}

/** Values that stand on a source go to the case of its name. */
function addSourceValues(cases: OpenCase[], { drafts, variables, context }: CaseParts): void {
  const byName = new Map(cases.toReversed().map((each) => [folded(each.name), each]));
  for (const draft of drafts) {
    const values = variables.valuesIn(draft.node);
    if (values.length === 0) continue;
    context.findings.tell(sentences.sourceCases);
    const known = byName.get(folded(draft.name));
    const speaks = { sourceKey: draft.key, label: null };
    if (!known) {
      const key = context.keys.claim(null, `case of source:${draft.key}`);
      const made: OpenCase = { key, name: draft.name, kind: 'person', values, speaks: [speaks] };
      cases.push(made);
      byName.set(folded(draft.name), made);
      continue;
    }
    const had = new Set(known.values.map(({ attributeKey }) => attributeKey));
    known.values = [...known.values, ...values.filter((each) => !had.has(each.attributeKey))];
    if (!known.speaks.some(({ sourceKey }) => sourceKey === draft.key)) {
      known.speaks = [...known.speaks, speaks];
    }
  }
}

function folded(name: string): string {
  return name.toLocaleLowerCase('en');
}
