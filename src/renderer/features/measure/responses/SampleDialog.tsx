import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { formatNumber } from '../../../state/format.ts';
import { proposeSegmentColumns } from '../propose-columns.ts';
import type { ResponseSample } from '../response-filter.ts';

type Props = Readonly<{
  table: DatasetSummary;
  present: ResponseSample | undefined;
  onClose: () => void;
  onDraw: (sample: ResponseSample) => void;
}>;

const none = '';
const usualSize = 50;

/** How many rows are to be drawn by chance, spread over which column. */
export function SampleDialog({ table, present, onClose, onDraw }: Props): ReactNode {
  const { t } = useTranslation('responses');
  const [size, setSize] = useState(String(present?.size ?? Math.min(usualSize, table.rows)));
  const [seed, setSeed] = useState(String(present?.seed ?? 1));
  const [by, setBy] = useState(present?.by ?? none);
  const [allocation, setAllocation] = useState(present?.allocation ?? 'proportional');
  const rows = /^\d+$/u.test(size.trim()) ? Number(size) : 0;
  const isSize = rows >= 1 && rows <= table.rows;
  const isSeed = /^\d{1,9}$/u.test(seed.trim());
  const { proposed, others } = proposeSegmentColumns(table.columns, null);
  const draw = (): void => {
    if (!isSize || !isSeed) return;
    onDraw({ size: rows, seed: Number(seed), allocation, ...(by === none ? {} : { by }) });
  };
  return (
    <Dialog
      title={t('sampleTitle')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" isDisabled={!isSize || !isSeed} onPress={draw}>
            {t('draw')}
          </Button>
        </>
      }
    >
      <div className="sample-form">
        <p className="quiet">{t('sampleHint')}</p>
        <TextField
          label={t('sampleSize')}
          value={size}
          onChange={setSize}
          autoFocus
          onSubmit={draw}
          error={isSize ? undefined : t('sampleSizeWrong', { total: formatNumber(table.rows) })}
        />
        <Select
          label={t('spreadOver')}
          value={by}
          options={[
            { value: none, label: t('overAll') },
            ...[...proposed, ...others].map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={setBy}
        />
        {by === none ? null : (
          <Select
            label={t('allocation')}
            value={allocation}
            options={[
              { value: 'proportional', label: t('allocation.proportional') },
              { value: 'equal', label: t('allocation.equal') },
            ]}
            onChange={setAllocation}
          />
        )}
        <TextField
          label={t('seed')}
          value={seed}
          onChange={setSeed}
          onSubmit={draw}
          error={isSeed ? undefined : t('seedWrong')}
        />
      </div>
    </Dialog>
  );
}
