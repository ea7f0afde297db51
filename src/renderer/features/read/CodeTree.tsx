import { memo, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  Button,
  Collection,
  DropIndicator,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  type DroppableCollectionReorderEvent,
  type Key,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { buildCodeTree, type CodeNode } from '../../../core/coding/code-tree.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { Icon } from '../../components/Icon.tsx';
import '../../components/Tree.css';
import { formatNumber } from '../../state/format.ts';
import { useKept } from '../../state/navigation.ts';
import { findDropPlace } from './find-drop-place.ts';

type Props = Readonly<{
  codes: readonly Code[];
  /** While a filter is typed every branch is open. */
  isFiltered: boolean;
  selected: CodeId | null;
  onSelect: (codeId: CodeId) => void;
  onOpen: (codeId: CodeId) => void;
  onMove: (codeId: CodeId, parentId: CodeId | null, beforeId: CodeId | null) => void;
  onKey: (key: 'F2' | 'Delete') => void;
}>;

const toId = (key: Key): CodeId => Number(key) as CodeId;

/** The codebook as a tree. Codes can be dragged before, after or onto each other; the menu and the keyboard do the same. */
export const CodeTree = memo(function CodeTree(props: Props): ReactNode {
  const { t } = useTranslation('read');
  const { codes, isFiltered, selected, onMove } = props;
  const [kept, keep] = useKept('codes.collapsed');
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(
    () => new Set(Array.isArray(kept) ? (kept as number[]) : []),
  );
  const nodes = useMemo(() => buildCodeTree(codes).map(withId), [codes]);
  const expanded = codes.map(({ id }) => id).filter((id) => isFiltered || !collapsed.has(id));
  const { dragAndDropHooks } = useCodeDragging(codes, onMove);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F2' && event.key !== 'Delete') return;
    event.preventDefault();
    props.onKey(event.key);
  };

  return (
    <div className="code-tree-keys" onKeyDown={onKeyDown}>
      <Tree
        className="tree code-tree"
        aria-label={t('codebook')}
        items={nodes}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        expandedKeys={expanded}
        dragAndDropHooks={dragAndDropHooks}
        onExpandedChange={(keys) => {
          const open = new Set([...keys].map(Number));
          const next = codes.map(({ id }) => id).filter((id) => !open.has(id));
          setCollapsed(new Set(next));
          keep(next);
        }}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) props.onSelect(toId(key));
        }}
        onAction={(key) => props.onOpen(toId(key))}
      >
        {(node) => <CodeBranch node={node} />}
      </Tree>
    </div>
  );
});

type Item = CodeNode & Readonly<{ id: CodeId }>;

function withId(node: CodeNode): Item {
  return { ...node, id: node.code.id };
}

function CodeBranch({ node }: Readonly<{ node: Item }>): ReactNode {
  const { t } = useTranslation('read');
  const { code, children } = node;
  return (
    <TreeItem className="tree-item" id={code.id} textValue={code.name}>
      <TreeItemContent>
        <span className="tree-indent" />
        {children.length > 0 ? (
          <Button slot="chevron" className="tree-chevron">
            <Icon name="right" size={12} />
          </Button>
        ) : (
          <span className="tree-chevron" />
        )}
        {/* A code can be dragged from the keyboard too. */}
        <Button slot="drag" className="code-drag" aria-label={t('dragCode', { code: code.name })}>
          <span className="family-mark" data-family={code.family} />
        </Button>
        <span className="code-name" dir="auto">
          {code.name}
        </span>
        <span className="code-count" title={t('segments', { count: code.segmentCount })}>
          {code.segmentCount === 0 ? '' : formatNumber(code.segmentCount)}
        </span>
      </TreeItemContent>
      <Collection items={children.map(withId)}>{(child) => <CodeBranch node={child} />}</Collection>
    </TreeItem>
  );
}

function useCodeDragging(
  codes: readonly Code[],
  onMove: Props['onMove'],
): ReturnType<typeof useDragAndDrop> {
  const onDrop = ({ keys, target }: DroppableCollectionReorderEvent): void => {
    const [key] = keys;
    if (key === undefined) return;
    const place = findDropPlace(codes, toId(key), toId(target.key), target.dropPosition);
    if (place) onMove(toId(key), place.parentId, place.beforeId);
  };
  return useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        'text/plain': codes.find(({ id }) => id === toId(key))?.name ?? '',
      })),
    onMove: onDrop,
    shouldAcceptItemDrop: () => true,
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    isDisabled: codes.length < 2,
  });
}
