import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../state/keyboard.ts';
import type { LinkTarget } from './use-link-targets.ts';

type Props = Readonly<{
  label: string;
  /** What may be sought, in the empty field. */
  hint: string;
  /** What the keys do. */
  keysHint: string;
  typed: string;
  targets: readonly LinkTarget[];
  /** The entry that Enter takes. */
  at: number;
  onType: (typed: string) => void;
  onMove: (at: number) => void;
  onChoose: (at: number) => void;
}>;

/** One field that finds everything a link can lead to. The focus stays in it; arrows move through what was found. */
export function LinkTargetField(props: Props): ReactNode {
  const { t } = useTranslation('memos');
  const id = useId();
  const { typed, targets, at, onMove, onChoose } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && targets.length > 0) {
      onMove((at + step + targets.length) % targets.length);
      event.preventDefault();
    } else if (event.key === 'Enter') {
      onChoose(at);
      event.preventDefault();
    }
  };
  return (
    <div className="link-targets">
      <label className="field-label" htmlFor={`${id}-field`}>
        {props.label}
      </label>
      <input
        id={`${id}-field`}
        className="field-input"
        role="combobox"
        autoFocus
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={targets.length > 0 ? `${id}-${at}` : undefined}
        placeholder={props.hint}
        value={typed}
        onChange={(event) => props.onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="link-target-list" role="listbox" id={id} aria-label={t('targets')}>
        {targets.map((target, index) => (
          <Target
            key={target.id}
            id={`${id}-${index}`}
            target={target}
            isFirst={targets[index - 1]?.group !== target.group}
            isPresent={index === at}
            onPoint={() => onMove(index)}
            onChoose={() => onChoose(index)}
          />
        ))}
        {targets.length === 0 ? <p className="quiet link-none">{t('nothingFound')}</p> : null}
      </div>
      <p className="quiet link-keys">{props.keysHint}</p>
    </div>
  );
}

type TargetProps = Readonly<{
  id: string;
  target: LinkTarget;
  /** Whether it is the first of its kind. */
  isFirst: boolean;
  isPresent: boolean;
  onPoint: () => void;
  onChoose: () => void;
}>;

function Target({ id, target, isFirst, isPresent, onPoint, onChoose }: TargetProps): ReactNode {
  const { t } = useTranslation('memos');
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isPresent) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isPresent]);
  return (
    <>
      {isFirst ? (
        <p className="link-group" role="presentation">
          {t(`group.${target.group}`)}
        </p>
      ) : null}
      <div
        id={id}
        ref={element}
        role="option"
        aria-selected={isPresent}
        className="link-target"
        data-family={target.family}
        // The field keeps the focus. A click chooses, so that a note can be written; a second one links.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPoint}
        onDoubleClick={onChoose}
      >
        {target.family === undefined ? null : <span className="family-mark" />}
        <span className="link-target-name" dir="auto">
          {target.name}
        </span>
        {target.detail === '' ? null : (
          <span className="quiet link-target-detail" dir="auto">
            {target.detail}
          </span>
        )}
      </div>
    </>
  );
}
