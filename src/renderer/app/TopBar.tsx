import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { KeyHint } from '../components/KeyHint.tsx';
import { useNavigation, useTrail } from '../state/navigation.ts';
import { askFor } from '../state/requests.ts';
import { useTrouble } from '../state/trouble.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { StudyMenu } from './StudyMenu.tsx';
import './TopBar.css';
import type { StudyCopy } from './use-study-copy.ts';
import { UndoButtons } from './UndoButtons.tsx';

export function TopBar({
  study,
  copy,
}: Readonly<{ study: ProjectInfo | null; copy: StudyCopy }>): ReactNode {
  const { t } = useTranslation('app');
  const navigation = useNavigation();
  const { visits, at } = useTrail();
  return (
    <header className="top-bar" aria-label={t('topBar')} data-pane tabIndex={-1}>
      <div className="top-bar-start">
        <IconButton
          icon="back"
          label={t('back')}
          keys="frame.back"
          isDisabled={at === 0}
          onPress={navigation.back}
        />
        <IconButton
          icon="forward"
          label={t('forward')}
          keys="frame.forward"
          isDisabled={at >= visits.length - 1}
          onPress={navigation.forward}
        />
        <StudyMenu study={study} copy={copy} />
      </div>
      <AriaButton
        className="top-bar-search"
        onPress={() => askFor({ dialog: 'palette', kind: 'commands' })}
      >
        <Icon name="find" size={16} />
        <span>{t('search')}</span>
        <KeyHint keys="frame.palette" />
      </AriaButton>
      <div className="top-bar-end">
        {study ? <SaveState study={study} /> : null}
        {study ? <UndoButtons /> : null}
        <AppearanceMenu />
      </div>
    </header>
  );
}

function SaveState({ study }: Readonly<{ study: ProjectInfo }>): ReactNode {
  const { t } = useTranslation('app');
  const trouble = useTrouble();
  if (trouble !== null)
    return <span className="save-state save-state-trouble">{t('save.trouble')}</span>;
  if (study.readOnly) return <span className="save-state">{t('save.readOnly')}</span>;
  return (
    <span className="save-state">
      <Icon name="check" size={14} />
      {t(study.workingCopy ? 'save.savedHere' : 'save.saved')}
    </span>
  );
}
