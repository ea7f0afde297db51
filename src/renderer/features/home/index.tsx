import type { ReactNode } from 'react';
import { type OpenFailure, useOpenFailure } from '../../state/open-failure.ts';
import type { PlaceParams } from '../../state/place.ts';
import { useStudy } from '../../state/study.ts';
import './home.css';
import { CopyDamagedNotice } from './CopyDamagedNotice.tsx';
import { CopyWaitingNotice } from './CopyWaitingNotice.tsx';
import { OpenFailureNotice } from './OpenFailureNotice.tsx';
import { StudyOverview } from './StudyOverview.tsx';
import { Welcome } from './Welcome.tsx';

/** Where a day begins: the open study at a glance, or the ways to one. */
export function HomePlace(_props: Readonly<{ params: PlaceParams['home'] }>): ReactNode {
  const { data: study } = useStudy();
  const failure = useOpenFailure();
  if (study === undefined) return null;
  return (
    <div className="home" data-scrolls>
      <div className="home-column">
        {failure ? <Notice failure={failure} /> : null}
        {study ? <StudyOverview study={study} /> : <Welcome />}
      </div>
    </div>
  );
}

function Notice({ failure }: Readonly<{ failure: OpenFailure }>): ReactNode {
  const { code } = failure.error;
  if (code === 'copy_waiting') return <CopyWaitingNotice failure={failure} />;
  if (code === 'copy_damaged') return <CopyDamagedNotice failure={failure} />;
  return <OpenFailureNotice failure={failure} />;
}
