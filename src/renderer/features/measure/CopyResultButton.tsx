import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { Button } from '../../components/Button.tsx';
import { copyText, toTabSeparated } from '../../state/copy-text.ts';
import { announce } from '../../state/last-action.ts';
import { resultRows } from './metric-words.ts';

/** Puts the figure and its segments on the clipboard, as spreadsheets take tables. */
export function CopyResultButton({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  const copy = async (): Promise<void> => {
    const copied = await copyText(toTabSeparated(resultRows(t, report)));
    announce(t(copied ? 'copied' : 'notCopied', { what: t('result') }));
  };
  return (
    <Button look="quiet" onPress={() => void copy()}>
      {t('copyResult')}
    </Button>
  );
}
