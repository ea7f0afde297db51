import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { formatNumber } from '../../../state/format.ts';
import type { ResponseFilter } from '../response-filter.ts';
import { FilterChips } from './FilterChips.tsx';
import type { RowCopies } from './use-row-copies.ts';

type Props = Readonly<{
  text: string;
  onText: (text: string) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search into the rows. */
  onLeaveSearch: () => void;
  filter: ResponseFilter;
  onFilter: (filter: ResponseFilter) => void;
  onAddFilter: () => void;
  onSample: () => void;
  onColumns: () => void;
  hiddenColumns: number;
  /** Rows that are found; null until that is known. */
  shown: number | null;
  total: number;
  copies: RowCopies;
  onCopyRow: () => void;
}>;

/** What narrows the rows down, what is shown of them, and the ways out. */
export function ResponseToolbar(props: Props): ReactNode {
  const { t } = useTranslation('responses');
  const { text, onText, filter, copies, shown, total } = props;
  return (
    <div className="response-toolbar">
      <div className="response-tools">
        <div
          className="response-search"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text !== '') onText('');
            else if (['Escape', 'ArrowDown', 'Enter'].includes(event.key)) props.onLeaveSearch();
            else return;
            event.preventDefault();
          }}
        >
          <TextField
            label={t('search')}
            hideLabel
            placeholder={t('search')}
            value={text}
            inputRef={props.searchRef}
            onChange={onText}
          />
        </div>
        <Button onPress={props.onAddFilter}>{t('addFilter')}</Button>
        <Button onPress={props.onSample}>{t('drawSample')}</Button>
        <Button onPress={props.onColumns}>
          {props.hiddenColumns === 0
            ? t('columns')
            : t('columnsHidden', { number: formatNumber(props.hiddenColumns) })}
        </Button>
        <Menu
          label={t('more')}
          trigger={<IconButton icon="more" label={t('more')} />}
          groups={[
            {
              label: t('copyAndSave'),
              entries: [
                {
                  id: 'row',
                  label: t('copyRow'),
                  keys: 'Ctrl+C',
                  isDisabled: shown === 0,
                  run: props.onCopyRow,
                },
                { id: 'all', label: t('copyAll'), isDisabled: shown === 0, run: copies.copyAll },
                { id: 'csv', label: t('saveCsv'), isDisabled: shown === 0, run: copies.saveCsv },
              ],
            },
          ]}
        />
      </div>
      <div className="response-state">
        <span role="status">
          {shown === null
            ? ''
            : t('rowsShown', { shown: formatNumber(shown), total: formatNumber(total) })}
        </span>
        <FilterChips filter={filter} onFilter={props.onFilter} />
        {copies.writing ? (
          <span className="response-writing">
            <span className="quiet">
              {t('writing', {
                done: formatNumber(copies.writing.done),
                total: formatNumber(copies.writing.total),
              })}
            </span>
            <Button look="quiet" onPress={copies.writing.cancel}>
              {t('cancel')}
            </Button>
          </span>
        ) : null}
      </div>
    </div>
  );
}
