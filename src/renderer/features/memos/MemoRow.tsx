import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt, MemoSummary } from '../../../shared/domain/memo.ts';
import { formatDate } from '../../state/format.ts';

/** One memo in the list: what it is on, whose and when, and the words around what was sought. */
export function MemoRow({ memo }: Readonly<{ memo: MemoSummary }>): ReactNode {
  const { t } = useTranslation('memos');
  const isEntry = memo.target === 'journal';
  const name = isEntry ? memo.title : memo.targetLabel;
  return (
    <>
      <p className="memo-row-head">
        <span>{t('byWhom', { about: t(`about.${memo.target}`), coder: memo.coder })}</span>
        <span>{formatDate(memo.entryDate ?? memo.updatedAt.slice(0, 10))}</span>
      </p>
      {memo.target === 'project' ? null : (
        <p className="memo-row-name" dir="auto">
          {isEntry && name === '' ? t('noTitle') : name}
        </p>
      )}
      <p className="memo-row-words" dir="auto">
        <Marked excerpt={memo.excerpt} />
      </p>
    </>
  );
}

/** Words with what was sought marked in them. */
function Marked({ excerpt: { text, hits } }: Readonly<{ excerpt: Excerpt }>): ReactNode {
  const parts = hits.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(hits[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
