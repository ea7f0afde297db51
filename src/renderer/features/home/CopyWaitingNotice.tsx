import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { formatDateTime } from '../../state/format.ts';
import { type OpenFailure, reportOpenFailure } from '../../state/open-failure.ts';
import { toStudyName } from './study-name.ts';
import { useOpenStudy } from './use-open-study.ts';

/** A copy of a study on this computer waits for being put back: the two ways to go on. Nothing is amiss. */
export function CopyWaitingNotice({
  failure: { path, error },
}: Readonly<{ failure: OpenFailure }>): ReactNode {
  const { t } = useTranslation('home');
  const { openPath } = useOpenStudy();
  const { changedAt, originalThere } = error.details ?? {};
  const sentence = originalThere === false ? 'waiting.away' : 'waiting.asked';
  return (
    <Notice
      tone="note"
      text={t(sentence, { name: toStudyName(path), time: formatDateTime(String(changedAt)) })}
    >
      <Button look="primary" autoFocus onPress={() => void openPath(path, 'goOn')}>
        {t('waiting.goOn')}
      </Button>
      {originalThere === false ? null : (
        <Button onPress={() => void openPath(path, 'leave')}>{t('waiting.leave')}</Button>
      )}
      <Button look="quiet" onPress={() => reportOpenFailure(null)}>
        {t('failure.hide')}
      </Button>
    </Notice>
  );
}
