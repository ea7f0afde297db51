import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnRole, DatasetSummary } from '../../../shared/domain/dataset.ts';
import { scoreMetricNames } from '../../../shared/domain/metric.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Split } from '../../components/Split.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useCommands } from '../../state/commands.ts';
import { useOperation } from '../../state/engine.ts';
import { recall, remember } from '../../state/memory.ts';
import { useKept } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { askFor } from '../../state/requests.ts';
import { DriversView } from './DriversView.tsx';
import { FollowUpView } from './follow-up/FollowUpView.tsx';
import { JourneyView } from './journey/JourneyView.tsx';
import './measure.css';
import { MetricView } from './MetricView.tsx';
import { QuestionsView } from './questions/QuestionsView.tsx';
import type { ResponseFilter } from './response-filter.ts';
import { ResponseView } from './ResponseView.tsx';
import { TablePane } from './TablePane.tsx';
import { useMetricChoice } from './use-metric-choice.ts';

type MeasureParams = PlaceParams['measure'];

/** The first table with a score in it, else the first. */
function firstMeasurable(tables: readonly DatasetSummary[]): DatasetSummary | undefined {
  const isScore = (role: ColumnRole | null): boolean =>
    scoreMetricNames.some((metric) => metric === role);
  return tables.find(({ columns }) => columns.some(({ role }) => isScore(role))) ?? tables[0];
}

/** Tables of answers, their columns, and the customer metrics made of them. */
export function MeasurePlace({ params }: Readonly<{ params: MeasureParams }>): ReactNode {
  const { t } = useTranslation('measure');
  const tables = useOperation('datasets.list', {});
  if (tables.error)
    return (
      <div className="place-notice">
        <ErrorNotice error={tables.error.appError} />
      </div>
    );
  if (!tables.data) return null;
  const table =
    tables.data.find(({ id }) => id === params.datasetId) ?? firstMeasurable(tables.data);
  if (!table)
    return (
      <EmptyState
        sentence={t('empty')}
        action={{
          label: t('import'),
          keys: 'Ctrl+I',
          run: () => askFor({ dialog: 'import', files: [] }),
        }}
      />
    );
  return <Desk key={table.id} tables={tables.data} tableId={table.id} params={params} />;
}

type DeskProps = Readonly<{
  tables: Parameters<typeof TablePane>[0]['tables'];
  tableId: DatasetId;
  params: MeasureParams;
}>;

type View = 'metric' | 'questions' | 'drivers' | 'journey' | 'responses' | 'followUp';

type Shown = Readonly<{ view: View; filter: ResponseFilter }>;

const atFirst: Shown = { view: 'metric', filter: { where: [] } };

/** Which view of a table is open, and the responses it shows: kept with the visit, so that Back finds them. */
function useShown(
  tableId: DatasetId,
): Shown & Readonly<{ show: (change: Partial<Shown>) => void }> {
  const [kept, keep] = useKept(`measure.view.${tableId}`);
  const [shown, setShown] = useState<Shown>(() => ({ ...atFirst, ...(kept as Shown | undefined) }));
  const show = (change: Partial<Shown>): void => {
    const next = { ...shown, ...change };
    setShown(next);
    keep(next);
  };
  return { ...shown, show };
}

type Fold = Readonly<{
  isFolded: boolean;
  toggle: () => void;
  desk: RefObject<HTMLDivElement | null>;
}>;

const foldKey = 'measure.folded';

/** Whether tables and columns are folded away, so that the views have the whole width; remembered on this computer. */
function useFold(): Fold {
  const { t } = useTranslation('measure');
  // A window that is too narrow for panes has them as drawers.
  const isNarrow = useNarrow();
  const [wanted, setWanted] = useState(() => recall('local', foldKey) === true);
  const isFolded = wanted && !isNarrow;
  const toggle = (): void => {
    remember('local', foldKey, !wanted);
    setWanted(!wanted);
  };
  const desk = useRef<HTMLDivElement>(null);
  const before = useRef(wanted);
  useEffect(() => {
    if (before.current === wanted) return;
    before.current = wanted;
    // The button that was pressed is gone, or hidden: the keys go to the one that takes it back.
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.closest('[data-fold]'))
      desk.current?.querySelector<HTMLElement>('[data-fold] button')?.focus();
  }, [wanted]);
  useCommands(
    isNarrow
      ? []
      : [{ id: 'measure.fold', title: t(isFolded ? 'unfoldTables' : 'foldTables'), run: toggle }],
  );
  return { isFolded, toggle, desk };
}

function Desk({ tables, tableId, params }: DeskProps): ReactNode {
  const { t } = useTranslation('measure');
  const { t: survey } = useTranslation('survey');
  const { view, filter, show } = useShown(tableId);
  const table = tables.find(({ id }) => id === tableId) ?? tables[0];
  if (!table) throw new Error('a desk stands on a table');
  const choice = useMetricChoice(table, params);
  const fold = useFold();
  return (
    <div className="measure-desk" ref={fold.desk} data-folded={fold.isFolded || undefined}>
      {fold.isFolded ? (
        <div className="measure-unfold" data-fold>
          <IconButton icon="panelStart" label={t('unfoldTables')} onPress={fold.toggle} />
        </div>
      ) : null}
      <Split
        name="measure.tables"
        label={t('tablesWidth')}
        side="start"
        initial={316}
        min={240}
        max={520}
        pane={
          <TablePane
            tables={tables}
            table={table}
            measured={choice.column}
            onTable={choice.chooseTable}
            onMeasure={(column) => {
              show({ view: 'metric' });
              choice.measure(column);
            }}
            onFold={fold.toggle}
          />
        }
      >
        <Tabs
          label={t('views')}
          selected={view}
          onSelect={(next) => show({ view: next })}
          tabs={[
            {
              id: 'metric',
              label: t('metricView'),
              content: (
                <MetricView
                  table={table}
                  choice={choice}
                  onResponses={(next) => show({ view: 'responses', filter: next })}
                />
              ),
            },
            {
              id: 'questions',
              label: survey('view'),
              content: <QuestionsView table={table} />,
            },
            { id: 'drivers', label: t('driversView'), content: <DriversView table={table} /> },
            {
              id: 'journey',
              label: t('tab', { ns: 'journey' }),
              content: (
                <JourneyView
                  table={table}
                  onResponses={(next) => show({ view: 'responses', filter: next })}
                />
              ),
            },
            {
              id: 'responses',
              label: t('responsesView'),
              content: (
                <ResponseView
                  table={table}
                  filter={filter}
                  onFilter={(next) => show({ filter: next })}
                />
              ),
            },
            {
              id: 'followUp',
              label: t('tab', { ns: 'followUp' }),
              content: <FollowUpView table={table} />,
            },
          ]}
        />
      </Split>
    </div>
  );
}
