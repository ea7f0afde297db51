import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import {
  Button,
  Collection,
  DropIndicator,
  type DroppableCollectionReorderEvent,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FolderId, SourceId } from '../../../../shared/ids.ts';
import { Icon } from '../../../components/Icon.tsx';
import '../../../components/Tree.css';
import { formatNumber } from '../../../state/format.ts';
import { findPressed } from '../../../state/key-bindings.ts';
import { recall, remember } from '../../../state/memory.ts';
import { folderOfKey, type SourceNode, sourceKey, sourceOfKey } from './folder-tree.ts';
import { type SourceKey, sourceKeys } from './source-keys.ts';
import { SourceRow } from './SourceRow.tsx';

type Props = Readonly<{
  nodes: readonly SourceNode[];
  /** While a filter is typed every folder is open. */
  isFiltered: boolean;
  openId: SourceId | null;
  selected: ReadonlySet<string>;
  onSelect: (keys: ReadonlySet<string>) => void;
  onOpen: (sourceId: SourceId) => void;
  /** Keys of folders and sources dropped on a folder, or beside all of them. */
  onDrop: (keys: readonly string[], folderId: FolderId | null) => void;
  onKey: (key: SourceKey) => void;
  /** What can be done is wanted here, in pixels of the window. */
  onMenu: (place: Readonly<{ x: number; y: number }>) => void;
}>;

const memoryKey = 'read.closedFolders';

function keptClosed(): ReadonlySet<string> {
  const kept = recall('session', memoryKey);
  return new Set(Array.isArray(kept) ? kept.map(String) : []);
}

const allKeys = (nodes: readonly SourceNode[]): string[] =>
  nodes.flatMap((node) => [node.key, ...allKeys(node.children)]);

/** Texts in their folders. A click or an arrow opens a text; Ctrl and Shift choose several; all can be dragged. */
export function SourceTree(props: Props): ReactNode {
  const { t } = useTranslation('sources');
  const { nodes, isFiltered, openId, selected, onSelect } = props;
  const [closed, setClosed] = useState(keptClosed);
  const folders = allKeys(nodes).filter((key) => folderOfKey(key) !== null);
  const { dragAndDropHooks } = useSourceDragging(nodes, props.onDrop);
  const shown = selected.size > 0 ? selected : new Set(openId === null ? [] : [sourceKey(openId)]);
  const close = (next: ReadonlySet<string>): void => {
    setClosed(next);
    remember('session', memoryKey, [...next]);
  };
  const openMenu = (row: HTMLElement, place: Readonly<{ x: number; y: number }>): void => {
    const key = row.dataset['key'] ?? '';
    if (!shown.has(key)) onSelect(new Set([key]));
    props.onMenu(place);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const row = rowOf(event.target);
    if (!row) return;
    event.preventDefault();
    openMenu(row, { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowOf(event.target);
    const asksForMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (asksForMenu && row) {
      const { left, bottom } = row.getBoundingClientRect();
      openMenu(row, { x: left + 24, y: bottom });
    } else {
      const key = findPressed(sourceKeys, event.nativeEvent);
      if (key === null) return;
      props.onKey(key);
    }
    event.preventDefault();
    // A letter would look for a text of that name as well.
    event.stopPropagation();
  };
  return (
    <div className="source-tree-keys" onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu}>
      <Tree
        className="tree source-tree"
        aria-label={t('texts')}
        items={nodes}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={shown}
        expandedKeys={folders.filter((key) => isFiltered || !closed.has(key))}
        dragAndDropHooks={dragAndDropHooks}
        onExpandedChange={(keys) => {
          const open = new Set([...keys].map(String));
          close(new Set(folders.filter((key) => !open.has(key))));
        }}
        onSelectionChange={(keys) => {
          const chosen = new Set(keys === 'all' ? allKeys(nodes) : [...keys].map(String));
          onSelect(chosen);
          const [only] = chosen;
          const sourceId = only === undefined || chosen.size > 1 ? null : sourceOfKey(only);
          if (sourceId !== null && sourceId !== openId) props.onOpen(sourceId);
        }}
        onAction={(key) => {
          const sourceId = sourceOfKey(String(key));
          if (sourceId !== null) return props.onOpen(sourceId);
          const next = new Set(closed);
          if (!next.delete(String(key))) next.add(String(key));
          close(next);
        }}
      >
        {(node) => <Branch node={node} />}
      </Tree>
    </div>
  );
}

function Branch({ node }: Readonly<{ node: SourceNode }>): ReactNode {
  const { t } = useTranslation('sources');
  return (
    <TreeItem className="tree-item source-item" id={node.key} textValue={node.name}>
      <TreeItemContent>
        <span className="tree-indent" />
        {node.children.length > 0 ? (
          <Button slot="chevron" className="tree-chevron">
            <Icon name="right" size={12} />
          </Button>
        ) : node.folder ? (
          <span className="tree-chevron" />
        ) : null}
        {/* What can be dragged by the mouse can be dragged from the keyboard too. */}
        <Button slot="drag" className="source-drag" aria-label={t('drag', { name: node.name })}>
          <span aria-hidden="true">⠿</span>
        </Button>
        {node.folder ? (
          <span className="folder-row">
            <Icon name="folder" size={16} />
            <span className="source-name" dir="auto">
              {node.name}
            </span>
            <span className="quiet" title={t('folderCount', { count: node.count })}>
              {formatNumber(node.count)}
            </span>
          </span>
        ) : (
          <SourceRow source={node.source} />
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Branch node={child} />}</Collection>
    </TreeItem>
  );
}

/** The row of the tree in which something happened. */
function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]') : null;
}

/** The folder in which a node lies. */
function folderAround(
  nodes: readonly SourceNode[],
  key: string,
  around: FolderId | null = null,
): FolderId | null | undefined {
  for (const node of nodes) {
    if (node.key === key) return around;
    const found = node.folder && folderAround(node.children, key, node.folder.id);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

function useSourceDragging(
  nodes: readonly SourceNode[],
  onDrop: Props['onDrop'],
): ReturnType<typeof useDragAndDrop> {
  const drop = ({ keys, target }: DroppableCollectionReorderEvent): void => {
    const key = String(target.key);
    const onto = target.dropPosition === 'on' ? folderOfKey(key) : null;
    onDrop([...keys].map(String), onto ?? folderAround(nodes, key) ?? null);
  };
  return useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onMove: drop,
    shouldAcceptItemDrop: ({ key }) => folderOfKey(String(key)) !== null,
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
  });
}
