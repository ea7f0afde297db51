import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Theme, ThemeRun } from '../../../shared/domain/theme.ts';
import { Icon } from '../../components/Icon.tsx';
import { formatNumber } from '../../state/format.ts';
import { SentimentMark } from './SentimentMark.tsx';

export type ThemeListProps = Readonly<{
  run: ThemeRun;
  chosen: Theme | null;
  onChoose: (id: number) => void;
}>;

/** Themes, largest first, each with its terms, its size and how it feels. */
export function ThemeList({ run, chosen, onChoose }: ThemeListProps): ReactNode {
  const { t } = useTranslation('themes');
  const largest = Math.max(1, ...run.themes.map(({ size }) => size));
  return (
    <div className="theme-list" data-scrolls data-pane>
      <ListBox
        aria-label={t('themes')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen ? [chosen.id] : []}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (typeof id === 'number') onChoose(id);
        }}
      >
        {run.themes.map((theme) => (
          <ListBoxItem className="theme-row" key={theme.id} id={theme.id} textValue={theme.label}>
            <span className="theme-label">
              {theme.label}
              {theme.acceptedAs === null ? null : (
                <span className="theme-accepted">
                  <Icon name="check" size={14} />
                  <span className="visually-hidden">{t('accepted')}</span>
                </span>
              )}
            </span>
            <span className="theme-size">{formatNumber(theme.size)}</span>
            <span className="size-bar" aria-hidden="true">
              <span style={{ width: `${(theme.size / largest) * 100}%` }} />
            </span>
            <SentimentMark score={theme.sentiment} />
            <span className="theme-terms">{theme.terms.join(' · ')}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
