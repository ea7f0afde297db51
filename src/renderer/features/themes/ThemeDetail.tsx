import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme, ThemeRun } from '../../../shared/domain/theme.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { ThingMemo } from '../../components/ThingMemo.tsx';
import { formatNumber, formatShare } from '../../state/format.ts';
import { AcceptTheme } from './AcceptTheme.tsx';
import { QuoteButton } from './QuoteButton.tsx';
import { SentimentMark } from './SentimentMark.tsx';
import { ThemeTurns } from './ThemeTurns.tsx';

export type ThemeDetailProps = Readonly<{ run: ThemeRun; theme: Theme }>;

/** One theme in full: why it has its name, what was said, and the way to make it a code. */
export function ThemeDetail({ run, theme }: ThemeDetailProps): ReactNode {
  const { t } = useTranslation('themes');
  const [view, setView] = useState<'quotes' | 'turns'>('quotes');
  return (
    <article className="theme" aria-labelledby="theme-title">
      <header className="theme-head">
        <h2 className="theme-title" id="theme-title">
          {theme.label}
        </h2>
        <p className="theme-facts">
          {t('themeFacts', {
            count: theme.size,
            number: formatNumber(theme.size),
            share: formatShare(run.turnCount > 0 ? theme.size / run.turnCount : 0),
          })}
          <SentimentMark score={theme.sentiment} />
        </p>
        <ul className="terms" aria-label={t('terms')}>
          {theme.terms.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
        <AcceptTheme run={run} theme={theme} />
        <div className="theme-memo">
          <ThingMemo
            label={t('memos:memoOnTheme')}
            target="theme"
            targetId={run.id}
            part={theme.id}
          />
        </div>
      </header>
      <div className="theme-words">
        <Tabs
          label={t('wordsViews')}
          selected={view}
          onSelect={setView}
          tabs={[
            { id: 'quotes', label: t('quotes'), content: <Quotes theme={theme} /> },
            {
              id: 'turns',
              label: t('allTurns', { number: formatNumber(theme.size) }),
              content: <ThemeTurns runId={run.id} theme={theme} />,
            },
          ]}
        />
      </div>
    </article>
  );
}

function Quotes({ theme }: Readonly<{ theme: Theme }>): ReactNode {
  return (
    <div className="quotes" data-scrolls>
      <ul>
        {theme.quotes.map((quote) => (
          <li key={`${quote.sourceId} ${quote.turnIndex}`}>
            <QuoteButton quote={quote} />
          </li>
        ))}
      </ul>
    </div>
  );
}
