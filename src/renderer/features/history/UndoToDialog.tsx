import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  HistoryEntry,
  LeftAlone,
  ThingCount,
  UndoPreview,
} from '../../../shared/domain/history.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatDateTime, formatNumber } from '../../state/format.ts';
import { useHistoryLabel } from '../../state/history-label.ts';
import { useHistoryActions } from './use-history-actions.ts';

type Props = Readonly<{ entry: HistoryEntry; onClose: () => void }>;

/** Says exactly what “undo to here” would do, and does it when told to. */
export function UndoToDialog({ entry, onClose }: Props): ReactNode {
  const { t } = useTranslation('history-place');
  const { t: common } = useTranslation();
  const { undoTo } = useHistoryActions();
  const { data, error } = useOperation(
    'history.previewUndoTo',
    { commandId: entry.id },
    { fresh: true },
  );
  const count = data?.steps.total ?? 0;
  const run = async (): Promise<void> => {
    await undoTo(entry.id);
    onClose();
  };
  const isEmpty = error?.appError.code === 'nothing_to_undo';
  return (
    <Dialog
      title={t('preview.title')}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" autoFocus isDisabled={count === 0} onPress={() => void run()}>
            {t('preview.do', { count, number: formatNumber(count) })}
          </Button>
        </>
      }
    >
      <div className="undo-preview">
        {isEmpty ? <p>{t('preview.nothing')}</p> : null}
        {error && !isEmpty ? <ErrorNotice error={error.appError} /> : null}
        {!data && !error ? <p className="quiet">{t('preview.reading')}</p> : null}
        {data ? <Preview preview={data} /> : null}
      </div>
    </Dialog>
  );
}

function Preview({ preview }: Readonly<{ preview: UndoPreview }>): ReactNode {
  const { t } = useTranslation('history-place');
  const { steps, staying, things, leftAlone } = preview;
  const counted = (key: string, total: number): string =>
    t(key, { count: total, number: formatNumber(total) });
  const rest = (page: Readonly<{ total: number; rows: readonly unknown[] }>): number =>
    page.total - page.rows.length;
  return (
    <>
      <section>
        <h3>{counted('preview.steps', steps.total)}</h3>
        <StepLines steps={steps.rows} />
        {rest(steps) > 0 ? <p className="quiet">{counted('preview.more', rest(steps))}</p> : null}
      </section>
      <section>
        <h3>{t('preview.things')}</h3>
        <Things things={things} />
      </section>
      {staying.total > 0 ? (
        <section>
          <h3>{counted('preview.staying', staying.total)}</h3>
          <StepLines steps={staying.rows} withCoder />
        </section>
      ) : null}
      {leftAlone.total > 0 ? (
        <section>
          <h3>{counted('preview.leftAlone', leftAlone.total)}</h3>
          <ul className="undo-preview-lines">
            {leftAlone.rows.map((left) => (
              <LeftAloneLine key={`${left.thing} ${left.id} ${left.reason}`} left={left} />
            ))}
          </ul>
          {rest(leftAlone) > 0 ? (
            <p className="quiet">{counted('preview.moreThings', rest(leftAlone))}</p>
          ) : null}
        </section>
      ) : null}
      <p className="quiet">{t('preview.again')}</p>
    </>
  );
}

function StepLines({
  steps,
  withCoder = false,
}: Readonly<{ steps: readonly HistoryEntry[]; withCoder?: boolean }>): ReactNode {
  const label = useHistoryLabel();
  return (
    <ol className="undo-preview-lines undo-preview-steps" tabIndex={0}>
      {steps.map((step) => (
        <li key={step.id}>
          <time dateTime={step.at}>{formatDateTime(step.at)}</time>
          <span>{label(step.label)}</span>
          <span className="quiet">{withCoder ? step.coder : (step.where?.name ?? '')}</span>
        </li>
      ))}
    </ol>
  );
}

function Things({ things }: Readonly<{ things: readonly ThingCount[] }>): ReactNode {
  const { t } = useTranslation('history-place');
  const kinds = ['go', 'come', 'change'] as const;
  return (
    <dl className="undo-preview-things">
      {things.map((count) => (
        <div key={count.thing}>
          <dt>{t(`things.${count.thing}`)}</dt>
          <dd>
            {kinds
              .filter((kind) => count[kind] > 0)
              .map((kind) => t(`preview.${kind}`, { number: formatNumber(count[kind]) }))
              .join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LeftAloneLine({ left }: Readonly<{ left: LeftAlone }>): ReactNode {
  const { t } = useTranslation('history-place');
  const label = useHistoryLabel();
  const { by } = left;
  return (
    <li>
      <span className="quiet">{t(`thing.${left.thing}`)}</span>
      <span>{left.name}</span>
      <span className="quiet">
        {by && left.reason === 'changed'
          ? t('reason.changedBy', { coder: by.coder, step: label(by.label) })
          : t(`reason.${left.reason}`)}
      </span>
    </li>
  );
}
