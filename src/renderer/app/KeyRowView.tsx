import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { KeyHint } from '../components/KeyHint.tsx';
import {
  changeBindings,
  listTaken,
  keysOf,
  useKeyBindings,
  withKeys,
} from '../state/key-bindings.ts';
import { combinationOf, isComposing, type KeyCombination, keyParts } from '../state/keyboard.ts';
import { announce } from '../state/last-action.ts';
import { type Reservation, reservationOf } from '../state/reserved-keys.ts';
import type { KeyRow } from './use-key-groups.ts';

/** What stands in the way of the keys that were pressed. */
type Obstacle =
  | Readonly<{ kind: 'reserved'; keys: KeyCombination; why: Reservation }>
  | Readonly<{ kind: 'taken'; keys: KeyCombination; by: readonly KeyRow[] }>;

type Props = Readonly<{
  row: KeyRow;
  all: readonly KeyRow[];
  /** Whether the next keys pressed are for this row. */
  isChanging: boolean;
  onChanging: (on: boolean) => void;
}>;

const spell = (keys: KeyCombination): string => keyParts(keys).join('+');

/** One action with its key: a press on it listens for other keys and says whose they are already. */
export function KeyRowView({ row, all, isChanging, onChanging }: Props): ReactNode {
  const { t } = useTranslation('keys');
  const { action, title } = row;
  const hintId = useId();
  const bindings = useKeyBindings();
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const whole = { ...bindings, singleCharacters: true };
  const keys = keysOf(action, whole);
  const isSilent = keys !== null && keysOf(action, bindings) === null;

  const stop = (): void => {
    setObstacle(null);
    onChanging(false);
  };
  const give = (next: KeyCombination | null): void => {
    changeBindings(withKeys(bindings, action, next));
    announce(
      next === null
        ? t('changedOff', { action: title })
        : t('changed', { action: title, keys: spell(next) }),
    );
    stop();
  };
  /** The other actions get the old keys of this one, or none. */
  const takeFrom = ({ by, keys: wanted }: Obstacle & { kind: 'taken' }, isSwap: boolean): void => {
    const without = by.reduce(
      (now, other) => withKeys(now, other.action, isSwap ? keys : null),
      bindings,
    );
    changeBindings(withKeys(without, action, wanted));
    announce(t('changed', { action: title, keys: spell(wanted) }));
    stop();
  };
  const ownersOf = (wanted: KeyCombination): readonly KeyRow[] => {
    const actions = all.map((each) => each.action);
    const taken = listTaken(actions, bindings, action, wanted);
    return all.filter((each) => taken.includes(each.action));
  };
  /** One can take the old keys of this; not the grid a letter, which would no longer begin to fill a cell. */
  const canSwap = ([other, ...others]: readonly KeyRow[]): boolean =>
    other !== undefined &&
    others.length === 0 &&
    (keys === null || reservationOf(keys, other.action.heard) !== 'writing');
  const listen = (event: KeyboardEvent): void => {
    if (!isChanging || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return stop();
    const wanted = combinationOf(event.nativeEvent);
    if (wanted === null || isComposing(event.nativeEvent)) return;
    const why = reservationOf(wanted, action.heard);
    if (why !== null) return setObstacle({ kind: 'reserved', keys: wanted, why });
    const by = ownersOf(wanted);
    if (by.length > 0) setObstacle({ kind: 'taken', keys: wanted, by });
    else give(wanted);
  };

  return (
    <li className="key-row" data-changing={isChanging}>
      <span className="key-row-title">{title}</span>
      {Object.hasOwn(bindings.changed, action.id) ? (
        <IconButton
          icon="undo"
          label={t('reset', { action: title, keys: spell(action.keys) })}
          onPress={() => {
            // Its first keys may have been given to another action since.
            const by = ownersOf(action.keys);
            if (by.length > 0) {
              setObstacle({ kind: 'taken', keys: action.keys, by });
              onChanging(true);
            } else give(action.keys);
          }}
        />
      ) : null}
      <button
        type="button"
        className="key-row-keys"
        aria-describedby={isChanging ? hintId : undefined}
        data-silent={isSilent}
        onClick={() => {
          setObstacle(null);
          onChanging(!isChanging);
        }}
        onKeyDown={listen}
      >
        <span className="visually-hidden">
          {t('change', { action: title, keys: keys === null ? t('noKeys') : spell(keys) })}
        </span>
        <span aria-hidden="true">
          {isChanging && !obstacle ? t('listening') : null}
          {isChanging && obstacle ? <KeyHint keys={obstacle.keys} /> : null}
          {!isChanging && keys !== null ? <KeyHint keys={keys} /> : null}
          {!isChanging && keys === null ? <span className="quiet">{t('none')}</span> : null}
        </span>
      </button>
      {isChanging ? (
        <div className="key-row-question">
          <p id={hintId} role="status">
            {obstacle === null ? t('listeningHint', { action: title }) : null}
            {obstacle?.kind === 'reserved'
              ? t(`reserved.${obstacle.why}`, { keys: spell(obstacle.keys) })
              : null}
            {obstacle?.kind === 'taken'
              ? t('taken', {
                  keys: spell(obstacle.keys),
                  other: obstacle.by.map((each) => each.title).join(t('and')),
                })
              : null}
          </p>
          <span className="key-row-answers">
            {obstacle?.kind === 'taken' ? (
              <>
                {canSwap(obstacle.by) ? (
                  <Button onPress={() => takeFrom(obstacle, true)}>{t('swap')}</Button>
                ) : null}
                <Button onPress={() => takeFrom(obstacle, false)}>{t('takeOver')}</Button>
              </>
            ) : null}
            {obstacle === null && keys !== null ? (
              <Button onPress={() => give(null)}>{t('takeOff')}</Button>
            ) : null}
            <Button look="quiet" onPress={stop}>
              {t('leave')}
            </Button>
          </span>
        </div>
      ) : null}
    </li>
  );
}
