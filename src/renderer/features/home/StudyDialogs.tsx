import type { ReactNode } from 'react';
import { dialogRequest } from '../../state/requests.ts';
import { useStore } from '../../state/store.ts';
import { BackupsDialog } from './BackupsDialog.tsx';
import './home.css';
import { NewStudyDialog } from './NewStudyDialog.tsx';
import { OpenStudyDialog } from './OpenStudyDialog.tsx';
import { RescueDialog } from './RescueDialog.tsx';

/** The dialogs about studies as files; any place can ask for them. */
export function StudyDialogs(): ReactNode {
  const request = useStore(dialogRequest);
  if (request?.dialog === 'newStudy') return <NewStudyDialog />;
  if (request?.dialog === 'openStudy') return <OpenStudyDialog />;
  if (request?.dialog === 'backups') return <BackupsDialog path={request.path} />;
  if (request?.dialog === 'rescue') return <RescueDialog path={request.path} />;
  return null;
}
