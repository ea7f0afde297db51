import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { KeyHint } from '../components/KeyHint.tsx';
import {
  changeBindings,
  findTaken,
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
  | Readonly<{ kind: 'taken'; keys: KeyCombination; by: KeyRow }>;

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
  /** The other action gets the old keys of this one, or none. */
  const takeFrom = ({ by, keys: wanted }: Obstacle & { kind: 'taken' }, isSwap: boolean): void => {
    const without = withKeys(bindings, by.action, isSwap ? keys : null);
    changeBindings(withKeys(without, action, wanted));
    announce(t('changed', { action: title, keys: spell(wanted) }));
    stop();
  };
  const listen = (event: KeyboardEvent): void => {
    if (!isChanging || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return stop();
    const wanted = combinationOf(event.nativeEvent);
    if (wanted === null || isComposing(event.nativeEvent)) return;
    const why = reservationOf(wanted);
    if (why !== null) return setObstacle({ kind: 'reserved', keys: wanted, why });
    const actions = all.map((each) => each.action);
    const by = findTaken(actions, bindings, action, wanted);
    const owner = all.find((each) => each.action === by);
    if (owner) setObstacle({ kind: 'taken', keys: wanted, by: owner });
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
            const by = findTaken(
              all.map((each) => each.action),
              bindings,
              action,
              action.keys,
            );
            const owner = all.find((each) => each.action === by);
            if (owner) {
              setObstacle({ kind: 'taken', keys: action.keys, by: owner });
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
              ? t('taken', { keys: spell(obstacle.keys), other: obstacle.by.title })
              : null}
          </p>
          <span className="key-row-answers">
            {obstacle?.kind === 'taken' ? (
              <>
                <Button onPress={() => takeFrom(obstacle, true)}>{t('swap')}</Button>
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
