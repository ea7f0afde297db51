import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { Margin } from '../../../shared/domain/weighting.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber, formatShare } from '../../state/format.ts';
import { formatP } from './metric-words.ts';
import { toColumnOptions } from './MetricControls.tsx';
import { proposeSegmentColumns } from './propose-columns.ts';

type Props = Readonly<{
  table: DatasetSummary;
  onClose: () => void;
  onMargin: (margin: Margin) => void;
}>;

/** More values than this nobody knows the shares of. */
const mostValues = 50;
/** Published shares are rounded: their sum may miss 100 by so much. */
const rounding = 2;

const toNumber = (text: string): number =>
  text.trim() === '' ? 0 : Number(text.trim().replace(',', '.'));

/** Enters how the population falls into the values of a column, beside how the table does. */
export function MarginDialog({ table, onClose, onMargin }: Props): ReactNode {
  const { t } = useTranslation(['measure', 'weighing']);
  const proposal = proposeSegmentColumns(
    table.columns.filter(({ distinct }) => distinct <= mostValues),
    null,
  );
  const [column, setColumn] = useState((proposal.proposed[0] ?? proposal.others[0])?.name ?? '');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const numbers = Object.fromEntries(
    Object.entries(texts).map(([value, text]) => [value, toNumber(text)]),
  );
  const sum = Object.values(numbers).reduce((total, share) => total + share, 0);
  const isReady = Math.abs(sum - 100) <= rounding;
  const shares = Object.fromEntries(Object.entries(numbers).filter(([, share]) => share > 0));
  return (
    <Dialog
      title={t('weighing:sharesTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => onMargin({ column, shares })}>
            {t('weighing:weigh')}
          </Button>
        </>
      }
    >
      <div className="margin-form">
        <p className="quiet">{t('weighing:sharesHint')}</p>
        <Select
          label={t('filterColumn')}
          value={column}
          options={toColumnOptions(proposal)}
          onChange={(name) => {
            setColumn(name);
            setTexts({});
          }}
        />
        <ShareFields table={table} column={column} texts={texts} onChange={setTexts} />
        <p role="status" className={isReady ? undefined : 'quiet'}>
          {t('weighing:sharesSum', { sum: formatNumber(sum) })}
        </p>
        {isReady ? <Check table={table} margin={{ column, shares }} /> : null}
      </div>
    </Dialog>
  );
}

type ShareFieldsProps = Readonly<{
  table: DatasetSummary;
  column: string;
  texts: Readonly<Record<string, string>>;
  onChange: (texts: Readonly<Record<string, string>>) => void;
}>;

function ShareFields({ table, column, texts, onChange }: ShareFieldsProps): ReactNode {
  const { t } = useTranslation(['measure', 'weighing']);
  const found = useOperation(
    'datasets.values',
    { datasetId: table.id, column },
    { enabled: column !== '' },
  );
  if (found.error) return <ErrorNotice error={found.error.appError} />;
  const values = (found.data?.rows ?? []).filter(({ value }) => value !== '').slice(0, mostValues);
  const filled = values.reduce((total, { count }) => total + count, 0);
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col" className="numeric">
            {t('weighing:inTable')}
          </th>
          <th scope="col">{t('weighing:known')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, count }) => (
          <tr key={value}>
            <th scope="row">{value}</th>
            <td className="numeric">{formatShare(filled > 0 ? count / filled : 0, 1)}</td>
            <td>
              <TextField
                label={t('weighing:known')}
                hideLabel
                value={texts[value] ?? ''}
                error={toNumber(texts[value] ?? '') >= 0 ? undefined : t('notANumber')}
                onChange={(text) => onChange({ ...texts, [value]: text })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether the table already falls as the population does. */
function Check({ table, margin }: Readonly<{ table: DatasetSummary; margin: Margin }>): ReactNode {
  const { t } = useTranslation(['measure', 'weighing']);
  const check = useOperation(
    'metrics.representativeness',
    {
      from: { datasetId: table.id },
      margin: { column: margin.column, shares: { ...margin.shares } },
    },
    { keepPrevious: true },
  );
  if (check.error) return <ErrorNotice error={check.error.appError} />;
  if (!check.data) return null;
  const { categories, test, warnings } = check.data;
  return (
    <div className="margin-check">
      <p>
        {categories
          .map(({ category, verdict }) => `${category}: ${t(`weighing:verdict.${verdict}`)}`)
          .join('; ')}
      </p>
      {test ? (
        <p className="quiet">
          {t('weighing:representative', {
            statistic: formatNumber(test.statistic, 2),
            df: formatNumber(test.df),
            p: formatP(test.p),
          })}
        </p>
      ) : null}
      {warnings.map((warning) => (
        <p key={warning} className="quiet">
          {warning}
        </p>
      ))}
    </div>
  );
}
