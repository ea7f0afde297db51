import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link, LinkEnd } from '../../../../shared/domain/link.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { LinkList } from '../../../components/linking/LinkList.tsx';
import { useOperation } from '../../../state/engine.ts';
import type { Desk } from '../desk.ts';
import { useReaderKeys } from '../reader-actions.ts';
import { isAtHand, passageAtHand } from './passage-at-hand.ts';

/** Links of the passages under the caret, both ways, and the way to make one. */
export function LinksHere({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('memos');
  const keys = useReaderKeys()('link');
  const { id: sourceId } = desk.reading.source;
  const links = useOperation('links.list', { sourceId, limit: 5000 }).data?.rows ?? [];
  const isHere = (end: LinkEnd): boolean =>
    end.kind === 'passage' &&
    end.sourceId === sourceId &&
    !end.orphaned &&
    isAtHand(end, desk.selection);
  const here = links.filter(({ from, to }) => isHere(from) || isHere(to));
  const canLink = passageAtHand(desk) !== null;
  if (here.length === 0 && !canLink) return null;
  return (
    <section aria-label={t('linksHere')}>
      <h2>{t('linksHere')}</h2>
      {here.length === 0 ? null : <LinkList label={t('linksHere')} links={here} isHere={isHere} />}
      {canLink ? (
        <p>
          <Button onPress={() => desk.run('link')}>
            {t('linkTo')} {keys === undefined ? null : <KeyHint keys={keys} />}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

/** Links that lead to the text as a whole, and those whose passage could not follow an edit. */
export function LinksOfText({ sourceId }: Readonly<{ sourceId: SourceId }>): ReactNode {
  const { t } = useTranslation('memos');
  const links = useOperation('links.list', { sourceId, limit: 5000 }).data?.rows ?? [];
  const isText = (end: LinkEnd): boolean =>
    (end.kind === 'source' && end.sourceId === sourceId) ||
    (end.kind === 'passage' && end.sourceId === sourceId && end.orphaned);
  const ofText = links.filter(({ from, to }: Link) => isText(from) || isText(to));
  if (ofText.length === 0) return null;
  return (
    <section aria-label={t('linksOfText')}>
      <h2>{t('linksOfText')}</h2>
      <LinkList label={t('linksOfText')} links={ofText} isHere={isText} />
    </section>
  );
}
