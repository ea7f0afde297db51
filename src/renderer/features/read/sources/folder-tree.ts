import { foldForSearch } from '../../../../core/coding/rank-codes.ts';
import type { SourceFolder } from '../../../../shared/domain/source-folder.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import type { FolderId, SourceId } from '../../../../shared/ids.ts';

export const sourceOrders = ['name', 'collected', 'imported', 'length', 'coded'] as const;
/** Names from a to z, all else from the newest, longest or most coded on. */
export type SourceOrder = (typeof sourceOrders)[number];

/** A line of the list: a folder with what lies in it, or a source. Keys tell them apart. */
export type SourceNode = Readonly<{ key: string; name: string }> &
  (
    | Readonly<{
        folder: SourceFolder;
        source: null;
        children: readonly SourceNode[];
        count: number;
      }>
    | Readonly<{ folder: null; source: SourceSummary; children: readonly never[] }>
  );

export const folderKey = (id: FolderId): string => `f${id}`;
export const sourceKey = (id: SourceId): string => `s${id}`;
/** The source of a key; null for a folder's. */
export const sourceOfKey = (key: string): SourceId | null =>
  key.startsWith('s') ? (Number(key.slice(1)) as SourceId) : null;
export const folderOfKey = (key: string): FolderId | null =>
  key.startsWith('f') ? (Number(key.slice(1)) as FolderId) : null;

type Compare = (one: SourceSummary, other: SourceSummary) => number;

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const byName: Compare = (one, other) => collator.compare(one.name, other.name);

const orders: Readonly<Record<SourceOrder, Compare>> = {
  name: byName,
  // Those of an unknown day come last.
  collected: (one, other) => (other.collectedOn ?? '').localeCompare(one.collectedOn ?? ''),
  imported: (one, other) => other.importedAt.localeCompare(one.importedAt),
  length: (one, other) => other.length - one.length,
  coded: (one, other) => other.codedShare - one.codedShare,
};

/** Sources whose name or folder holds the words. */
export function filterSources(
  sources: readonly SourceSummary[],
  folders: readonly SourceFolder[],
  words: string,
): readonly SourceSummary[] {
  const wanted = foldForSearch(words);
  if (wanted === '') return sources;
  const paths = new Map(folderPaths(folders).map(({ id, path }) => [id, path]));
  return sources.filter(({ name, folderId }) => {
    const path = folderId === null ? '' : (paths.get(folderId) ?? '');
    return foldForSearch(`${path} ${name}`).includes(wanted);
  });
}

/**
 * Folders first, by name, then sources in the order asked for. Folders that lie in each other in a circle, which only
 * undoing the steps of two people can bring about, stand at the top rather than nowhere.
 */
export function buildSourceTree(
  sources: readonly SourceSummary[],
  folders: readonly SourceFolder[],
  order: SourceOrder,
): readonly SourceNode[] {
  const known = new Set(folders.map(({ id }) => id));
  const byFolder = Map.groupBy(sources, ({ folderId }) =>
    folderId !== null && known.has(folderId) ? folderId : null,
  );
  const seen = new Set<FolderId>();
  const leaves = (folderId: FolderId | null): SourceNode[] =>
    (byFolder.get(folderId) ?? [])
      .toSorted((one, other) => orders[order](one, other) || byName(one, other))
      .map((source) => ({
        key: sourceKey(source.id),
        name: source.name,
        folder: null,
        source,
        children: [],
      }));
  const branch = (folder: SourceFolder): SourceNode[] => {
    if (seen.has(folder.id)) return [];
    seen.add(folder.id);
    const below = folders.filter(({ parentId }) => parentId === folder.id).flatMap(branch);
    const children = [...below, ...leaves(folder.id)];
    const count = children.reduce((sum, child) => sum + (child.folder ? child.count : 1), 0);
    return [
      { key: folderKey(folder.id), name: folder.name, folder, source: null, children, count },
    ];
  };
  const roots = folders.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const top = roots.flatMap(branch);
  const rest = folders.filter(({ id }) => !seen.has(id)).flatMap(branch);
  return [...top, ...rest, ...leaves(null)];
}

/** Folders without a source, for a list that is filtered. */
export function withoutEmpty(nodes: readonly SourceNode[]): readonly SourceNode[] {
  return nodes.flatMap((node): SourceNode[] => {
    if (!node.folder) return [node];
    return node.count === 0 ? [] : [{ ...node, children: withoutEmpty(node.children) }];
  });
}

export type FolderPath = Readonly<{ id: FolderId; path: string }>;

/** Folders by their way from the top: `Wave 1 / Berlin`. */
export function folderPaths(folders: readonly SourceFolder[]): readonly FolderPath[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const pathOf = (folder: SourceFolder, below: ReadonlySet<FolderId>): string => {
    const parent = folder.parentId === null ? undefined : byId.get(folder.parentId);
    if (!parent || below.has(parent.id)) return folder.name;
    return `${pathOf(parent, new Set([...below, folder.id]))} / ${folder.name}`;
  };
  return folders
    .map((folder) => ({ id: folder.id, path: pathOf(folder, new Set([folder.id])) }))
    .toSorted((one, other) => collator.compare(one.path, other.path));
}

/** A folder and all that lie in it: where it cannot be moved. */
export function foldersWithin(
  folders: readonly SourceFolder[],
  id: FolderId,
): ReadonlySet<FolderId> {
  const within = new Set([id]);
  for (let grew = true; grew;) {
    const more = folders.filter(
      (folder) => folder.parentId !== null && within.has(folder.parentId) && !within.has(folder.id),
    );
    for (const folder of more) within.add(folder.id);
    grew = more.length > 0;
  }
  return within;
}
