import { type MouseEvent, type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { Icon } from '../../components/Icon.tsx';
import { formatClock, formatNumber } from '../../state/format.ts';
import { useHistoryLabel } from '../../state/history-label.ts';
import { useNavigation } from '../../state/navigation.ts';
import { placeOfStep } from '../../state/place-of-step.ts';
import { StepChanges } from './StepChanges.tsx';
import { StepMenu, type StepMenuProps } from './StepMenu.tsx';

export type StepRowProps = Readonly<{
  entry: HistoryEntry;
  isOpen: boolean;
  /** The one that the arrow keys stand on: it alone is a stop of the Tab key. */
  isActive: boolean;
  onToggle: () => void;
  onFocus: () => void;
  buttonRef: Ref<HTMLButtonElement>;
  menu: Omit<StepMenuProps, 'entry' | 'isActive'>;
}>;

/** The menu of a step, asked for as anywhere: by the second button of the mouse or the key for menus. */
function openMenu(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
  const line = event.currentTarget;
  line.querySelector<HTMLElement>('.history-menu button')?.click();
  // The menu gives the focus back to what has it before it opens: the step, where arrows go on.
  line.querySelector<HTMLElement>('.history-label')?.focus({ preventScroll: true });
}

/** One step: when, by whom, what, where, and how much; opened, what it changed. */
export function StepRow(props: StepRowProps): ReactNode {
  const { entry, isOpen, isActive, onToggle, onFocus } = props;
  const { t } = useTranslation('history-place');
  const label = useHistoryLabel();
  const changesId = useId();
  return (
    <div className="history-step" data-undone={entry.undone} data-open={isOpen}>
      <div className="history-line" onContextMenu={openMenu}>
        <time dateTime={entry.at}>{formatClock(entry.at)}</time>
        <span className="history-coder" data-coder={entry.coderId % coderMarks} title={entry.coder}>
          <span className="history-coder-name">{entry.coder}</span>
        </span>
        <button
          ref={props.buttonRef}
          type="button"
          className="history-label"
          aria-expanded={isOpen}
          aria-controls={isOpen ? changesId : undefined}
          tabIndex={isActive ? 0 : -1}
          onClick={onToggle}
          onFocus={onFocus}
        >
          <Icon name={isOpen ? 'down' : 'right'} size={12} />
          <span className="history-words">
            {entry.kind === 'do' ? null : <em>{t(`kind.${entry.kind}`)} </em>}
            <span className="history-sentence">{label(entry.label)}</span>
            {entry.undone ? <span className="history-undone">{t('undone')}</span> : null}
          </span>
        </button>
        <StepWhere entry={entry} isActive={isActive} />
        <span className="history-number">
          {t('changes', { count: entry.changes, number: formatNumber(entry.changes) })}
        </span>
        <StepMenu entry={entry} isActive={isActive} {...props.menu} />
      </div>
      {isOpen ? (
        <div id={changesId}>
          <StepChanges entry={entry} mayChange={!props.menu.isReadOnly} />
        </div>
      ) : null}
    </div>
  );
}

/** As many marks tell coders apart; beyond that their names do. */
const coderMarks = 4;

function StepWhere({
  entry,
  isActive,
}: Readonly<{ entry: HistoryEntry; isActive: boolean }>): ReactNode {
  const { t } = useTranslation('history-place');
  const navigation = useNavigation();
  const { where } = entry;
  if (!where) return <span className="history-where" />;
  const words = where.several ? t('inPlaces', { name: where.name }) : where.name;
  const place = placeOfStep(where.place);
  if (!place)
    return (
      <span className="history-where" title={words}>
        {words}
      </span>
    );
  return (
    <button
      type="button"
      className="history-where history-link"
      title={words}
      aria-label={t('goThere', { name: words })}
      tabIndex={isActive ? 0 : -1}
      onClick={() => navigation.go(place)}
    >
      {words}
    </button>
  );
}
