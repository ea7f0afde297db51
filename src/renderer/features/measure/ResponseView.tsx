import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Split } from '../../components/Split.tsx';
import { useCommands } from '../../state/commands.ts';
import { hasSingleCharacterKeys } from '../../state/key-bindings.ts';
import { matchesKeys } from '../../state/keyboard.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import { usePages } from '../../state/use-pages.ts';
import { FilterDialog } from './FilterDialog.tsx';
import type { ResponseFilter } from './response-filter.ts';
import { ColumnChooser } from './responses/ColumnChooser.tsx';
import { gridColumns, idOf } from './responses/grid-columns.tsx';
import { toggled } from './responses/kept-view.ts';
import { ResponseDetail } from './responses/ResponseDetail.tsx';
import './responses/responses.css';
import { ResponseToolbar } from './responses/ResponseToolbar.tsx';
import { SampleDialog } from './responses/SampleDialog.tsx';
import { toQuestion } from './responses/row-question.ts';
import { useActiveResponse } from './responses/use-active-response.ts';
import { useCodeWish } from './responses/use-code-wish.ts';
import { useKeepRow, useKeptView } from './responses/use-kept-view.ts';
import { useRowCopies } from './responses/use-row-copies.ts';
import { useSettled } from './responses/use-settled.ts';
import { useShownStep } from './responses/use-shown-step.ts';

export type ResponseViewProps = Readonly<{
  table: DatasetSummary;
  /** Which responses are shown, such as those behind a bar. */
  filter: ResponseFilter;
  onFilter: (filter: ResponseFilter) => void;
}>;

/** Typing is taken for finished after so long, ms. */
const typingPause = 200;

/** Every answer of every respondent as in the file, and the whole response beside it. */
export function ResponseView({ table, filter, onFilter }: ResponseViewProps): ReactNode {
  const { t } = useTranslation('responses');
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { view, change } = useKeptView(table.id);
  const [dialog, setDialog] = useState<'filter' | 'sample' | 'columns' | null>(null);
  const [soughtColumn, setSoughtColumn] = useState<Readonly<{ id: string }> | null>(null);
  const sought = useSettled(view.text, typingPause);
  const question = useMemo(
    () => toQuestion(table, filter, sought, view.sort),
    [table, filter, sought, view.sort],
  );
  const pages = usePages('datasets.find', question);
  const { index, response, activate } = useActiveResponse({
    question,
    stamp: `${table.rows} ${table.importedAt}`,
    keptRow: view.row,
    rowAt: pages.row,
    total: pages.total,
  });
  useKeepRow(response?.row ?? null, change);
  const step = useShownStep({ table, question, row: response?.row ?? null, activate, grid, pane });
  const shownColumns = useMemo(
    () => table.columns.filter((column) => !view.hidden.includes(idOf(column))),
    [table.columns, view.hidden],
  );
  const copies = useRowCopies(table, shownColumns, question);
  const codeAnswer = useCodeWish(pane);
  const focusGrid = (): void => grid.current?.focus();
  const focusSearch = (): void => {
    search.current?.focus();
    search.current?.select();
  };
  const { pinned, hidden, sort } = view;
  const columns = useMemo(
    () =>
      gridColumns({
        t,
        columns: table.columns,
        pinned,
        hidden,
        sort,
        sought,
        actions: {
          sort: (next) => change({ sort: next }),
          togglePin: (id) => change({ pinned: toggled(pinned, id) }),
          hide: (id) => change({ hidden: [...hidden, id] }),
        },
      }),
    [t, table.columns, pinned, hidden, sort, sought, change],
  );
  const copyRow = (): void => {
    if (response) copies.copyRow(response);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (matchesKeys(event.nativeEvent, 'Ctrl+C')) copyRow();
    else if (matchesKeys(event.nativeEvent, 'c') && hasSingleCharacterKeys()) codeAnswer();
    else return;
    event.preventDefault();
  };
  useShortcuts([{ keys: 'Ctrl+F', inFields: true, run: focusSearch }]);
  useCommands([
    { id: 'responses.search', title: t('focusSearch'), keys: 'Ctrl+F', run: focusSearch },
    { id: 'responses.columns', title: t('findColumn'), run: () => setDialog('columns') },
    { id: 'responses.copy', title: t('copyAll'), run: copies.copyAll },
    { id: 'responses.csv', title: t('saveCsv'), run: copies.saveCsv },
  ]);
  const isEmpty = pages.total === 0;
  return (
    <Split
      name="measure.response"
      label={t('responseWidth')}
      side="end"
      initial={320}
      min={220}
      max={640}
      pane={
        <ResponseDetail
          table={table}
          response={response}
          sought={sought}
          paneRef={pane}
          marked={step.marked}
          onLeave={focusGrid}
        />
      }
    >
      <div className="responses" data-pane tabIndex={-1}>
        <ResponseToolbar
          text={view.text}
          onText={(text) => change({ text })}
          searchRef={search}
          onLeaveSearch={focusGrid}
          filter={filter}
          onFilter={onFilter}
          onAddFilter={() => setDialog('filter')}
          onSample={() => setDialog('sample')}
          onColumns={() => setDialog('columns')}
          hiddenColumns={table.columns.length - shownColumns.length}
          shown={pages.total}
          total={table.rows}
          copies={copies}
          onCopyRow={copyRow}
        />
        {pages.error ? <ErrorNotice error={pages.error.appError} /> : null}
        <div className="responses-grid">
          <DataTable
            label={t('grid', { table: table.name })}
            columns={columns}
            count={pages.total ?? 0}
            row={pages.row}
            active={index}
            onActive={activate}
            onOpen={() => pane.current?.focus()}
            onVisible={pages.onVisible}
            sort={view.sort}
            onSort={(next) => change({ sort: next })}
            onKey={onKey}
            soughtColumn={soughtColumn}
            gridRef={grid}
          />
          {isEmpty && !pages.error ? (
            <div className="responses-none">
              <EmptyState
                sentence={t(table.rows === 0 ? 'noRows' : 'noneFound')}
                {...(table.rows === 0
                  ? {}
                  : {
                      action: {
                        label: t('showAll'),
                        run: () => {
                          change({ text: '' });
                          onFilter({ where: [] });
                          focusGrid();
                        },
                      },
                    })}
              />
            </div>
          ) : null}
        </div>
      </div>
      {dialog === 'filter' ? (
        <FilterDialog
          table={table}
          onClose={() => setDialog(null)}
          onFilter={(one) => {
            setDialog(null);
            onFilter({ ...filter, where: [...filter.where, one] });
          }}
        />
      ) : null}
      {dialog === 'sample' ? (
        <SampleDialog
          table={table}
          present={filter.sample}
          onClose={() => setDialog(null)}
          onDraw={(sample) => {
            setDialog(null);
            onFilter({ ...filter, sample });
          }}
        />
      ) : null}
      {dialog === 'columns' ? (
        <ColumnChooser
          columns={table.columns}
          hidden={view.hidden}
          onHidden={(next) => change({ hidden: next })}
          onGoTo={(id) => {
            setDialog(null);
            change({ hidden: hidden.filter((one) => one !== id) });
            setSoughtColumn({ id });
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Split>
  );
}
