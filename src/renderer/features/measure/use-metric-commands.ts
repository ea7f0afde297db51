import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { metricNames } from '../../../shared/domain/metric.ts';
import { type Command, useCommands } from '../../state/commands.ts';
import { useNavigation } from '../../state/navigation.ts';
import { proposeSegmentColumns } from './propose-columns.ts';

/** More than this would bury the other commands of the palette. */
const mostSegments = 20;

/** Offers "NPS by region" in the palette, for each metric that the table has a column for. */
export function useMetricCommands(table: DatasetSummary): void {
  const { t } = useTranslation('measure');
  const navigation = useNavigation();
  const commands = metricNames.flatMap((metric): readonly Command[] => {
    const column = table.columns.find(({ role }) => role === metric);
    if (!column) return [];
    const { proposed } = proposeSegmentColumns(table.columns, column.name);
    const word = t(`metric.${metric}`);
    const plain: Command = {
      id: `measure.${metric}`,
      title: t('commandMetric', { metric: word, table: table.name }),
      run: () => navigation.go({ name: 'measure', params: { datasetId: table.id, metric } }),
    };
    const segmented = proposed.slice(0, mostSegments).map(({ name }) => ({
      id: `measure.${metric}.${name}`,
      title: t('commandBy', { metric: word, by: name }),
      run: () =>
        navigation.go({ name: 'measure', params: { datasetId: table.id, metric, by: name } }),
    }));
    return [plain, ...segmented];
  });
  useCommands(commands);
}
