import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdatedDataset } from '../../../../shared/domain/dataset-update.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { formatNumber } from '../../../state/format.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { FileNotes } from '../FileNotes.tsx';
import { CarriedNote } from './CarriedNote.tsx';

/** What came of an update of a table. */
export function UpdatedRow({
  updated,
  onDone,
}: Readonly<{ updated: UpdatedDataset; onDone: () => void }>): ReactNode {
  const { t } = useTranslation('datasetUpdate');
  const { t: words } = useTranslation('import');
  const navigation = useNavigation();
  const { name, file, counts, carried, isUpToDate, datasetId, losses, warnings } = updated;
  return (
    <li className="import-done">
      <div className="update-done">
        <p className="import-done-name" role="status">
          <Icon name="check" size={16} />
          {t(isUpToDate ? 'upToDate' : 'outcome', { name, file })}
        </p>
        {isUpToDate ? null : (
          <p>
            {t('updateMeans', {
              added: t('added', { count: counts.added, number: formatNumber(counts.added) }),
              changed: formatNumber(counts.changed),
              unchanged: formatNumber(counts.unchanged),
              notInFile: formatNumber(counts.notInFile),
            })}
          </p>
        )}
        <CarriedNote carried={carried} />
      </div>
      <Button
        look="quiet"
        onPress={() => {
          onDone();
          navigation.go({ name: 'measure', params: { datasetId: Number(datasetId) } });
        }}
        label={words('outcome.measure', { name })}
      >
        {words('outcome.measureShort')}
      </Button>
      <FileNotes losses={losses} warnings={warnings} />
    </li>
  );
}
