import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { Desk } from './desk.ts';
import { moveEdge } from './reader-mode.ts';
import type { DeskEvents } from './use-desk.ts';

/** The question that is open: which of several codings to take off, or where an end is to stand. Keys and buttons do the same. */
export function ModeBar({ desk }: Readonly<{ desk: Desk & DeskEvents }>): ReactNode {
  const { mode } = desk;
  switch (mode.kind) {
    case 'plain':
      return null;
    case 'removing':
      return <Removing desk={desk} codings={mode.codings} />;
    case 'adjusting':
      return <Adjusting desk={desk} coding={mode.coding} edge={mode.edge} />;
  }
}

// A press must not take the focus from the text: leaving the text ends the mode.
const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();

function Removing({
  desk,
  codings,
}: Readonly<{ desk: Desk; codings: readonly Coding[] }>): ReactNode {
  const { t } = useTranslation('read');
  return (
    <div className="mode-bar" onMouseDownCapture={keepFocus}>
      <span>{t('chooseToRemove')}</span>
      {codings.map((coding, index) => {
        const code = desk.reading.codeById.get(coding.codeId);
        return (
          <button
            type="button"
            key={coding.id}
            className="mode-choice"
            data-family={code?.family}
            onClick={() => void desk.removeCoding(coding)}
          >
            <kbd>{index + 1}</kbd>
            <span className="family-mark" />
            {code?.name}
          </button>
        );
      })}
      <button type="button" className="mode-choice" onClick={() => desk.leaveMode(false)}>
        {t('keepAll')}
      </button>
    </div>
  );
}

type AdjustingProps = Readonly<{
  desk: Desk & DeskEvents;
  coding: Coding;
  edge: 'start' | 'end';
}>;

function Adjusting({ desk, coding, edge }: AdjustingProps): ReactNode {
  const { t } = useTranslation('read');
  const { text, source, codeById } = desk.reading;
  const move = (direction: 1 | -1): void => {
    const moved = moveEdge(text, coding, edge, direction, 'word', source.language);
    desk.setMode({ kind: 'adjusting', coding: moved, edge });
  };
  const code = codeById.get(coding.codeId);
  return (
    <div className="mode-bar" data-family={code?.family} onMouseDownCapture={keepFocus}>
      <span className="family-mark" />
      <strong>{code?.name}</strong>
      <span>{t(edge === 'start' ? 'movingStart' : 'movingEnd')}</span>
      <button type="button" className="mode-choice" onClick={() => move(-1)}>
        {t('wordBack')}
      </button>
      <button type="button" className="mode-choice" onClick={() => move(1)}>
        {t('wordOn')}
      </button>
      <button type="button" className="mode-choice" onClick={() => desk.leaveMode(true)}>
        {t('save')}
      </button>
      <button type="button" className="mode-choice" onClick={() => desk.leaveMode(false)}>
        {t('putBack')}
      </button>
    </div>
  );
}
