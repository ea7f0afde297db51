import { useTranslation } from 'react-i18next';
import { announce } from '../../../state/last-action.ts';
import type { Desk } from '../desk.ts';
import { passageAtHand } from './passage-at-hand.ts';

type Given = Pick<Desk, 'selection' | 'active' | 'openDialog'>;

/** Asks what the passage at hand is to be linked to; says so where there is none. */
export function useLinkAction({ selection, active, openDialog }: Given): () => void {
  const { t } = useTranslation('read');
  return () => {
    if (passageAtHand({ selection, active })) openDialog({ kind: 'link' });
    else announce(t('selectFirst'));
  };
}
