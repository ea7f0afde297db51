import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimecode } from '../../state/format.ts';
import type { Desk } from './desk.ts';
import { listPlainTurns } from './list-plain-turns.ts';

/**
 * The whole text as plain paragraphs with the codes as words, for screen readers and for whoever wants it without
 * colour. Paragraphs out of sight are laid out when they are reached.
 */
export function PlainView({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('read');
  const place = useRef<HTMLDivElement>(null);
  const { text, turns, codings, codeById, source } = desk.reading;
  const paragraphs = useMemo(() => listPlainTurns(text, turns, codings), [text, turns, codings]);
  useEffect(() => place.current?.focus(), []);
  return (
    <div
      className="plain-view"
      data-scrolls
      ref={place}
      tabIndex={0}
      role="document"
      aria-label={t('plainViewOf', { name: source.name })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.altKey && event.key === 'F2')) return;
        event.preventDefault();
        desk.run('plain');
      }}
    >
      {paragraphs.map(({ start, speaker, timeMs, pieces }) => (
        <div className="plain-turn" key={start}>
          {speaker === null && timeMs === null ? null : (
            <h3 dir="auto">
              {speaker} {timeMs === null ? '' : formatTimecode(timeMs)}
            </h3>
          )}
          <p dir="auto">
            {pieces.map((piece) => (
              <span key={piece.start}>
                {piece.codeIds.length === 0 ? (
                  piece.text
                ) : (
                  <>
                    <span className="plain-codes">
                      {t('codedAs', {
                        codes: piece.codeIds
                          .map((id) => codeById.get(id)?.name ?? '')
                          .join(t('listComma')),
                      })}
                    </span>
                    {piece.text}
                    <span className="plain-codes">{t('codedEnd')}</span>
                  </>
                )}
              </span>
            ))}
          </p>
        </div>
      ))}
    </div>
  );
}
