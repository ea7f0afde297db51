import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../../shared/domain/project.ts';
import { useCommands } from '../../state/commands.ts';
import { askFor, dialogRequest, dismissDialog } from '../../state/requests.ts';
import { useStore } from '../../state/store.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** The way out of the open study; any place can ask for it. */
export function ExportDesk({ study }: Readonly<{ study: ProjectInfo }>): ReactNode {
  const { t } = useTranslation('export');
  const request = useStore(dialogRequest);
  useCommands([
    {
      id: 'study.export',
      title: t('open'),
      words: t('words'),
      group: 'study',
      run: () => askFor({ dialog: 'export' }),
    },
  ]);
  return request?.dialog === 'export' ? (
    <ExportDialog key={study.uid} study={study} onClose={dismissDialog} />
  ) : null;
}
