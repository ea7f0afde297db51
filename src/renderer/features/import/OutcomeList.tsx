import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdatedDataset } from '../../../shared/domain/dataset-update.ts';
import type { ImportedFile, ImportOutcome } from '../../../shared/operations/import-operations.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useNavigation } from '../../state/navigation.ts';
import type { Place } from '../../state/place.ts';
import { FileNotes } from './FileNotes.tsx';
import { RefusedList } from './RefusedList.tsx';
import { UpdatedRow } from './update/UpdatedRow.tsx';

/** What came of all files: new things, and tables that were updated. */
export type DeskOutcome = ImportOutcome & Readonly<{ updated: readonly UpdatedDataset[] }>;

/** What came of an import; it stays until the person goes on. */
export function OutcomeList({
  outcome,
  onDone,
}: Readonly<{ outcome: DeskOutcome; onDone: () => void }>): ReactNode {
  const { t } = useTranslation('import');
  const { imported, refused, updated } = outcome;
  return (
    <>
      {refused.length > 0 ? (
        <RefusedList refused={refused} heading={t('outcome.refused', { count: refused.length })} />
      ) : null}
      {updated.length > 0 ? (
        <ul className="import-imported">
          {updated.map((each, at) => (
            <UpdatedRow key={`${each.file}-${at}`} updated={each} onDone={onDone} />
          ))}
        </ul>
      ) : null}
      {imported.length > 0 ? (
        <section className="import-section">
          <p role="status">{t('outcome.imported', { count: imported.length })}</p>
          <ul className="import-imported">
            {imported.map((file, at) => (
              <ImportedRow key={`${file.file}-${at}`} file={file} onDone={onDone} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function ImportedRow({
  file,
  onDone,
}: Readonly<{ file: ImportedFile; onDone: () => void }>): ReactNode {
  const { t } = useTranslation('import');
  const navigation = useNavigation();
  const [sourceId] = file.sourceIds;
  const go = (place: Place): void => {
    onDone();
    navigation.go(place);
  };
  return (
    <li className="import-done">
      <span className="import-done-name">
        <Icon name="check" size={16} />
        {file.file}
      </span>
      {sourceId === undefined ? null : (
        <Button
          look="quiet"
          onPress={() => go({ name: 'read', params: { sourceId } })}
          label={t('outcome.open', { name: file.file })}
        >
          {t('outcome.openShort')}
        </Button>
      )}
      {file.datasetId === null ? null : (
        <Button
          look="quiet"
          onPress={() => go({ name: 'measure', params: { datasetId: Number(file.datasetId) } })}
          label={t('outcome.measure', { name: file.file })}
        >
          {t('outcome.measureShort')}
        </Button>
      )}
      <FileNotes losses={file.losses} warnings={file.warnings} />
    </li>
  );
}
