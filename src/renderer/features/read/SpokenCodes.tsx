import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLastAction } from '../../state/last-action.ts';
import { useSaysCodes } from '../../state/spoken-codes.ts';
import type { Desk } from './desk.ts';
import { nextSpoken, nothingSpoken } from './next-spoken.ts';

/** Tells a screen reader the codes of the words that the caret has come into, once. Shows nothing. */
export function SpokenCodes({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('read');
  const isOn = useSaysCodes();
  const last = useLastAction()?.text;
  const { selection, touching, reading } = desk;
  const [spoken, setSpoken] = useState(nothingSpoken);
  if (spoken.selection !== selection || spoken.touching !== touching)
    setSpoken(nextSpoken(spoken, selection, touching));
  const codes = [...new Set(spoken.codeIds)].map((id) => reading.codeById.get(id));
  // A step from segment to segment says its code in the status line already.
  const isSaid = codes.some((code) => code?.path === last);
  const words = codes.map((code) => code?.name ?? '').join(t('listComma'));
  return (
    <p className="visually-hidden" role="status">
      {isOn && !isSaid ? words : ''}
    </p>
  );
}
