import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricName, MetricUnit } from '../../../../shared/domain/metric.ts';
import type { DatasetId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useCommand } from '../../../state/engine.ts';
import { announce } from '../../../state/last-action.ts';

type Props = Readonly<{
  metric: MetricName;
  unit: MetricUnit;
  datasetId: DatasetId;
  onClose: () => void;
}>;

const toNumber = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.').replace('−', '-'));

/** Enters a figure from elsewhere: its name, its value, how many answers, and where it comes from. */
export function BenchmarkDialog({ metric, unit, datasetId, onClose }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const [label, setLabel] = useState('');
  const [value, setValue] = useState('');
  const [n, setN] = useState('');
  const [note, setNote] = useState('');
  const add = useCommand('benchmarks.add');
  const number = toNumber(value);
  const answers = toNumber(n);
  const isWrongN = n.trim() !== '' && !(Number.isInteger(answers) && answers > 0);
  const isReady = label.trim() !== '' && Number.isFinite(number) && !isWrongN;
  const save = (): void => {
    if (!isReady || add.isPending) return;
    add.mutate(
      { metric, label, value: number, note, n: n.trim() === '' ? null : answers, datasetId },
      {
        onSuccess: () => {
          announce(t('didAddBenchmark', { name: label }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('benchmarkTitle', { metric: t(`metricLong.${metric}`) })}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" isDisabled={!isReady} onPress={save}>
            {t('add')}
          </Button>
        </>
      }
    >
      <div className="benchmark-form">
        <TextField
          label={t('benchmarkName')}
          value={label}
          onChange={setLabel}
          autoFocus
          onSubmit={save}
        />
        <TextField
          label={t('benchmarkValue', { unit: t(`unit.${unit}`) })}
          value={value}
          onChange={setValue}
          onSubmit={save}
          error={value.trim() !== '' && !Number.isFinite(number) ? t('notANumber') : undefined}
        />
        <TextField
          label={t('benchmarkAnswers')}
          value={n}
          onChange={setN}
          onSubmit={save}
          error={isWrongN ? t('notACount') : undefined}
        />
        <TextField label={t('benchmarkNote')} value={note} onChange={setNote} multiline rows={3} />
        {add.error ? <ErrorNotice error={add.error.appError} /> : null}
      </div>
    </Dialog>
  );
}
