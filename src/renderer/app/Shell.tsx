import { type ReactNode, useEffect } from 'react';
import { watchFocusOnPage } from '../components/focus-return.ts';
import { useStudy } from '../state/study.ts';
import { Banners } from './Banners.tsx';
import { CoderDialog } from './CoderDialog.tsx';
import { CurrentPlace } from './CurrentPlace.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import './Shell.css';
import { ExportDesk } from '../features/export/index.tsx';
import { ImportDesk } from '../features/import/index.tsx';
import { MetricCommands } from '../features/measure/MetricCommands.tsx';
import { StudyDialogs } from '../features/home/StudyDialogs.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TopBar } from './TopBar.tsx';
import { useStudyCopy } from './use-study-copy.ts';
import { useFrameKeys } from './use-frame-keys.ts';
import { useStudyPlace } from './use-study-place.ts';

/** The frame around every place: bar, rail, status line, and the dialogs that any place can ask for. */
export function Shell(): ReactNode {
  const { data: study } = useStudy();
  const isPlaced = useStudyPlace(study);
  const copy = useStudyCopy(study ?? null);
  useFrameKeys(study ?? null);
  useEffect(watchFocusOnPage, []);
  return (
    <div className="shell">
      <TopBar study={study ?? null} copy={copy} />
      <Rail hasStudy={Boolean(study)} />
      <div className="shell-middle">
        <Banners study={study ?? null} copy={copy} />
        {isPlaced ? <CurrentPlace hasStudy={Boolean(study)} /> : <main className="place" />}
      </div>
      <StatusLine study={study ?? null} />
      <Palette hasStudy={Boolean(study)} />
      <StudyDialogs />
      {study ? <ImportDesk /> : null}
      {study ? <ExportDesk study={study} /> : null}
      {study ? <CoderDialog /> : null}
      {study ? <MetricCommands /> : null}
      <KeysDialog />
    </div>
  );
}
