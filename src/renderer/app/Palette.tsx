import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '../components/focus-return.ts';
import { KeyHint } from '../components/KeyHint.tsx';
import { fuzzyRank } from '../state/fuzzy.ts';
import { isComposing } from '../state/keyboard.ts';
import { dialogRequest, dismissDialog } from '../state/requests.ts';
import { useStore } from '../state/store.ts';
import './Palette.css';
import { type PaletteEntry, usePaletteEntries } from './use-palette-entries.ts';

const mostShown = 50;

/** Everything that can be done or gone to, by typing a few letters of it. */
export function Palette({ hasStudy }: Readonly<{ hasStudy: boolean }>): ReactNode {
  const { t } = useTranslation('app');
  const request = useStore(dialogRequest);
  const kind = request?.dialog === 'palette' ? request.kind : null;
  useFocusReturn(kind !== null);
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={kind !== null}
      isDismissable
      onOpenChange={(open) => {
        if (!open) dismissDialog();
      }}
    >
      <Modal className="dialog-frame dialog-medium">
        <Dialog
          className="palette"
          aria-label={kind === 'sources' ? t('palette.sources') : t('palette.commands')}
        >
          {kind === null ? null : <PaletteList kind={kind} hasStudy={hasStudy} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteList({
  kind,
  hasStudy,
}: Readonly<{ kind: 'commands' | 'sources'; hasStudy: boolean }>): ReactNode {
  const { t } = useTranslation('app');
  const id = useId();
  const [query, setQuery] = useState('');
  const [wantedActive, setActive] = useState(0);
  const entries = usePaletteEntries(kind, hasStudy);
  const sought = useDeferredValue(query);
  const shown = fuzzyRank(sought, entries, ({ text }) => text).slice(0, mostShown);
  const active = Math.min(wantedActive, Math.max(0, shown.length - 1));

  const runEntry = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    dismissDialog();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    // The newest letters count, even where the list has not caught up with them.
    if (event.key === 'Enter')
      runEntry(
        sought === query ? shown[active] : fuzzyRank(query, entries, ({ text }) => text).at(0),
      );
    else if (event.key === 'ArrowDown') setActive(Math.min(shown.length - 1, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
        aria-label={kind === 'sources' ? t('palette.sources') : t('palette.commands')}
        placeholder={
          kind === 'sources' ? t('palette.placeholderSources') : t('palette.placeholder')
        }
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        className="palette-list"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette.commands')}
        data-scrolls
      >
        {shown.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="palette-entry"
            ref={index === active ? scrollIntoView : null}
            onPointerMove={() => setActive(index)}
            onClick={() => runEntry(entry)}
          >
            {entry.family === undefined ? null : (
              <span className="family-mark" data-family={entry.family} />
            )}
            <span className="palette-title">{entry.title}</span>
            {entry.note ? <span className="palette-note">{entry.note}</span> : null}
            {entry.keys ? <KeyHint keys={entry.keys} /> : null}
          </li>
        ))}
      </ul>
      {shown.length === 0 ? (
        <p className="palette-none" role="status">
          {t('palette.none', { query })}
        </p>
      ) : null}
    </>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
