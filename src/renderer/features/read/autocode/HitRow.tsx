import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutocodeHit, AutocodeTarget } from '../../../../shared/domain/autocode.ts';
import { Icon } from '../../../components/Icon.tsx';
import { formatTimecode } from '../../../state/format.ts';
import { splitMarks } from './split-marks.ts';

type Props = Readonly<{
  /** Null while it is on its way. */
  hit: AutocodeHit | null;
  isChosen: boolean;
  targets: readonly AutocodeTarget[];
  /** The rule finds whole turns or sentences: there is nothing to mark in them. */
  findsWholes: boolean;
}>;

/** One place: its box, what would be coded with the matches in it, between its neighbours, who says it, and under which code. */
export function HitRow({ hit, isChosen, targets, findsWholes }: Props): ReactNode {
  const { t } = useTranslation('autocode');
  if (!hit) return <span className="quiet">{t('loadingHit')}</span>;
  return (
    <>
      <Box share={isChosen ? 'all' : 'none'} />
      <p className="autocode-quote" dir="auto">
        <span className="autocode-context">{hit.before}</span>
        <span className="autocode-coded">
          {splitMarks(hit).map(({ at, text, isMatch }) =>
            isMatch && !findsWholes ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </span>
        <span className="autocode-context">{hit.after}</span>
      </p>
      <p className="autocode-facts">
        {targets.length > 1 ? (
          <span className="autocode-target">{targets[hit.target]?.name}</span>
        ) : null}
        {hit.speaker ? <span>{hit.speaker}</span> : null}
        {hit.timeMs === null ? null : <time>{formatTimecode(hit.timeMs)}</time>}
        {hit.already ? <span className="autocode-already">{t('already')}</span> : null}
      </p>
    </>
  );
}

/** A box to look at: the row it stands in is what is chosen. */
export function Box({ share }: Readonly<{ share: 'all' | 'some' | 'none' }>): ReactNode {
  return (
    <span className="autocode-box" data-share={share} aria-hidden="true">
      {share === 'all' ? <Icon name="check" size={12} /> : null}
    </span>
  );
}
