import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Split } from '../../components/Split.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useCommands } from '../../state/commands.ts';
import { useOperation } from '../../state/engine.ts';
import type { PlaceParams } from '../../state/place.ts';
import type { Reader } from '../../text-view/create-reader.ts';
import { CodebookPanel } from './codebook/CodebookPanel.tsx';
import { ContextMenu } from './ContextMenu.tsx';
import type { Desk, Reading } from './desk.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { OrphanLine } from './editing/Orphans.tsx';
import { useKeepPlace } from './editing/use-keep-place.ts';
import { Inspector } from './Inspector.tsx';
import { useReaderActions } from './reader-actions.ts';
import { ReaderPane } from './ReaderPane.tsx';
import { useActionGroups } from './ReaderToolbar.tsx';
import { useDesk } from './use-desk.ts';
import { useSend } from './use-send.ts';
import { isBringingCodings, useSourceCodings, useSourceWords } from './use-source.ts';
import { useTogether } from './use-together.ts';
import { useWayBack } from './use-way-back.ts';
import { useWide } from './use-wide.ts';

type Props = Readonly<{
  source: SourceSummary;
  params: PlaceParams['read'];
  /** Stands first in the toolbar: the way to the other texts. */
  start: ReactNode;
}>;

const noCodings: Reading['codings'] = [];
const noCodes: Reading['codes'] = [];
const noTurns: Reading['turns'] = [];

/** One open text: fetches what belongs to it, and shows it once the words are there. */
export function ReadingDesk({ source, params, start }: Props): ReactNode {
  const { t } = useTranslation('read');
  const queries = useQueryClient();
  const words = useSourceWords(source.id);
  const codings = useSourceCodings(source.id);
  const shown = useTogether(
    { words: words.data, codings: codings.data },
    { words: words.isFetching, codings: isBringingCodings(queries, source.id) },
  );
  const codes = useOperation('codes.list', {});
  const failure = words.error ?? codings.error ?? codes.error;
  const codeList = codes.data ?? noCodes;
  const codeById = useMemo(() => new Map(codeList.map((code) => [code.id, code])), [codeList]);
  if (failure) return <ErrorNotice error={failure.appError} />;
  if (shown.words === undefined) {
    return <p className="quiet reader-loading">{t('loading', { name: source.name })}</p>;
  }
  const reading: Reading = {
    source,
    text: shown.words.text,
    turns: shown.words.turns.length === 0 ? noTurns : shown.words.turns,
    codings: shown.codings ?? noCodings,
    codes: codeList,
    codeById,
  };
  return <OpenText reading={reading} params={params} start={start} />;
}

type OpenProps = Readonly<{ reading: Reading; params: PlaceParams['read']; start: ReactNode }>;

function OpenText({ reading, params, start }: OpenProps): ReactNode {
  const { t } = useTranslation('read');
  const [reader, setReader] = useState<Reader | null>(null);
  const [menuAt, setMenuAt] = useState<Readonly<{ x: number; y: number }> | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const isWide = useWide(1000);
  const { send, failure, dismiss } = useSend();
  const desk = useDesk({ reading, reader, send });
  const onScroll = useWayBack(reader, desk.selection, params);
  const onReader = useKeepPlace(reading.text, setReader);
  useCommands(
    useReaderActions().map(({ id, keys }) => ({
      id: `read.${id}`,
      title: t(`action.${id}`),
      keys,
      run: () => desk.run(id),
    })),
  );
  const groups = useActionGroups(desk);

  const panel = <Panel desk={desk} />;
  const pane = (
    <div className="reader-column" data-pane>
      {failure ? (
        <div className="reader-failure">
          <ErrorNotice error={failure}>
            <IconButton icon="close" label={t('dismiss')} onPress={dismiss} />
          </ErrorNotice>
        </div>
      ) : null}
      <ReaderPane
        desk={desk}
        onReader={onReader}
        onMenu={setMenuAt}
        onScroll={onScroll}
        start={
          <>
            {start}
            {isWide ? null : (
              <IconButton
                icon="panel"
                label={t('panel')}
                onPress={() => setPanelOpen((now) => !now)}
              />
            )}
          </>
        }
      />
      <DeskDialogs desk={desk} />
      {menuAt ? (
        <ContextMenu
          groups={groups}
          place={menuAt}
          onClose={() => {
            setMenuAt(null);
            desk.focusText();
          }}
        />
      ) : null}
    </div>
  );
  if (!isWide) {
    return (
      <>
        {pane}
        {panelOpen ? <aside className="panel-drawer">{panel}</aside> : null}
      </>
    );
  }
  return (
    <Split
      name="read.panel"
      label={t('panel')}
      side="end"
      initial={320}
      min={240}
      max={560}
      pane={panel}
    >
      {pane}
    </Split>
  );
}

function Panel({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('read');
  // Whoever opens a text wants to read: it is painted before the panel beside it is made.
  const isMade = useDeferredValue(true, false);
  return (
    <aside className="read-panel" aria-label={t('panel')} data-pane>
      {isMade ? (
        <>
          <OrphanLine desk={desk} />
          <Tabs
            label={t('panel')}
            selected={desk.panel}
            onSelect={desk.showPanel}
            tabs={[
              { id: 'codes', label: t('codes'), content: <CodebookPanel desk={desk} /> },
              { id: 'inspector', label: t('inspector'), content: <Inspector desk={desk} /> },
            ]}
          />
        </>
      ) : null}
    </aside>
  );
}
