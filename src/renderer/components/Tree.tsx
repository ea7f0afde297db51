import type { ReactNode } from 'react';
import {
  Button,
  Collection,
  type Key,
  Tree as AriaTree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Tree.css';

export type TreeNode<Item> = Readonly<{
  id: number;
  /** What type-ahead looks for and screen readers say. */
  text: string;
  item: Item;
  children: readonly TreeNode<Item>[];
}>;

export type TreeProps<Item> = Readonly<{
  label: string;
  nodes: readonly TreeNode<Item>[];
  render: (item: Item) => ReactNode;
  selected: number | null;
  onSelect: (id: number) => void;
  /** Enter or a double click. */
  onOpen?: (id: number) => void;
  expanded: ReadonlySet<number>;
  onExpand: (expanded: ReadonlySet<number>) => void;
  empty?: ReactNode;
}>;

const numbers = (keys: Iterable<Key>): Set<number> => new Set([...keys].map(Number));

/** A hierarchy with one chosen node: arrows, type-ahead, left and right to fold. */
export function Tree<Item>(props: TreeProps<Item>): ReactNode {
  const { nodes, render, selected, onSelect, onOpen, expanded, onExpand } = props;
  return (
    <AriaTree
      className="tree"
      aria-label={props.label}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected === null ? [] : [selected]}
      expandedKeys={expanded}
      onExpandedChange={(keys) => onExpand(numbers(keys))}
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : numbers(keys);
        if (chosen !== undefined) onSelect(chosen);
      }}
      {...(onOpen ? { onAction: (key: Key) => onOpen(Number(key)) } : {})}
      renderEmptyState={() => props.empty}
      items={nodes}
    >
      {(node) => <Branch node={node} render={render} />}
    </AriaTree>
  );
}

function Branch<Item>({
  node,
  render,
}: Readonly<{ node: TreeNode<Item>; render: (item: Item) => ReactNode }>): ReactNode {
  return (
    <TreeItem className="tree-item" id={node.id} textValue={node.text}>
      <TreeItemContent>
        <span className="tree-indent" />
        {node.children.length > 0 ? (
          <Button slot="chevron" className="tree-chevron">
            <Icon name="right" size={12} />
          </Button>
        ) : (
          <span className="tree-chevron" />
        )}
        {render(node.item)}
      </TreeItemContent>
      <Collection items={node.children}>
        {(child) => <Branch node={child} render={render} />}
      </Collection>
    </TreeItem>
  );
}
