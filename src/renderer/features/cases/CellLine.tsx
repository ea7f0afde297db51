import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/domain/case.ts';
import { Button } from '../../components/Button.tsx';
import { misfitSentence } from './cell-words.ts';
import type { GridColumn } from './grid-columns.ts';

type Props = Readonly<{
  person: Case | null;
  column: GridColumn | undefined;
  /** Cases chosen by their marks. */
  marked: number;
  onMerge: () => void;
  onUnmark: () => void;
}>;

/** What is to be said about the cell under the cursor and the cases chosen; nothing most of the time. */
export function CellLine({ person, column, marked, onMerge, onUnmark }: Props): ReactNode {
  const { t } = useTranslation('cases');
  const attribute = column?.attribute;
  const value = attribute && person?.values[attribute.id];
  const sentence = attribute && value ? misfitSentence(t, attribute, value) : null;
  const misfits = attribute?.misfitCount ?? 0;
  return (
    <div className={sentence || marked > 0 || misfits > 0 ? 'case-line' : 'case-line-empty'}>
      <p role="status" className={sentence ? 'case-misfit' : 'quiet'}>
        {sentence ?? (misfits > 0 ? `${attribute?.name}: ${t('misfits', { count: misfits })}` : '')}
      </p>
      {marked > 0 ? (
        <span className="case-line-marked">
          {t('markedCount', { count: marked })}
          <Button isDisabled={marked < 2} onPress={onMerge}>
            {t('merge')}
          </Button>
          <Button look="quiet" onPress={onUnmark}>
            {t('unmark')}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
