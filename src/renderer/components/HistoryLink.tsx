import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryObject } from '../../shared/domain/history.ts';
import { historyOf } from '../state/history-of.ts';
import { useNavigation } from '../state/navigation.ts';
import { Button } from './Button.tsx';

type Props = Readonly<{
  object: HistoryObject;
  /** What the filter of the history is called. */
  name: string;
}>;

/** The way from a thing to what was done with it. */
export function HistoryLink({ object, name }: Props): ReactNode {
  const { t } = useTranslation('common');
  const navigation = useNavigation();
  return (
    <Button look="quiet" onPress={() => navigation.go(historyOf(object, name))}>
      {t('historyOfThis')}
    </Button>
  );
}
