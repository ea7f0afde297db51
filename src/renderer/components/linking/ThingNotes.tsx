import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkEnd } from '../../../shared/domain/link.ts';
import type { CaseId, CodeId } from '../../../shared/ids.ts';
import { useOperation } from '../../state/engine.ts';
import { ThingMemo } from '../ThingMemo.tsx';
import { LinkList } from './LinkList.tsx';

type Thing = Readonly<{ codeId: CodeId }> | Readonly<{ caseId: CaseId }>;

/** What is noted on a code or a case: its memo, and the passages and memos that link to it. */
export function ThingNotes({ thing }: Readonly<{ thing: Thing }>): ReactNode {
  const { t } = useTranslation('memos');
  const links = useOperation('links.list', thing).data?.rows ?? [];
  const isHere = (end: LinkEnd): boolean =>
    'codeId' in thing
      ? end.kind === 'code' && end.codeId === thing.codeId
      : end.kind === 'case' && end.caseId === thing.caseId;
  const subject =
    'codeId' in thing
      ? ({ target: 'code', targetId: thing.codeId, label: t('memoOnCode') } as const)
      : ({ target: 'case', targetId: thing.caseId, label: t('memoOnCase') } as const);
  return (
    <div className="thing-notes">
      <ThingMemo {...subject} />
      {links.length === 0 ? null : (
        <section aria-label={t('links')}>
          <h3>{t('links')}</h3>
          <LinkList label={t('links')} links={links} isHere={isHere} />
        </section>
      )}
    </div>
  );
}
