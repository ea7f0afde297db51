import type {
  ExchangedCase,
  ExchangedLink,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { type CasePassages, casePassages } from './case-passages.ts';
import { findSpeakers, folded, type Speakers } from './find-speakers.ts';
import { addPlace, addValues, closeCase, openCase, type OpenCase } from './open-case.ts';
import type { PlacedText } from './placed-text.ts';
import { guidAt, targetAt, type ProjectContext } from './project-context.ts';
import type { ReadCodes } from './read-codes.ts';
import type { ReadCodings } from './read-codings.ts';
import type { ReadVariables } from './read-variables.ts';
import type { SourceDraft } from './source-drafts.ts';
import { lost, sentences } from './told.ts';
import { attributeOf, childrenOf, nameOf, type XmlNode } from './xml-tree.ts';

export type ReadCases = Readonly<{
  cases: readonly ExchangedCase[];
  byGuid: ReadonlyMap<string, ExchangeKey>;
  nodes: ReadonlyMap<ExchangeKey, XmlNode>;
  /** From passages that are a case's to their case, where it is not their speaker. */
  links: readonly ExchangedLink[];
  spokenTurns: CasePassages['spokenTurns'];
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

/** What is looked up for every case. */
type Lookups = Readonly<{
  sourceNames: ReadonlyMap<ExchangeKey, string>;
  speakers: Speakers;
  passages: CasePassages;
  codedWhole: ReadonlyMap<ExchangeKey, readonly ExchangeKey[]>;
}>;

/** The cases, and one for each source that has variables of its own. */
export function readCases(nodes: readonly XmlNode[], parts: CaseParts): ReadCases {
  const cases: OpenCase[] = [];
  const byGuid = new Map<string, ExchangeKey>();
  const byKey = new Map<ExchangeKey, XmlNode>();
  const speakers = findSpeakers(parts.texts);
  const passages = casePassages(parts.texts, speakers, parts.context);
  const lookups: Lookups = {
    sourceNames: new Map(parts.drafts.map(({ key, name }) => [key, name])),
    speakers,
    passages,
    codedWhole: nodes.length > 0 ? sourcesCodedWhole(parts) : new Map(),
  };
  for (const [index, node] of nodes.entries()) {
    const read = readCase(node, index, parts, lookups);
    const guid = guidAt(node);
    if (guid !== null && !byGuid.has(guid)) {
      byGuid.set(guid, read.key);
      // Some programs keep a case as a code of the same GUID too, and code with it what is the case's.
      const code = parts.codes.byGuid.get(guid);
      const sources = code === undefined ? [] : (lookups.codedWhole.get(code) ?? []);
      for (const source of sources) {
        addPlace(read, source, lookups.speakers.labelOf(source, read.name));
      }
    }
    byKey.set(read.key, node);
    cases.push(read);
  }
  addSourceValues(cases, parts);
  const { links, spokenTurns } = passages;
  return { cases: cases.map(closeCase), byGuid, nodes: byKey, links, spokenTurns };
}

function readCase(
  node: XmlNode,
  index: number,
  { context, sourceByGuid, variables, codings }: CaseParts,
  { sourceNames, speakers, passages }: Lookups,
): OpenCase {
  const { keys, findings } = context;
  const references = childrenOf(node, 'SourceRef');
  const sources = references.flatMap((each) => sourceByGuid.get(targetAt(each) ?? '') ?? []);
  findings.lose(lost.caseSources, references.length - sources.length);
  findings.lose(lost.caseCodes, childrenOf(node, 'CodeRef').length);
  // One without a name and with one source is how some programs keep the variables of a source.
  const [only = '', ...others] = sources;
  const sourceName = others.length === 0 ? sourceNames.get(only) : undefined;
  const name = nameOf(attributeOf(node, 'name')) || (sourceName ?? `Case ${index + 1}`);
  const read = openCase(keys.claim(guidAt(node), `case:${index}`), name);
  addValues(read, variables.valuesIn(node));
  for (const source of sources) addPlace(read, source, speakers.labelOf(source, name));
  for (const each of childrenOf(node, 'SelectionRef')) {
    const passage = codings.passages.get(targetAt(each) ?? '');
    if (passage) passages.add(read, passage);
    else findings.lose(lost.casePassages);
  }
  return read;
}

/** By code, the sources over the whole of whose words it stands. */
function sourcesCodedWhole({
  codings,
  texts,
}: CaseParts): ReadonlyMap<ExchangeKey, readonly ExchangeKey[]> {
  const whole = new Map<ExchangeKey, ExchangeKey[]>();
  for (const { codeKey, sourceKey, start, end } of codings.codings) {
    const text = texts.get(sourceKey)?.text ?? '';
    if (/\S/u.test(text.slice(0, start)) || /\S/u.test(text.slice(end))) continue;
    const sources = whole.get(codeKey) ?? [];
    sources.push(sourceKey);
    whole.set(codeKey, sources);
  }
  return whole;
}

/** Values that stand on a source go to the case of its name. */
function addSourceValues(cases: OpenCase[], { drafts, variables, context }: CaseParts): void {
  const byName = new Map(cases.toReversed().map((each) => [folded(each.name), each]));
  for (const { key, name, node } of drafts) {
    const values = variables.valuesIn(node);
    if (values.length === 0) continue;
    context.findings.tell(sentences.sourceCases);
    const known = byName.get(folded(name));
    const own = known ?? openCase(context.keys.claim(null, `case of source:${key}`), name);
    addValues(own, values);
    if (!own.sources.has(key)) addPlace(own, key, null);
    if (known) continue;
    cases.push(own);
    byName.set(folded(name), own);
  }
}
