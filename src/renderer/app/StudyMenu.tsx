import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { Menu, type MenuGroup } from '../components/Menu.tsx';
import { useCommands } from '../state/commands.ts';
import { useEngine } from '../state/engine.ts';
import { formatBytes } from '../state/format.ts';
import { announce } from '../state/last-action.ts';
import { useNavigation } from '../state/navigation.ts';
import { askFor } from '../state/requests.ts';
import { CheckDialog } from './CheckDialog.tsx';
import type { StudyCopy } from './use-study-copy.ts';

/** The study's name, and what can be done with the study as a file. */
export function StudyMenu({
  study,
  copy,
}: Readonly<{ study: ProjectInfo | null; copy: StudyCopy }>): ReactNode {
  const { t } = useTranslation('app');
  const engine = useEngine();
  const navigation = useNavigation();
  const [isChecking, setChecking] = useState(false);

  const backUp = async (): Promise<void> => {
    const result = await engine.call('project.backup', {});
    announce(
      result.ok ? t('backedUp', { size: formatBytes(result.value.bytes) }) : result.error.message,
    );
  };
  const close = async (): Promise<void> => {
    const result = await engine.call('project.close', {});
    if (!result.ok) announce(result.error.message);
  };
  const care = study
    ? [
        { id: 'backUp', label: t('study.backUp'), run: () => void backUp() },
        {
          id: 'backups',
          label: t('study.backups'),
          run: () => askFor({ dialog: 'backups', path: study.path }),
        },
        { id: 'check', label: t('study.check'), run: () => setChecking(true) },
        ...copyEntries(copy, t),
        { id: 'close', label: t('study.close'), run: () => void close() },
      ]
    : [];
  useCommands(
    care.map(({ id, label, run }) => ({ id: `study.${id}`, title: label, group: 'study', run })),
  );

  return (
    <>
      <Menu
        label={t('studyMenu')}
        trigger={
          <Button look="quiet">
            <span className="study-name">{study?.name ?? t('noStudy')}</span>
            <Icon name="down" size={12} />
          </Button>
        }
        groups={studyGroups(study, care, t, () =>
          navigation.goBackTo('memos', { name: 'memos', params: {} }),
        )}
      />
      {study ? (
        <CheckDialog path={study.path} isOpen={isChecking} onClose={() => setChecking(false)} />
      ) : null}
    </>
  );
}

/** What can be done now about a copy of the study on this computer. */
function copyEntries(copy: StudyCopy, t: TFunction<'app'>): MenuGroup['entries'] {
  const entries = [
    { id: 'workOnCopy', label: t('copy.work'), run: copy.work },
    { id: 'putBack', label: t('copy.putBack'), run: copy.putBack },
    { id: 'goOnWithCopy', label: t('copy.goOn'), run: copy.goOn },
  ];
  return entries.flatMap(({ run, ...entry }) => (run ? [{ ...entry, run }] : []));
}

function studyGroups(
  study: ProjectInfo | null,
  care: MenuGroup['entries'],
  t: TFunction<'app'>,
  goToMemos: () => void,
): readonly MenuGroup[] {
  const start: MenuGroup = {
    label: t('study.section'),
    entries: [
      { id: 'new', label: t('study.new'), run: () => askFor({ dialog: 'newStudy' }) },
      {
        id: 'open',
        label: t('study.open'),
        keys: 'frame.open',
        run: () => askFor({ dialog: 'openStudy' }),
      },
      ...(study
        ? [
            {
              id: 'import',
              label: t('study.import'),
              keys: 'frame.import',
              run: () => askFor({ dialog: 'import', files: [] }),
            },
            { id: 'export', label: t('study.export'), run: () => askFor({ dialog: 'export' }) },
            { id: 'memos', label: t('place.memos'), run: goToMemos },
          ]
        : []),
    ],
  };
  if (!study) return [start];
  return [
    { label: t('study.inFolder', { path: study.path }), showLabel: true, entries: care },
    start,
  ];
}
