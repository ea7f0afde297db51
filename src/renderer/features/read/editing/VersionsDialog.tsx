import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceVersion } from '../../../../shared/domain/version.ts';
import type { VersionId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Select } from '../../../components/Select.tsx';
import { useOperation } from '../../../state/engine.ts';
import { formatDateTime } from '../../../state/format.ts';
import { useHistoryLabel } from '../../../state/history-label.ts';
import type { Desk } from '../desk.ts';
import { HunkList } from './HunkList.tsx';
import './editing.css';

/** Versions listed at most; the newest of them. */
const listedAtMost = 200;

/** Every text that this source has had: what differs between two of them, and the way back. */
export function VersionsDialog({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('editing');
  const { source } = desk.reading;
  const versions = useOperation('versions.list', { sourceId: source.id, limit: listedAtMost });
  const [chosen, setChosen] = useState<VersionId | null>(null);
  const [against, setAgainst] = useState<VersionId | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const rows = versions.data?.rows ?? [];
  const current = rows.find(({ isCurrent }) => isCurrent);
  const at = rows.find(({ id }) => id === chosen) ?? rows.find(({ isCurrent }) => !isCurrent);
  const other = rows.find(({ id }) => id === against) ?? current;
  const restore = async (): Promise<void> => {
    if (!at) return;
    setUnderWay(true);
    const { ok } = await desk.send(
      'versions.restore',
      { versionId: at.id },
      t('didRestore', { number: at.number }),
    );
    setUnderWay(false);
    if (ok) desk.closeDialog();
  };
  return (
    <Dialog
      title={t('versionsOf', { name: source.name })}
      size="wide"
      isOpen
      onClose={desk.closeDialog}
      actions={
        at ? (
          <Button
            look="primary"
            isDisabled={at.isCurrent}
            isPending={isUnderWay}
            onPress={() => void restore()}
          >
            {t('restore', { number: at.number })}
          </Button>
        ) : (
          <Button onPress={desk.closeDialog}>{t('close')}</Button>
        )
      }
    >
      {versions.error ? <ErrorNotice error={versions.error.appError} /> : null}
      {rows.length === 1 ? <p className="quiet">{t('onlyVersion')}</p> : null}
      {rows.length > 1 ? (
        <div className="versions">
          <ul className="version-list" aria-label={t('versions')}>
            {rows.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                isChosen={version.id === at?.id}
                onChoose={() => setChosen(version.id)}
              />
            ))}
          </ul>
          {at && other ? (
            <div
              className="version-difference"
              role="region"
              aria-label={t('difference')}
              tabIndex={0}
            >
              <Select
                label={t('comparedWith')}
                value={String(other.id)}
                options={rows.map(({ id, number, isCurrent }) => ({
                  value: String(id),
                  label: isCurrent ? t('presentVersion', { number }) : t('version', { number }),
                }))}
                onChange={(id) => setAgainst(Number(id) as VersionId)}
              />
              {at.id === other.id ? (
                <p className="quiet">{t(at.isCurrent ? 'isCurrent' : 'sameVersion')}</p>
              ) : (
                <HunkList from={at} to={other} />
              )}
            </div>
          ) : null}
        </div>
      ) : null}
    </Dialog>
  );
}

type RowProps = Readonly<{ version: SourceVersion; isChosen: boolean; onChoose: () => void }>;

function VersionRow({ version, isChosen, onChoose }: RowProps): ReactNode {
  const { t } = useTranslation('editing');
  const label = useHistoryLabel();
  return (
    <li>
      <button type="button" className="version-row" aria-pressed={isChosen} onClick={onChoose}>
        <span className="version-number">{version.number}</span>
        <span className="version-words">
          <span dir="auto">{label(version.label)}</span>
          <span className="quiet">
            {formatDateTime(version.createdAt)}
            {version.coder === '' ? '' : `, ${version.coder}`}
          </span>
          {version.isCurrent ? <strong>{t('present')}</strong> : null}
          {version.orphans > 0 ? (
            <span className="version-orphans">{t('orphansHere', { count: version.orphans })}</span>
          ) : null}
        </span>
      </button>
    </li>
  );
}
