import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { scoreMetricNames } from '../../../shared/domain/metric.ts';
import { type Command, useCommands } from '../../state/commands.ts';
import { useOperation } from '../../state/engine.ts';
import { type Navigation, useNavigation } from '../../state/navigation.ts';
import { proposeSegmentColumns } from './propose-columns.ts';

/** More than this of one metric would bury the other commands of the palette. */
const mostSegments = 20;

/** Offers "NPS by region" in the palette wherever one is, for each metric that a table has a column for. Shows nothing. */
export function MetricCommands(): ReactNode {
  const { t } = useTranslation('measure');
  const navigation = useNavigation();
  const { data: tables = [] } = useOperation('datasets.list', {});
  const isOne = tables.length === 1;
  useCommands(tables.flatMap((table) => listCommands({ table, isOne, navigation, t })));
  return null;
}

type Given = Readonly<{
  table: DatasetSummary;
  /** With several tables each command says which one it means. */
  isOne: boolean;
  navigation: Navigation;
  t: TFunction<'measure'>;
}>;

function listCommands({ table, isOne, navigation, t }: Given): Command[] {
  const { id: datasetId, name: tableName, columns } = table;
  return scoreMetricNames.flatMap((metric): Command[] => {
    const column = columns.find(({ role }) => role === metric);
    if (!column) return [];
    const word = t(`metric.${metric}`);
    const { proposed } = proposeSegmentColumns(columns, column.name);
    const plain: Command = {
      id: `measure.${datasetId}.${metric}`,
      group: 'study',
      title: t('commandMetric', { metric: word, table: tableName }),
      run: () => navigation.go({ name: 'measure', params: { datasetId, metric } }),
    };
    const segmented = proposed.slice(0, mostSegments).map(({ name: by }): Command => ({
      id: `measure.${datasetId}.${metric}.${by}`,
      group: 'study',
      title: isOne
        ? t('commandBy', { metric: word, by })
        : t('commandByOf', { metric: word, by, table: tableName }),
      run: () => navigation.go({ name: 'measure', params: { datasetId, metric, by } }),
    }));
    return [plain, ...segmented];
  });
}
