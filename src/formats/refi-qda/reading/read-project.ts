import type {
  ExchangedSource,
  ExchangedStudy,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import { assembleMemos } from './assemble-memos.ts';
import { exchangeKeys } from './exchange-keys.ts';
import { newFindings } from './findings.ts';
import { isoTime } from './iso-time.ts';
import { placeTexts } from './place-texts.ts';
import type { PlacedText } from './placed-text.ts';
import type { ProjectArchive } from './project-archive.ts';
import { guidAt, type ProjectContext } from './project-context.ts';
import { readCases } from './read-cases.ts';
import { readCoders } from './read-coders.ts';
import { readCodes, readCodeSets } from './read-codes.ts';
import { readCodings } from './read-codings.ts';
import { readNotes } from './read-notes.ts';
import { readVariables } from './read-variables.ts';
import { draftSources, type SourceDraft } from './source-drafts.ts';
import { sourceFolders } from './source-folders.ts';
import { textFinder } from './source-text.ts';
import { lost } from './told.ts';
import { attributeOf, childOf, childrenOf, nameOf, type XmlNode } from './xml-tree.ts';

export type ReadStudy = Readonly<{
  study: ExchangedStudy;
  losses: readonly Loss[];
  warnings: readonly string[];
}>;

const mostCopied = 32 * 1024 * 1024;

/** What a project or a codebook begins with, empty. */
export function newContext(root: XmlNode): ProjectContext {
  const origin = nameOf(attributeOf(root, 'origin')) || null;
  const own = origin?.startsWith('Verbatim') ?? false;
  const copies = { left: mostCopied };
  return { keys: exchangeKeys(), findings: newFindings(), origin, own, copies };
}

/** The study that a project describes. `fallbackName` is for one without a name. */
export async function readProject(
  project: XmlNode,
  archive: ProjectArchive,
  fallbackName: string,
): Promise<ReadStudy> {
  const context = newContext(project);
  const findText = textFinder(archive);
  const coders = readCoders(childOf(project, 'Users'), context);
  const codes = readCodes(childOf(childOf(project, 'CodeBook'), 'Codes'), context);
  const sets = childOf(project, 'Sets');
  const codeSets = readCodeSets(sets, codes, context);
  const drafts = await draftSources(childOf(project, 'Sources'), archive, findText, context);
  const caseNodes = childrenOf(childOf(project, 'Cases'), 'Case');
  const variables = readVariables(project, valueNodesOf(caseNodes, drafts), context);
  const texts = placeTexts(drafts, context);
  const codings = readCodings(drafts, texts, { codes, coders, context });
  const sourceByGuid = sourcesByGuid(drafts);
  const shared = { drafts, sourceByGuid, codes, codings, context };
  const cases = readCases(caseNodes, { ...shared, texts, variables });
  const notes = await readNotes(childOf(project, 'Notes'), findText, coders, context);
  const said = assembleMemos({ ...shared, project, notes, cases, caseNodes, coders });
  const folders = sourceFolders(sets, sourceByGuid, context);
  context.findings.lose(lost.graphs, childrenOf(childOf(project, 'Graphs'), 'Graph').length);
  const study: ExchangedStudy = {
    name: nameOf(attributeOf(project, 'name')) || fallbackName,
    origin: context.origin,
    coders: coders.coders,
    codes: codes.codes,
    sets: codeSets,
    sources: drafts.map((draft) => {
      const source = sourceOf(draft, texts.get(draft.key), folders.get(draft.key));
      return { ...source, turns: cases.spokenTurns(draft.key, source.turns) };
    }),
    attributes: variables.attributes,
    cases: cases.cases,
    codings: codings.codings,
    ...said,
    links: [...said.links, ...cases.links],
  };
  const { findings } = context;
  return { study, losses: findings.losses(), warnings: findings.warnings() };
}

function valueNodesOf(cases: readonly XmlNode[], drafts: readonly SourceDraft[]): XmlNode[] {
  const holders = [...cases, ...drafts.map(({ node }) => node)];
  return holders.flatMap((node) => childrenOf(node, 'VariableValue'));
}

/** A source is meant by its own GUID, and by that of the text inside of it. */
function sourcesByGuid(drafts: readonly SourceDraft[]): ReadonlyMap<string, ExchangeKey> {
  const byGuid = new Map<string, ExchangeKey>();
  const add = (node: XmlNode | null, key: ExchangeKey): void => {
    const guid = node && guidAt(node);
    if (guid && !byGuid.has(guid)) byGuid.set(guid, key);
  };
  for (const { node, key } of drafts) add(node, key);
  for (const { textNode, key } of drafts) add(textNode, key);
  return byGuid;
}

function sourceOf(
  { key, name, node, format, fileName, original }: SourceDraft,
  placed: PlacedText | undefined,
  folder: readonly string[] = [],
): ExchangedSource {
  return {
    key,
    name,
    kind: null,
    language: null,
    text: placed?.text ?? '',
    turns: placed?.turns ?? [],
    format,
    fileName,
    original,
    folder,
    collectedOn: null,
    importedAt: isoTime(attributeOf(node, 'creationDateTime')),
  };
}
