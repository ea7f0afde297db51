import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { RowFilter } from '../../../shared/domain/metric.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { toColumnOptions } from './MetricControls.tsx';
import { proposeSegmentColumns } from './propose-columns.ts';

type Props = Readonly<{
  table: DatasetSummary;
  onClose: () => void;
  onFilter: (filter: RowFilter) => void;
}>;

/** Chooses a column and the values whose rows are to count, or not to. */
export function FilterDialog({ table, onClose, onFilter }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const proposal = proposeSegmentColumns(table.columns, null);
  const [column, setColumn] = useState(
    (proposal.proposed[0] ?? proposal.others[0] ?? table.columns[0])?.name ?? '',
  );
  const [isNot, setNot] = useState(false);
  const [values, setValues] = useState<readonly string[]>([]);
  return (
    <Dialog
      title={t('filterTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            look="primary"
            isDisabled={values.length === 0}
            onPress={() => onFilter({ column, values, ...(isNot ? { isNot } : {}) })}
          >
            {t('filter')}
          </Button>
        </>
      }
    >
      <div className="filter-form">
        <Select
          label={t('filterColumn')}
          value={column}
          options={toColumnOptions(proposal)}
          onChange={(name) => {
            setColumn(name);
            setValues([]);
          }}
        />
        <Select
          label={t('filterKeeps')}
          value={isNot ? 'isNot' : 'is'}
          options={[
            { value: 'is', label: t('filterIs') },
            { value: 'isNot', label: t('filterIsNot') },
          ]}
          onChange={(kind) => setNot(kind === 'isNot')}
        />
        <ValueList
          key={column}
          table={table}
          column={column}
          values={values}
          onChange={setValues}
        />
      </div>
    </Dialog>
  );
}

type ValueListProps = Readonly<{
  table: DatasetSummary;
  column: string;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}>;

/** The values of a column, most frequent first, each to be ticked. */
export function ValueList({ table, column, values, onChange }: ValueListProps): ReactNode {
  const { t } = useTranslation('measure');
  const [text, setText] = useState('');
  const found = useOperation(
    'datasets.values',
    { datasetId: table.id, column, text },
    { enabled: column !== '', keepPrevious: true },
  );
  if (found.error) return <ErrorNotice error={found.error.appError} />;
  const { rows = [], total = 0 } = found.data ?? {};
  return (
    <div className="value-list">
      <TextField label={t('findValue')} value={text} onChange={setText} />
      <div className="value-choices" role="group" aria-label={t('values')} data-scrolls>
        {rows.map(({ value, count }) => (
          <div className="value-choice" key={value}>
            <Checkbox
              label={value === '' ? t('noSegment') : value}
              isSelected={values.includes(value)}
              onChange={(isChosen) =>
                onChange(isChosen ? [...values, value] : values.filter((one) => one !== value))
              }
            />
            <span className="quiet numeric">{formatNumber(count)}</span>
          </div>
        ))}
        {found.data && rows.length === 0 ? <p className="quiet">{t('noValueFound')}</p> : null}
      </div>
      {total > rows.length ? (
        <p className="quiet">
          {t('moreValues', { shown: formatNumber(rows.length), total: formatNumber(total) })}
        </p>
      ) : null}
    </div>
  );
}
