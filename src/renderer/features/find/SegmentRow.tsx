import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../shared/domain/coding.ts';
import { Icon } from '../../components/Icon.tsx';
import { formatTimecode } from '../../state/format.ts';

/** Where a coding without a weight of its own stands. */
const plainWeight = 50;

/** One segment: its words between their neighbours, who said them and where, under which code, by whom. */
export function SegmentRow({ segment }: Readonly<{ segment: Segment | null }>): ReactNode {
  const { t } = useTranslation('find');
  if (!segment) return <p className="segment-waiting">{t('loading')}</p>;
  return (
    <>
      <p className="segment-words" dir="auto" data-family={segment.family}>
        <span className="segment-context">{segment.before}</span>
        <mark>{segment.text}</mark>
        <span className="segment-context">{segment.after}</span>
      </p>
      <p className="segment-facts">
        <span className="segment-code" data-family={segment.family}>
          <span className="family-mark" />
          {segment.codePath}
        </span>
        {segment.speaker ? <span>{segment.speaker}</span> : null}
        <span>{segment.sourceName}</span>
        {segment.timeMs === null ? null : <time>{formatTimecode(segment.timeMs)}</time>}
        {segment.weight === plainWeight ? null : (
          <span>{t('weight', { weight: segment.weight })}</span>
        )}
        <span className="segment-coder">{segment.coder}</span>
      </p>
      {segment.memo ? (
        <p className="segment-memo">
          <Icon name="memo" size={14} />
          <span className="visually-hidden">{t('memo')}</span>
          {segment.memo}
        </p>
      ) : null}
    </>
  );
}
