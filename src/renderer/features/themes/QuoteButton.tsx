import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ThemeQuote } from '../../../shared/domain/theme.ts';
import { useGoToTurn } from './use-go-to-turn.ts';

/** What somebody said; pressing it goes to the place in the source. */
export function QuoteButton({ quote }: Readonly<{ quote: ThemeQuote }>): ReactNode {
  const { t } = useTranslation('themes');
  const goToTurn = useGoToTurn();
  return (
    <Button
      className="quote"
      onPress={() => void goToTurn({ sourceId: quote.sourceId, index: quote.turnIndex })}
    >
      <span className="quote-text" dir="auto">
        {quote.text}
      </span>
      <span className="quote-from">
        {quote.speaker === null
          ? quote.sourceName
          : t('speakerIn', { speaker: quote.speaker, source: quote.sourceName })}
      </span>
    </Button>
  );
}
