import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../shared/domain/coding.ts';
import { useOperation } from '../../state/engine.ts';
import type { Desk } from './desk.ts';
import type { Hit } from './find-hits.ts';
import { cutPlainParagraph, type PlainParagraph, type PlainSign } from './list-plain-paragraphs.ts';

type Props = Readonly<{ desk: Desk; paragraph: PlainParagraph; hit: Hit | null }>;

/** Words, with what is said of the codings that begin and end among them. */
export function PlainPieces({ desk, paragraph, hit }: Props): ReactNode {
  const { text, codings } = desk.reading;
  const pieces = useMemo(
    () => cutPlainParagraph(text, paragraph, codings, hit),
    [text, paragraph, codings, hit],
  );
  return pieces.map((piece) => {
    if (piece.kind !== 'words') {
      const { kind, coding } = piece;
      return <Sign key={`${kind} ${coding.id}`} kind={kind} coding={coding} desk={desk} />;
    }
    return piece.isHit ? (
      <mark key={piece.start} className="plain-hit">
        {piece.text}
      </mark>
    ) : (
      <span key={piece.start}>{piece.text}</span>
    );
  });
}

type SignProps = Readonly<{ kind: PlainSign; coding: Coding; desk: Desk }>;

function Sign({ kind, coding, desk }: SignProps): ReactNode {
  const { t } = useTranslation('read');
  const coders = useOperation('coders.list', {}).data ?? [];
  const code = desk.reading.codeById.get(coding.codeId)?.name ?? '';
  const coder = coders.find(({ id }) => id === coding.coderId)?.name ?? '';
  // Who codes alone need not be told of it each time.
  const who = coders.length > 1 && coder !== '' ? t('plainBy', { code, coder }) : code;
  const words =
    kind === 'starts' && coding.memoId !== null ? t('codeWithMemo', { code: who }) : who;
  return (
    <span className="plain-codes" data-family={desk.reading.codeById.get(coding.codeId)?.family}>
      {t(`plain.${kind}`, { code: kind === 'starts' ? words : code })}{' '}
    </span>
  );
}
