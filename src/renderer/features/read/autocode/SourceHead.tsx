import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutocodeSource } from '../../../../shared/domain/autocode.ts';
import { Icon } from '../../../components/Icon.tsx';
import { formatNumber } from '../../../state/format.ts';
import { Box } from './HitRow.tsx';

type Props = Readonly<{
  source: AutocodeSource;
  share: 'all' | 'some' | 'none';
  /** How many of its hits are left out. */
  leftOut: number;
}>;

/** The head of a text in the list: its name, how many of its places are chosen, and whether it was searched to its end. */
export function SourceHead({ source, share, leftOut }: Props): ReactNode {
  const { t } = useTranslation('autocode');
  return (
    <>
      {source.hits > 0 ? <Box share={share} /> : <span className="autocode-box-space" />}
      <span className="autocode-head-name" dir="auto">
        {source.name}
      </span>
      <span className="quiet autocode-head-count">
        {leftOut === 0
          ? formatNumber(source.hits)
          : t('sourceCount', {
              chosen: formatNumber(source.hits - leftOut),
              total: formatNumber(source.hits),
            })}
      </span>
      {source.stopped ? (
        <span className="autocode-stopped">
          <Icon name="warning" size={14} />
          {source.stopped.message}
        </span>
      ) : null}
    </>
  );
}
