import {
  createContext,
  memo,
  useContext,
  useMemo,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import {
  Button,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
  type Key,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MovePlace } from '../../../../core/coding/plan-move.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { Icon } from '../../../components/Icon.tsx';
import '../../../components/Tree.css';
import { formatNumber } from '../../../state/format.ts';
import { findPressed } from '../../../state/key-bindings.ts';
import { useKept } from '../../../state/navigation.ts';
import { type CodeKey, codeKeys } from './code-keys.ts';
import { useCodeDragging } from './use-code-dragging.tsx';
import { createItemKeeper, createShapeKeeper, type TreeItem as Item } from './tree-items.ts';
import { rowOf, useWordsDrop } from './use-words-drop.ts';

export type WindowPlace = Readonly<{ x: number; y: number }>;

type Props = Readonly<{
  codes: readonly Code[];
  /** The whole codebook, of which `codes` may be a part. */
  all: readonly Code[];
  /** Codes that stand there only for what is below them. */
  quiet: ReadonlySet<CodeId>;
  cases: ReadonlyMap<CodeId, number>;
  /** While a part is shown every branch is open. */
  isFiltered: boolean;
  chosen: readonly Code[];
  onChoose: (codeIds: Iterable<CodeId>) => void;
  onOpen: (codeId: CodeId) => void;
  onMove: (codeIds: readonly CodeId[], place: MovePlace) => void;
  onKey: (key: CodeKey) => void;
  onMenu: (place: WindowPlace) => void;
  /** Selected words were dropped on a code. */
  onWords: (codeId: CodeId) => void;
}>;

const toId = (key: Key): CodeId => Number(key) as CodeId;

type Counts = Readonly<{ segments: number; sources: number; cases: number }>;

/** The counts of each code: what of the tree changes with each coding, told to the rows beside the tree. */
const CountsContext = createContext<ReadonlyMap<CodeId, Counts>>(new Map());
const noCounts: Counts = { segments: 0, sources: 0, cases: 0 };

/** The codebook as a tree, with the counts of its codes. Where only these change, nothing else is drawn anew. */
export const CodeTree = memo(function CodeTree(props: Props): ReactNode {
  const { codes, all, quiet, chosen, cases, ...rest } = props;
  const [keepCodes] = useState(createShapeKeeper);
  const [keepAll] = useState(createShapeKeeper);
  const [keepChosen] = useState(createShapeKeeper);
  const counts = useMemo(
    () =>
      new Map(
        codes.map(({ id, segmentCount, sourceCount }) => [
          id,
          { segments: segmentCount, sources: sourceCount, cases: cases.get(id) ?? 0 },
        ]),
      ),
    [codes, cases],
  );
  const [keepItems] = useState(createItemKeeper);
  const shape = keepCodes(codes);
  const items = useMemo(() => keepItems({ codes: shape, quiet }), [keepItems, shape, quiet]);
  return (
    <CountsContext value={counts}>
      <CodeRows
        {...rest}
        items={items}
        codes={shape}
        all={keepAll(all)}
        chosen={keepChosen(chosen)}
      />
    </CountsContext>
  );
});

type RowsProps = Omit<Props, 'cases' | 'quiet'> & Readonly<{ items: readonly Item[] }>;

/**
 * The codebook as a tree. One code or several are chosen, with Ctrl or Shift and by keyboard, and dragged before, after
 * or onto another; the menus do the same.
 */
const CodeRows = memo(function CodeRows(props: RowsProps): ReactNode {
  const { t } = useTranslation('codebook');
  const { items, codes, all, isFiltered, chosen, onChoose, onMenu } = props;
  const [kept, keep] = useKept('codes.collapsed');
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(
    () => new Set(Array.isArray(kept) ? (kept as number[]) : []),
  );
  const expanded = codes.map(({ id }) => id).filter((id) => isFiltered || !collapsed.has(id));
  const { dragAndDropHooks } = useCodeDragging(all, props.onMove);
  const wordsDrop = useWordsDrop(props.onWords);

  const openMenu = (row: HTMLElement, place: WindowPlace): void => {
    const id = toId(row.dataset['key'] ?? '');
    if (!chosen.some((code) => code.id === id)) onChoose([id]);
    onMenu(place);
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
      const key = findPressed(codeKeys, event.nativeEvent);
      if (key === null) return;
      props.onKey(key);
    }
    event.preventDefault();
    // A letter would look for a code of that name as well.
    event.stopPropagation();
  };

  return (
    <div
      className="code-tree-keys"
      onKeyDownCapture={onKeyDown}
      onContextMenu={onContextMenu}
      {...wordsDrop}
    >
      <Tree
        className="tree code-tree"
        aria-label={t('codebook')}
        items={items}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={chosen.map(({ id }) => id)}
        expandedKeys={expanded}
        dragAndDropHooks={dragAndDropHooks}
        onExpandedChange={(keys) => {
          const open = new Set([...keys].map(Number));
          const inSight = new Set(codes.map(({ id }) => Number(id)));
          const closed = [...inSight].filter((id) => !open.has(id));
          const next = [...[...collapsed].filter((id) => !inSight.has(id)), ...closed];
          setCollapsed(new Set(next));
          keep(next);
        }}
        onSelectionChange={(keys) =>
          onChoose(keys === 'all' ? codes.map(({ id }) => id) : [...keys].map(toId))
        }
        onAction={(key) => props.onOpen(toId(key))}
      >
        {(item) => <CodeBranch item={item} />}
      </Tree>
    </div>
  );
});

function CodeBranch({ item }: Readonly<{ item: Item }>): ReactNode {
  const { t } = useTranslation('codebook');
  const { code, children } = item;
  const state = code.archived ? 'archived' : item.isQuiet ? 'quiet' : 'plain';
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
        <span className="code-name" data-state={state} dir="auto" title={code.path}>
          {code.name}
        </span>
        {code.archived ? <span className="code-tag">{t('archivedTag')}</span> : null}
        <CodeCount codeId={code.id} />
      </TreeItemContent>
      <Collection items={children}>{(child) => <CodeBranch item={child} />}</Collection>
    </TreeItem>
  );
}

function CodeCount({ codeId }: Readonly<{ codeId: CodeId }>): ReactNode {
  const { t } = useTranslation('codebook');
  const { segments, sources, cases } = useContext(CountsContext).get(codeId) ?? noCounts;
  const facts = [
    t('segments', { count: segments }),
    t('sources', { count: sources }),
    t('cases', { count: cases }),
  ].join(t('comma'));
  return (
    <span className="code-count" title={facts}>
      {segments === 0 ? '' : formatNumber(segments)}
      <span className="visually-hidden"> {facts}</span>
    </span>
  );
}
