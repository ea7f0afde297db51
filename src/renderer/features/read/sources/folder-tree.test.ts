import { expect, it } from 'vitest';
import type { SourceFolder } from '../../../../shared/domain/source-folder.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import {
  buildSourceTree,
  filterSources,
  folderPaths,
  foldersWithin,
  type SourceNode,
  withoutEmpty,
} from './folder-tree.ts';

const folder = (id: number, name: string, parentId: number | null): SourceFolder =>
  ({ id, name, parentId, sourceCount: 0 }) as SourceFolder;
const source = (id: number, name: string, folderId: number | null, length = 1): SourceSummary =>
  ({
    id,
    name,
    folderId,
    length,
    codedShare: 0,
    collectedOn: null,
    importedAt: '',
  }) as SourceSummary;
const shape = (nodes: readonly SourceNode[]): unknown =>
  nodes.map(({ name, children }) => (children.length === 0 ? name : [name, shape(children)]));

const folders = [folder(1, 'Wave 1', null), folder(2, 'Berlin', 1), folder(3, 'Empty', null)];
const sources = [source(1, 'Talk 10', 2), source(2, 'Talk 9', 2, 5), source(3, 'Letter', null)];

it('puts folders first and sources in the order asked for', () => {
  expect(shape(buildSourceTree(sources, folders, 'name'))).toEqual([
    ['Wave 1', [['Berlin', ['Talk 9', 'Talk 10']]]],
    'Empty',
    'Letter',
  ]);
  expect(shape(buildSourceTree(sources.slice(0, 2), [], 'length'))).toEqual(['Talk 9', 'Talk 10']);
});

it('counts what lies below, and leaves empty folders out of a filtered list', () => {
  const found = filterSources(sources, folders, 'berlin');
  expect(found.map(({ id }) => id)).toEqual([1, 2]);
  expect(shape(withoutEmpty(buildSourceTree(found, folders, 'name')))).toEqual([
    ['Wave 1', [['Berlin', ['Talk 9', 'Talk 10']]]],
  ]);
});

it('loses neither folders in a circle nor sources whose folder is gone', () => {
  const circle = [folder(1, 'A', 2), folder(2, 'B', 1)];
  const nodes = buildSourceTree([source(1, 'In B', 2), source(2, 'Lost', 9)], circle, 'name');
  expect(shape(nodes)).toEqual([['A', [['B', ['In B']]]], 'Lost']);
  expect(folderPaths(circle).map(({ path }) => path)).toEqual(['A / B', 'B / A']);
  expect([...foldersWithin(circle, circle[0]!.id)]).toEqual([1, 2]);
});

it('names folders by their way from the top', () => {
  expect(folderPaths(folders).map(({ path }) => path)).toEqual([
    'Empty',
    'Wave 1',
    'Wave 1 / Berlin',
  ]);
});
