import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { maxPageRows } from '../../../../shared/domain/page.ts';
import type { TextChange } from '../../../../shared/domain/transcript.ts';
import type { VersionId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useOperation } from '../../../state/engine.ts';
import type { Desk } from '../desk.ts';
import { rebaseChanges, type EditDraft } from './edit-draft.ts';

type Props = Readonly<{
  desk: Desk;
  draft: EditDraft;
  /** Goes on with these changes of the text as it is now. */
  onKeep: (changes: readonly TextChange[]) => void;
  onDiscard: () => void;
}>;

/** The text was changed by somebody else, or a step was undone, while changes of it were not yet saved: they are still here. */
export function DraftConflict({ desk, draft, onKeep, onDiscard }: Props): ReactNode {
  const { t } = useTranslation('editing');
  const { source } = desk.reading;
  const since = useOperation('versions.compare', {
    fromId: draft.versionId as VersionId,
    toId: source.versionId,
    limit: maxPageRows,
  });
  const theirs = since.data?.rows.map(({ old, present }): TextChange => ({
    from: old.start,
    to: old.end,
    // Only its length counts for where things have moved to.
    insert: ' '.repeat(present.end - present.start),
  }));
  const rebased = theirs && rebaseChanges(draft.changes, theirs);
  return (
    <div className="draft-conflict" data-scrolls>
      <h2>{t('conflict', { name: source.name })}</h2>
      <p>{t('conflictMeans', { count: draft.changes.length })}</p>
      <ul className="draft-changes">
        {draft.changes.map(({ from, insert }) => (
          <li key={from} dir="auto">
            {insert === '' ? <em>{t('taken')}</em> : <ins>{insert}</ins>}
          </li>
        ))}
      </ul>
      {since.error ? <ErrorNotice error={since.error.appError} /> : null}
      {rebased && rebased.dropped.length > 0 ? (
        <p className="quiet">{t('conflictDropped', { count: rebased.dropped.length })}</p>
      ) : null}
      <div className="draft-actions">
        {rebased && rebased.kept.length > 0 ? (
          <Button look="primary" autoFocus onPress={() => onKeep(rebased.kept)}>
            {t('carryOver', { count: rebased.kept.length })}
          </Button>
        ) : null}
        <Button onPress={onDiscard}>{t('discardMine')}</Button>
      </div>
    </div>
  );
}
