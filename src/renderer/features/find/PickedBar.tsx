import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/app-error.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { Segment } from '../../../shared/domain/coding.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { OperationError, useCommand, useEngine } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';
import { MoveSegmentsDialog } from './MoveSegmentsDialog.tsx';
import type { Picked } from './use-picked.ts';

/** So many segments are moved or taken off in one step. */
const most = 5000;
/** Segments asked for at once, with their words. */
const atOnce = 1000;

type Props = Readonly<{
  picked: Picked;
  codes: readonly Code[];
  /** The code whose segments are listed, if it is one. */
  code: Code | null;
  question: Omit<Call<'segments.list'>, 'offset' | 'limit'>;
  total: number | null;
}>;

/** What can be done with the picked segments: split them off to another code, or take their code off. */
export function PickedBar({ picked, codes, code, question, total }: Props): ReactNode {
  const { t } = useTranslation('find');
  const engine = useEngine();
  const split = useCommand('codes.split');
  const takeOff = useCommand('codings.delete');
  const [isMoving, setMoving] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isBusy = useRef(false);
  const count = picked.ids.size;
  if (count === 0) return null;

  /** A second click while the first is on its way means the first. */
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
      setError(null);
    } catch (failure) {
      if (!(failure instanceof OperationError)) throw failure;
      setError(failure.appError);
    } finally {
      isBusy.current = false;
    }
  };
  const pickAll = (): Promise<void> =>
    once(async () => {
      const found: Segment[] = [];
      const end = Math.min(total ?? 0, most);
      while (found.length < end) {
        const call = { ...question, offset: found.length, limit: atOnce };
        const page = await engine.call('segments.list', call);
        if (!page.ok) throw new OperationError(page.error);
        if (page.value.rows.length === 0) break;
        found.push(...page.value.rows);
      }
      picked.add(found.slice(0, end));
    });
  const move = (into: Call<'codes.split'>['into'], name: string): Promise<void> =>
    once(async () => {
      setMoving(false);
      const { moved } = await split.mutateAsync({ codingIds: [...picked.ids], into });
      picked.clear();
      announce(t('didMove', { count: moved, code: name }));
    });
  const remove = (): Promise<void> =>
    once(async () => {
      await takeOff.mutateAsync({ codingIds: [...picked.ids] });
      picked.clear();
      announce(t('didTakeOff', { count }));
    });

  return (
    <div className="picked-bar" role="group" aria-label={t('picked', { count })} data-pane>
      <strong role="status">{t('picked', { count })}</strong>
      <Button look="primary" onPress={() => setMoving(true)}>
        {t('moveToCode')}
      </Button>
      <Button onPress={() => void remove()}>{t('takeOff')}</Button>
      {total !== null && count < Math.min(total, most) ? (
        <Button look="quiet" onPress={() => void pickAll()}>
          {t('pickAll', { count: Math.min(total, most) })}
        </Button>
      ) : null}
      <Button look="quiet" onPress={picked.clear}>
        {t('pickNone')}
      </Button>
      {error ? <ErrorNotice error={error} /> : null}
      {isMoving ? (
        <MoveSegmentsDialog
          count={count}
          codes={codes}
          from={code}
          onClose={() => setMoving(false)}
          onChoose={(into, name) => void move(into, name)}
        />
      ) : null}
    </div>
  );
}
