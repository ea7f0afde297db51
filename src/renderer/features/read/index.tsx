import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceId } from '../../../shared/ids.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Split } from '../../components/Split.tsx';
import { useOperation } from '../../state/engine.ts';
import { useNavigation } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { recallStudy } from '../../state/study-memory.ts';
import '../../components/Chip.css';
import '../../components/TextField.css';
import './read.css';
import { ReadingDesk } from './ReadingDesk.tsx';
import { SourceList } from './sources/SourceList.tsx';
import { useWide } from './use-wide.ts';

type Props = Readonly<{ params: PlaceParams['read'] }>;

/** The place where texts are read and coded: the texts, the open one, the codebook and what is known about the caret's place. */
export function ReadPlace({ params }: Props): ReactNode {
  const { t } = useTranslation('read');
  const navigation = useNavigation();
  const sources = useOperation('sources.list', {});
  const project = useOperation('project.info', {});
  const [listOpen, setListOpen] = useState(false);
  const hasColumn = useWide(1920);
  const list = sources.data ?? [];
  const open = list.find(({ id }) => id === params.sourceId);
  const last = project.data ? recallStudy(project.data.uid).lastRead : null;

  // Entered from the rail: the text that was read last.
  const wanted = params.sourceId === undefined ? list.find(({ id }) => id === last) : undefined;
  const wantedId = wanted?.id;
  useEffect(() => {
    if (wantedId === undefined) return;
    navigation.replace({ name: 'read', params: { sourceId: wantedId } });
  }, [navigation, wantedId]);

  const openSource = (sourceId: SourceId): void => {
    setListOpen(false);
    navigation.go({ name: 'read', params: { sourceId } });
  };
  if (sources.error) return <ErrorNotice error={sources.error.appError} />;
  if (sources.data === undefined || wantedId !== undefined) return null;

  const sourceList = (
    <SourceList sources={list} openId={open?.id ?? null} onOpen={openSource} autoFocus={listOpen} />
  );
  if (!open) return <div className="read-choose">{sourceList}</div>;

  const button = (
    <IconButton icon="study" label={t('sources')} onPress={() => setListOpen((now) => !now)} />
  );
  const title = (
    <>
      {hasColumn ? null : button}
      <h1 className="reader-title" dir="auto">
        {open.name}
      </h1>
    </>
  );
  const desk = <ReadingDesk key={open.id} source={open} params={params} start={title} />;
  if (hasColumn) {
    return (
      <Split
        name="read.sources"
        label={t('sources')}
        side="start"
        initial={260}
        min={180}
        max={480}
        pane={sourceList}
      >
        {desk}
      </Split>
    );
  }
  return (
    <div className="read-place">
      {desk}
      {listOpen ? (
        <div
          className="source-overlay"
          data-pane
          onKeyDown={(event) => {
            if (event.key === 'Escape') setListOpen(false);
          }}
        >
          {sourceList}
        </div>
      ) : null}
    </div>
  );
}
