import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { formatNumber, formatShare } from '../../state/format.ts';
import { useNavigation } from '../../state/navigation.ts';

const mostShown = 8;

/** The first sources of the study, each a way into reading. */
export function SourceShelf({
  sources,
}: Readonly<{ sources: readonly SourceSummary[] }>): ReactNode {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation();
  const navigation = useNavigation();
  return (
    <section className="home-section" aria-labelledby="source-shelf">
      <h2 className="home-section-title" id="source-shelf">
        {t('sources')}
      </h2>
      <ul className="home-list">
        {sources.slice(0, mostShown).map((source) => (
          <li className="home-row" key={source.id}>
            <AriaButton
              className="home-row-main"
              onPress={() => navigation.go({ name: 'read', params: { sourceId: source.id } })}
            >
              <span className="home-row-name">{source.name}</span>
              <span className="home-row-note">
                {common(`kind.${source.kind}`)} ·{' '}
                {t('turns', { count: source.turnCount, number: formatNumber(source.turnCount) })}
              </span>
              <span className="home-row-end">
                <CodedShare share={source.codedShare} />
                <span className="coded-words">
                  {t('coded', { share: formatShare(source.codedShare) })}
                </span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
      {sources.length > mostShown ? (
        <AriaButton
          className="home-more"
          onPress={() => navigation.goBackTo('read', { name: 'read', params: {} })}
        >
          {t('sourcesAll', { number: formatNumber(sources.length) })}
        </AriaButton>
      ) : null}
    </section>
  );
}

function CodedShare({ share }: Readonly<{ share: number }>): ReactNode {
  return (
    <span className="coded-share" aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}
