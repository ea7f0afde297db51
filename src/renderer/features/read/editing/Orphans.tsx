import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Orphan } from '../../../../shared/domain/version.ts';
import { textOffset, type CodeId, type CodingId, type LinkId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useOperation } from '../../../state/engine.ts';
import type { Desk } from '../desk.ts';
import './editing.css';

type Props = Readonly<{ desk: Desk }>;

function useOrphanCount({ reading }: Desk): number {
  const counts = useOperation('orphans.counts', {}).data;
  return counts?.bySource.find(({ sourceId }) => sourceId === reading.source.id)?.count ?? 0;
}

/** One line above the panels while something of this text has no place. */
export function OrphanLine({ desk }: Props): ReactNode {
  const { t } = useTranslation('editing');
  const count = useOrphanCount(desk);
  if (count === 0 || desk.panel === 'inspector') return null;
  return (
    <div className="orphan-line" role="status">
      <Icon name="warning" size={16} />
      <span>{t('orphans', { count })}</span>
      <button type="button" className="text-button" onClick={() => desk.showPanel('inspector')}>
        {t('show')}
      </button>
    </div>
  );
}

/** What could not follow an edit of this text, with its old words, to be placed anew or taken off. */
export function OrphanList({ desk }: Props): ReactNode {
  const { t } = useTranslation('editing');
  const count = useOrphanCount(desk);
  const sourceId = desk.reading.source.id;
  const orphans = useOperation(
    'orphans.list',
    { sourceId },
    { enabled: count > 0, keepPrevious: true },
  );
  if (count === 0) return null;
  const rows = orphans.data?.rows ?? [];
  return (
    <section aria-label={t('orphansTitle')} className="orphans">
      <h2>{t('orphansTitle')}</h2>
      <p className="quiet">{t('orphansMean')}</p>
      <ul>
        {rows.map((orphan) => (
          <OrphanRow key={`${orphan.kind} ${orphan.id}`} desk={desk} orphan={orphan} />
        ))}
      </ul>
      {count > rows.length ? (
        <p className="quiet">{t('andMore', { count: count - rows.length })}</p>
      ) : null}
    </section>
  );
}

function OrphanRow({ desk, orphan }: Props & Readonly<{ orphan: Orphan }>): ReactNode {
  const { t } = useTranslation('editing');
  const { kind, id, quote, codePath, proposal } = orphan;
  const { selection } = desk;
  const what = kind === 'coding' ? codePath : t('linkEnd');
  const place = (start: number, end: number): void => {
    void desk
      .send(
        'orphans.place',
        { kind, id, start: textOffset(start), end: textOffset(end) },
        t('didPlace', { what }),
      )
      .then(({ ok }) => {
        if (ok) desk.reader?.reveal(start, end);
      });
  };
  const remove = (): void => {
    if (kind === 'coding') {
      void desk.send('codings.delete', { codingIds: [id as CodingId] }, t('didRemove', { what }));
    } else void desk.send('links.delete', { linkId: id as LinkId }, t('didRemove', { what }));
  };
  return (
    <li className="orphan" aria-label={what}>
      <p className="orphan-code" data-family={kind === 'coding' ? orphan.family : undefined}>
        {kind === 'coding' ? <span className="family-mark" /> : <Icon name="link" size={14} />}
        <strong dir="auto">{what}</strong>
        <span className="quiet">
          {t('fromVersion', { number: orphan.versionNumber, coder: orphan.coder })}
        </span>
      </p>
      <blockquote className="orphan-quote" dir="auto">
        <span className="quiet">{orphan.before}</span>
        <del>{quote}</del>
        <span className="quiet">{orphan.after}</span>
      </blockquote>
      {orphan.memo === null ? null : <p className="orphan-memo">{orphan.memo}</p>}
      {proposal ? (
        <button
          type="button"
          className="orphan-proposal"
          dir="auto"
          onClick={() => desk.reader?.reveal(proposal.start, proposal.end)}
        >
          <span className="quiet">{t(proposal.exact ? 'sameWords' : 'nowThere')}</span>{' '}
          <ins>{proposal.text}</ins>
        </button>
      ) : (
        <p className="quiet">{t('noProposal')}</p>
      )}
      <div className="orphan-actions">
        {proposal ? (
          <Button
            label={t('useProposalFor', { what })}
            onPress={() => place(proposal.start, proposal.end)}
          >
            {t('useProposal')}
          </Button>
        ) : null}
        <Button
          label={t('placeHereFor', { what })}
          isDisabled={selection.start >= selection.end}
          onPress={() => place(selection.start, selection.end)}
        >
          {t('placeHere')}
        </Button>
        <Button look="quiet" label={t('removeFor', { what })} onPress={remove}>
          {t('remove')}
        </Button>
      </div>
    </li>
  );
}

/** How many codings of a code have no place at present; nothing where all have theirs. */
export function OrphansOfCode({ codeId }: Readonly<{ codeId: CodeId }>): ReactNode {
  const { t } = useTranslation('editing');
  const counts = useOperation('orphans.counts', {}).data;
  const count = counts?.byCode.find((each) => each.codeId === codeId)?.count ?? 0;
  return count === 0 ? null : (
    <span className="orphans-of-code">{t('withoutPlace', { count })}</span>
  );
}
