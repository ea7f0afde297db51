import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOffset } from '../../../../shared/ids.ts';
import { LinkDialog } from '../../../components/linking/LinkDialog.tsx';
import type { Desk } from '../desk.ts';
import { useReaderKeys } from '../reader-actions.ts';
import { passageAtHand } from './passage-at-hand.ts';

/** A quote is shown up to this many characters. */
const quoteLength = 300;

/** Links the passage at hand, as it was when this was asked for. */
export function LinkPassageDialog({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('memos');
  const keys = useReaderKeys()('link');
  const [range] = useState(() => passageAtHand(desk));
  if (!range) return null;
  const { source, text } = desk.reading;
  const words = text.slice(range.start, range.end).replace(/\s+/gu, ' ').trim();
  const quote = words.length > quoteLength ? `${words.slice(0, quoteLength).trimEnd()}…` : words;
  const sourceId = source.id;
  return (
    <LinkDialog
      title={t('linkPassage')}
      words={quote}
      from={{
        kind: 'passage',
        sourceId,
        start: textOffset(range.start),
        end: textOffset(range.end),
      }}
      passage={{ sourceId, versionId: source.versionId, ...range, sourceName: source.name, quote }}
      keys={keys}
      onClose={desk.closeDialog}
    />
  );
}
