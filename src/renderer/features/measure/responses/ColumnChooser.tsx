import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldForSearch } from '../../../../core/coding/rank-codes.ts';
import type { DatasetColumn } from '../../../../shared/domain/dataset.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { formatNumber } from '../../../state/format.ts';
import { idOf } from './grid-columns.tsx';

type Props = Readonly<{
  columns: readonly DatasetColumn[];
  hidden: readonly string[];
  onHidden: (hidden: readonly string[]) => void;
  onGoTo: (id: string) => void;
  onClose: () => void;
}>;

const mostListed = 100;

/** Finds a column by its name or question, goes to it, and says which columns are shown. */
export function ColumnChooser({ columns, hidden, onHidden, onGoTo, onClose }: Props): ReactNode {
  const { t } = useTranslation('responses');
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const words = foldForSearch(typed).split(' ');
    return columns.filter(({ name, question }) => {
      const text = foldForSearch(`${name} ${question}`);
      return words.every((word) => text.includes(word));
    });
  }, [columns, typed]);
  const goTo = (column: DatasetColumn | undefined): void => {
    if (column) onGoTo(idOf(column));
  };
  return (
    <Dialog
      title={t('columns')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className="quiet column-count" role="status">
            {t('columnsShown', {
              shown: formatNumber(columns.length - hidden.length),
              total: formatNumber(columns.length),
            })}
          </span>
          <Button look="quiet" isDisabled={hidden.length === 0} onPress={() => onHidden([])}>
            {t('showAllColumns')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('findColumn')}
        description={t('findColumnHint')}
        value={typed}
        autoFocus
        onChange={setTyped}
        onSubmit={() => goTo(found[0])}
      />
      <ul className="column-choices" aria-label={t('columns')} data-scrolls tabIndex={-1}>
        {found.slice(0, mostListed).map((column) => (
          <ColumnChoice
            key={column.id}
            column={column}
            isShown={!hidden.includes(idOf(column))}
            onShow={(isShown) =>
              onHidden(
                isShown ? hidden.filter((id) => id !== idOf(column)) : [...hidden, idOf(column)],
              )
            }
            onGoTo={() => goTo(column)}
          />
        ))}
      </ul>
      {found.length === 0 ? <p className="quiet">{t('noColumnFound')}</p> : null}
      {found.length > mostListed ? (
        <p className="quiet">
          {t('moreColumns', { shown: formatNumber(mostListed), total: formatNumber(found.length) })}
        </p>
      ) : null}
    </Dialog>
  );
}

type ColumnChoiceProps = Readonly<{
  column: DatasetColumn;
  isShown: boolean;
  onShow: (isShown: boolean) => void;
  onGoTo: () => void;
}>;

function ColumnChoice({ column, isShown, onShow, onGoTo }: ColumnChoiceProps): ReactNode {
  const { t } = useTranslation('responses');
  const { name, question } = column;
  return (
    <li className="column-choice">
      <Checkbox label={name} isSelected={isShown} onChange={onShow} />
      {question === name ? null : (
        <span className="quiet column-question" title={question}>
          {question}
        </span>
      )}
      <Button look="quiet" label={t('goToNamed', { name })} onPress={onGoTo}>
        {t('goTo')}
      </Button>
    </li>
  );
}
