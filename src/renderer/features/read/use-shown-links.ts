import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link, LinkEnd } from '../../../shared/domain/link.ts';
import { maxPageRows } from '../../../shared/domain/page.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { useOperation } from '../../state/engine.ts';
import type { ReaderLink } from '../../text-view/reader-state.ts';

/** The linked stretches of the open text, each with what it is linked to. */
export function useShownLinks({ id, versionId }: SourceSummary): readonly ReaderLink[] {
  const { t } = useTranslation('reader');
  const { data } = useOperation('links.list', { sourceId: id, offset: 0, limit: maxPageRows });
  return useMemo(() => {
    const isHere = (end: LinkEnd): end is Extract<LinkEnd, { kind: 'passage' }> =>
      end.kind === 'passage' && end.sourceId === id && end.versionId === versionId && !end.orphaned;
    const marks = ({ from, to }: Link): ReaderLink[] =>
      [[from, to] as const, [to, from] as const].flatMap(([here, there]) =>
        isHere(here)
          ? [{ start: here.start, end: here.end, words: t('linkedTo', { name: there.name }) }]
          : [],
      );
    return (data?.rows ?? []).flatMap(marks);
  }, [data, id, versionId, t]);
}
