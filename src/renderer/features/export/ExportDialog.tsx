import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../../shared/domain/project.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { askFor } from '../../state/requests.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { contentNames, isThere, withContentThere } from './export-contents.ts';
import './export.css';
import { ExportOptions } from './ExportOptions.tsx';
import { lastChoice, rememberChoice } from './last-choice.ts';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { useExport } from './use-export.ts';

export type ExportDialogProps = Readonly<{ study: ProjectInfo; onClose: () => void }>;

/** The way out of a study, or the way to have something to take out. */
export function ExportDialog(props: ExportDialogProps): ReactNode {
  const { counts } = props.study;
  return contentNames.some((content) => isThere(content, counts)) ? (
    <ExportForm {...props} />
  ) : (
    <NothingYet {...props} />
  );
}

function NothingYet({ onClose }: ExportDialogProps): ReactNode {
  const { t } = useTranslation('export');
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <EmptyState
        sentence={t('nothing')}
        action={{
          label: t('import'),
          keys: 'frame.import',
          run: () => askFor({ dialog: 'import', files: [] }),
        }}
      />
    </Dialog>
  );
}

/** Takes parts of the study out as files: what, as what, how much of it; then what came of it. */
function ExportForm({ study, onClose }: ExportDialogProps): ReactNode {
  const { t } = useTranslation('export');
  const { t: common } = useTranslation();
  const { counts, uid } = study;
  const [choice, setChoice] = useState(() => withContentThere(lastChoice(uid), counts));
  const work = useExport();
  const canExport = isThere(choice.content, counts);
  const change = (next: typeof choice): void => {
    setChoice(next);
    rememberChoice(uid, next);
  };
  const run = (): void => {
    if (canExport) void work.run(choice);
  };
  return (
    <Dialog
      title={t('title')}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <OutcomeNotice work={work} />
          <Button onPress={onClose}>{common('close')}</Button>
          <Button look="primary" isDisabled={!canExport} isPending={work.isBusy} onPress={run}>
            {t('go')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('lead')}</p>
      <div className="export-desk">
        <ChoiceList
          label={t('what')}
          autoFocus
          options={contentNames.map((content) => ({
            value: content,
            title: t(`content.${content}`),
            means: t(isThere(content, counts) ? `content.${content}.means` : `none.${content}`),
            isDisabled: !isThere(content, counts),
          }))}
          value={choice.content}
          onChange={(content) => change({ ...choice, content })}
          onEnter={run}
        />
        {canExport ? <ExportOptions choice={choice} onChange={change} onEnter={run} /> : null}
      </div>
    </Dialog>
  );
}
