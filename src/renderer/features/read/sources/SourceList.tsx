import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceFolder } from '../../../../shared/domain/source-folder.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu, type MenuGroup } from '../../../components/Menu.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { recall, remember } from '../../../state/memory.ts';
import { useKeysOf } from '../../../state/key-bindings.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { askFor } from '../../../state/requests.ts';
import { ContextMenu } from '../ContextMenu.tsx';
import { useSend } from '../use-send.ts';
import {
  buildSourceTree,
  filterSources,
  folderOfKey,
  type SourceOrder,
  sourceOfKey,
  sourceOrders,
  withoutEmpty,
} from './folder-tree.ts';
import { type ListDialog, ListDialogs } from './ListDialogs.tsx';
import { sourceKeys } from './source-keys.ts';
import { SourceTree } from './SourceTree.tsx';
import './sources.css';
import { useFolderCommands } from './use-folder-commands.ts';

type Props = Readonly<{
  sources: readonly SourceSummary[];
  openId: SourceId | null;
  onOpen: (sourceId: SourceId) => void;
  /** Puts the focus into the filter, where the list was asked for by a key. */
  autoFocus?: boolean;
}>;

const orderKey = 'read.sourceOrder';
const noFolders: readonly SourceFolder[] = [];

function keptOrder(): SourceOrder {
  const kept = recall('local', orderKey);
  return sourceOrders.find((order) => order === kept) ?? 'name';
}

/** The texts of the study, in their folders. */
export function SourceList(props: Props): ReactNode {
  const { t } = useTranslation('sources');
  if (props.sources.length > 0) return <FilledList {...props} />;
  const add = (): void => askFor({ dialog: 'import', files: [] });
  return (
    <EmptyState sentence={t('none')} action={{ label: t('import'), keys: 'Ctrl+I', run: add }} />
  );
}

function FilledList({ sources, openId, onOpen, autoFocus = false }: Props): ReactNode {
  const { t } = useTranslation('sources');
  const navigation = useNavigation();
  const folders = useOperation('folders.list', {}).data ?? noFolders;
  const { send, failure, dismiss } = useSend();
  const commands = useFolderCommands(send, sources, folders);
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState(keptOrder);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  const [menuAt, setMenuAt] = useState<Readonly<{ x: number; y: number }> | null>(null);
  const keys = useKeysOf(sourceKeys);

  const shown = filterSources(sources, folders, filter);
  const isFiltered = filter.trim() !== '';
  const tree = buildSourceTree(shown, folders, order);
  const chosen = sources.filter(({ id }) => [...selected].some((key) => sourceOfKey(key) === id));
  const moved = chosen.length > 0 ? chosen : sources.filter(({ id }) => id === openId);
  const [firstKey = ''] = selected.size === 1 ? selected : [];
  const folder = folders.find(({ id }) => id === folderOfKey(firstKey));

  const groups: readonly MenuGroup[] = [
    {
      label: t('group.texts'),
      entries: [
        {
          id: 'move',
          label: t('moveTo'),
          isDisabled: moved.length === 0,
          run: () => setDialog({ kind: 'moveSources', sources: moved }),
        },
        {
          id: 'new',
          label: t('newFolder'),
          run: () => setDialog({ kind: 'create', parentId: folder?.id ?? null }),
        },
      ],
    },
    ...(folder
      ? [
          {
            label: t('group.folder', { name: folder.name }),
            showLabel: true,
            entries: [
              {
                id: 'rename',
                label: t('renameFolder'),
                keys: keys('sources.rename'),
                run: () => setDialog({ kind: 'rename', folder }),
              },
              {
                id: 'moveFolder',
                label: t('moveFolder'),
                run: () => setDialog({ kind: 'moveFolder', folder }),
              },
              {
                id: 'delete',
                label: t('deleteFolder'),
                keys: keys('sources.delete'),
                run: () => void commands.remove(folder),
              },
            ],
          },
        ]
      : []),
    {
      label: t('group.order'),
      showLabel: true,
      chosen: [order],
      entries: sourceOrders.map((each) => ({
        id: each,
        label: t(`order.${each}`),
        run: () => {
          setOrder(each);
          remember('local', orderKey, each);
        },
      })),
    },
  ];
  return (
    <nav className="source-list" aria-label={t('texts')}>
      <div className="source-find">
        <TextField
          label={t('filter')}
          hideLabel
          placeholder={t('filter')}
          value={filter}
          autoFocus={autoFocus}
          onChange={setFilter}
          onSubmit={() => {
            const [first] = shown;
            if (first) onOpen(first.id);
          }}
        />
        <Menu
          label={t('actions')}
          trigger={<IconButton icon="more" label={t('actions')} />}
          groups={groups}
        />
      </div>
      <p className="quiet source-line">
        <span role="status">
          {t('shownOf', {
            shown: formatNumber(shown.length),
            total: formatNumber(sources.length),
          })}
          {chosen.length > 1 ? `${t('listComma')}${t('chosen', { count: chosen.length })}` : ''}
        </span>
        <button
          type="button"
          className="source-link"
          title={t('showCases')}
          onClick={() => navigation.goBackTo('cases', { name: 'cases', params: {} })}
        >
          {t('cases')}
        </button>
      </p>
      {failure ? (
        <ErrorNotice error={failure}>
          <IconButton icon="close" label={t('cancel')} onPress={dismiss} />
        </ErrorNotice>
      ) : null}
      <div className="source-rows" data-scrolls>
        {shown.length === 0 ? <p className="quiet source-none">{t('noneFit')}</p> : null}
        <SourceTree
          nodes={isFiltered ? withoutEmpty(tree) : tree}
          isFiltered={isFiltered}
          openId={openId}
          selected={selected}
          onSelect={setSelected}
          onOpen={onOpen}
          onDrop={(keys, folderId) => void commands.drop(keys, folderId)}
          onKey={(key) => {
            if (!folder) return;
            if (key === 'sources.rename') setDialog({ kind: 'rename', folder });
            else void commands.remove(folder);
          }}
          onMenu={setMenuAt}
        />
      </div>
      {menuAt ? (
        <ContextMenu
          label={t('actions')}
          // How the list is ordered is nothing of one text.
          groups={groups.slice(0, -1)}
          place={menuAt}
          onClose={() => setMenuAt(null)}
        />
      ) : null}
      <ListDialogs
        dialog={dialog}
        folders={folders}
        commands={commands}
        onClose={() => setDialog(null)}
      />
    </nav>
  );
}
