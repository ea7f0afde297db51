import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry, ThingChange } from '../../../shared/domain/history.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { useHistoryLabel } from '../../state/history-label.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { useHistoryActions } from './use-history-actions.ts';

const atOnce = 50;

type Chosen = ReadonlyMap<string, ThingChange>;
const keyOf = ({ thing, id }: ThingChange): string => `${thing} ${id}`;

/** What a step changed, some at a time; single changes of it can be taken back. */
export function StepChanges({
  entry,
  mayChange,
}: Readonly<{ entry: HistoryEntry; mayChange: boolean }>): ReactNode {
  const { t } = useTranslation('history-place');
  const label = useHistoryLabel();
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { data, error } = useOperation(
    'history.changes',
    { commandId: entry.id, offset, limit: atOnce },
    { keepPrevious: true },
  );
  if (error) return <ErrorNotice error={error.appError} />;
  if (!data) return <p className="history-waiting">{t('loading')}</p>;
  if (data.total === 0) return <p className="history-waiting">{t('nothingLeft')}</p>;
  const canTakeBack = mayChange && entry.canUndo;
  const open = data.rows.filter(({ state }) => canTakeBack && state === 'stands');
  const choose = (changes: readonly ThingChange[], isChosen: boolean): void => {
    const next = new Map(chosen);
    for (const change of changes) {
      if (isChosen) next.set(keyOf(change), change);
      else next.delete(keyOf(change));
    }
    setChosen(next);
  };
  return (
    <div className="history-changes">
      <ul aria-label={t('changesOf', { step: label(entry.label) })}>
        {data.rows.map((change) => (
          <ChangeRow
            key={keyOf(change)}
            change={change}
            isChosen={chosen.has(keyOf(change))}
            whereOfStep={entry.where?.several === false ? entry.where.name : null}
            {...(open.includes(change)
              ? { onChoose: (isChosen: boolean) => choose([change], isChosen) }
              : {})}
          />
        ))}
      </ul>
      <div className="history-changes-foot">
        {open.length > 0 || chosen.size > 0 ? (
          <TakeBack
            entry={entry}
            chosen={[...chosen.values()]}
            isAll={open.length > 0 && open.every((change) => chosen.has(keyOf(change)))}
            hasSeveral={open.length > 1}
            onAll={(isChosen) => (isChosen ? choose(open, true) : setChosen(new Map()))}
            onDone={() => setChosen(new Map())}
          />
        ) : null}
        {data.total > atOnce ? (
          <Pager offset={offset} shown={data.rows.length} total={data.total} onMove={setOffset} />
        ) : null}
      </div>
    </div>
  );
}

type TakeBackProps = Readonly<{
  entry: HistoryEntry;
  chosen: readonly ThingChange[];
  isAll: boolean;
  hasSeveral: boolean;
  onAll: (isChosen: boolean) => void;
  onDone: () => void;
}>;

function TakeBack({ entry, chosen, isAll, hasSeveral, onAll, onDone }: TakeBackProps): ReactNode {
  const { t } = useTranslation('history-place');
  const { takeBack } = useHistoryActions();
  const count = chosen.length;
  const run = async (): Promise<void> => {
    if (await takeBack(entry.id, chosen)) onDone();
  };
  return (
    <>
      <Button isDisabled={count === 0} onPress={() => void run()}>
        {count === 0 ? t('takeBackChosen') : t('takeBack', { count, number: formatNumber(count) })}
      </Button>
      {hasSeveral ? (
        <Button look="quiet" onPress={() => onAll(!isAll)}>
          {t(isAll ? 'chooseNone' : 'chooseAll')}
        </Button>
      ) : null}
    </>
  );
}

function Pager({
  offset,
  shown,
  total,
  onMove,
}: Readonly<{
  offset: number;
  shown: number;
  total: number;
  onMove: (offset: number) => void;
}>): ReactNode {
  const { t } = useTranslation('history-place');
  return (
    <span className="history-pager">
      <span className="quiet">
        {t('range', {
          from: formatNumber(offset + 1),
          to: formatNumber(offset + shown),
          total: formatNumber(total),
        })}
      </span>
      <Button look="quiet" isDisabled={offset === 0} onPress={() => onMove(offset - atOnce)}>
        {t('earlier')}
      </Button>
      <Button
        look="quiet"
        isDisabled={offset + atOnce >= total}
        onPress={() => onMove(offset + atOnce)}
      >
        {t('later')}
      </Button>
    </span>
  );
}
