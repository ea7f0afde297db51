import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimecode } from '../../state/format.ts';
import type { Desk } from './desk.ts';
import { listPlainParagraphs, type PlainPiece } from './list-plain-paragraphs.ts';

/**
 * The whole text as plain paragraphs with the codes as words, for screen readers and for whoever wants it without
 * colour. Paragraphs out of sight are laid out when they are reached.
 */
export function PlainView({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('read');
  const place = useRef<HTMLDivElement>(null);
  const { text, turns, codings, source } = desk.reading;
  const paragraphs = useMemo(
    () => listPlainParagraphs(text, turns, codings),
    [text, turns, codings],
  );
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
      {paragraphs.map(({ start, isLabel, unnamed, pieces }) => (
        <div className="plain-paragraph" key={start}>
          {unnamed && (unnamed.speaker !== null || unnamed.timeMs !== null) ? (
            <h2 dir="auto">
              {unnamed.speaker} {unnamed.timeMs === null ? '' : formatTimecode(unnamed.timeMs)}
            </h2>
          ) : null}
          {isLabel ? (
            <h2 dir="auto">
              <Pieces desk={desk} pieces={pieces} />
            </h2>
          ) : (
            <p dir="auto">
              <Pieces desk={desk} pieces={pieces} />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** Words with their codes said before them and a sign where they end. */
function Pieces({
  desk,
  pieces,
}: Readonly<{ desk: Desk; pieces: readonly PlainPiece[] }>): ReactNode {
  const { t } = useTranslation('read');
  const { codeById } = desk.reading;
  return pieces.map(({ start, text, codeIds }) => {
    if (codeIds.length === 0) return <span key={start}>{text}</span>;
    const codes = codeIds.map((id) => codeById.get(id)?.name ?? '').join(t('listComma'));
    return (
      <span key={start}>
        <span className="plain-codes">{t('codedAs', { codes })}</span>
        {text}
        <span className="plain-codes">{t('codedEnd')}</span>
      </span>
    );
  });
}
