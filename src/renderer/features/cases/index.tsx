import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/domain/case.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Split } from '../../components/Split.tsx';
import { useCommands } from '../../state/commands.ts';
import { useEngine, useOperation } from '../../state/engine.ts';
import { useKeysOf } from '../../state/key-bindings.ts';
import { announce } from '../../state/last-action.ts';
import { useNavigation } from '../../state/navigation.ts';
import { usePages } from '../../state/use-pages.ts';
import { CaseCard } from './CaseCard.tsx';
import { type CaseDialog, CaseDialogs } from './case-dialogs.tsx';
import { CaseGrid } from './CaseGrid.tsx';
import { allActions, type CaseActions, columnMenu } from './case-menus.ts';
import { caseKeys } from './case-keys.ts';
import { type CasesParams, caseQuestion, isFiltered, withParams } from './case-question.ts';
import { CaseToolbar } from './CaseToolbar.tsx';
import './cases.css';
import { CellLine } from './CellLine.tsx';
import { type GridColumn, gridColumns } from './grid-columns.ts';
import { mostMerged } from './MergeDialog.tsx';
import { CaseTabs } from './timeline/CaseTabs.tsx';
import { useBlockActions } from './use-block-actions.ts';
import { useColumnOrder } from './use-column-order.ts';
import { type GridState, useGrid } from './use-grid.ts';
import { useSend } from './use-send.ts';

const noAttributes: readonly never[] = [];

/** Everybody who speaks or answers, with what is known about them, to be read and filled like a spreadsheet. */
export function CasesPlace({ params }: Readonly<{ params: CasesParams }>): ReactNode {
  const { t } = useTranslation('cases');
  const navigation = useNavigation();
  const { send, failure, dismiss } = useSend();
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const question = caseQuestion(params);
  const attributes = useOperation('attributes.list', {}).data ?? noAttributes;
  const everyone = useOperation('cases.list', { limit: 1 });
  const pages = usePages('cases.list', question);
  const columns = useMemo(() => gridColumns(attributes), [attributes]);
  const total = pages.total ?? 0;
  const state = useGrid({ rows: total, columns: columns.length });
  const blocks = useBlockActions({ columns, total, rowAt: pages.row, question, send });
  const keys = useKeysOf(caseKeys);
  const order = useColumnOrder(attributes, send);
  useCursorOnColumn(columns, state);
  const change = (next: CasesParams): void => navigation.replace({ name: 'cases', params: next });
  const goTo = useGoTo(params, (row) => state.moveTo({ row, column: state.cursor.column }));

  const chosen = async (): Promise<readonly Case[]> =>
    state.marked.size > 0
      ? [...state.marked.values()]
      : blocks.casesOf(state.range.top, state.range.bottom);
  const active = state.cursor.row < 0 ? null : pages.row(state.cursor.row);
  const actions: CaseActions = {
    keys,
    attributes,
    params,
    onChange: change,
    edit: () => state.edit(null),
    copy: () => void blocks.copy(state.range),
    fillDown: () => void blocks.fillDown(state.range),
    clear: () => void blocks.clear(state.range),
    pasteTable: () => setDialog({ kind: 'table', text: '' }),
    merge: () =>
      void chosen().then((cases) => {
        if (cases.length < 2) announce(t('mergeTooFew'));
        else if (cases.length > mostMerged) announce(t('mergeTooMany', { most: mostMerged }));
        else setDialog({ kind: 'merge', cases });
      }),
    deleteCases: () =>
      void chosen().then((cases) => {
        if (cases.length > 0) setDialog({ kind: 'deleteCases', cases });
      }),
    mark: () => {
      if (active) state.toggleMark(active);
    },
    unmark: state.clearMarks,
    moveAttribute: ({ id }, by) => order.shift(id, by),
    filterBy: (attribute) => setDialog({ kind: 'filter', attribute }),
    editAttribute: (attribute) => setDialog({ kind: 'attribute', attribute }),
    deleteAttribute: (attribute) => setDialog({ kind: 'deleteAttribute', attribute }),
  };
  const fill = (person: Case, column: GridColumn, words: string): void => {
    const value = words.trim() === '' ? null : words;
    if (column.attribute) {
      void blocks.setCells([{ caseId: person.id, attributeId: column.attribute.id, value }]);
    } else if (value !== null) {
      const done = (): string => t('didRename', { name: value.trim() });
      void send('cases.rename', { caseId: person.id, name: value }, done);
    }
  };
  const newCase = (): void => setDialog({ kind: 'newCase' });
  const newAttribute = (): void => setDialog({ kind: 'attribute', attribute: null });
  useCommands([
    { id: 'cases.newCase', title: t('newCase'), run: newCase },
    { id: 'cases.newAttribute', title: t('newAttribute'), run: newAttribute },
    { id: 'cases.pasteTable', title: t('pasteTable'), run: actions.pasteTable },
    { id: 'cases.merge', title: t('merge'), run: actions.merge },
  ]);

  const isEmpty = everyone.data?.total === 0;
  const grid = isEmpty ? (
    <EmptyState sentence={t('none')} action={{ label: t('newCase'), run: newCase }} />
  ) : pages.total === 0 ? (
    <EmptyState
      sentence={t('noneFit')}
      action={{ label: t('clearFilters'), run: () => change({}) }}
    />
  ) : (
    <CaseGrid
      pages={pages}
      columns={columns}
      sort={params.sort}
      state={state}
      blocks={blocks}
      order={order}
      menuOf={(column) => columnMenu(t, column, actions)}
      onFill={fill}
      onPasteTable={(text) => setDialog({ kind: 'table', text })}
    />
  );
  return (
    <>
      <Split
        name="cases.card"
        label={t('card')}
        side="end"
        initial={300}
        min={220}
        max={520}
        pane={
          <CaseTabs
            person={active}
            card={<CaseCard person={active} attributes={attributes} send={send} />}
          />
        }
      >
        <div className="case-main">
          <CaseToolbar
            params={params}
            onChange={change}
            shown={pages.total}
            total={isFiltered(params) ? (everyone.data?.total ?? null) : pages.total}
            attributes={attributes}
            actions={allActions(t, columns[state.cursor.column], actions)}
            onNewCase={newCase}
            onNewAttribute={newAttribute}
          />
          {failure ? (
            <div className="case-failure">
              <ErrorNotice error={failure}>
                <IconButton icon="close" label={t('closeFailure')} onPress={dismiss} />
              </ErrorNotice>
            </div>
          ) : null}
          {pages.error ? <ErrorNotice error={pages.error.appError} /> : grid}
          <CellLine
            person={active}
            column={columns[state.cursor.column]}
            marked={state.marked.size}
            onMerge={actions.merge}
            onUnmark={state.clearMarks}
          />
        </div>
      </Split>
      <CaseDialogs
        dialog={dialog}
        attributes={attributes}
        send={send}
        onClose={() => setDialog(null)}
        onSettled={state.clearMarks}
        onGoTo={goTo}
        onFilter={(attributeId: AttributeId, value) =>
          change(
            withParams(params, {
              values: [
                ...(params.values ?? []).filter((each) => each.attributeId !== attributeId),
                { attributeId, value },
              ],
            }),
          )
        }
      />
    </>
  );
}

/** Has the cursor go along with its column, whoever moves it: by hand, by an undo, or in another window. */
function useCursorOnColumn(columns: readonly GridColumn[], { cursor, moveTo }: GridState): void {
  const [seen, setSeen] = useState(columns);
  if (seen === columns) return;
  setSeen(columns);
  const under = seen[cursor.column]?.id;
  const column = columns.findIndex(({ id }) => id === under);
  if (column >= 0 && column !== cursor.column) moveTo({ row: cursor.row, column });
}

/** Goes to the row of a case: the one that the place names, once, and any other when asked for. */
function useGoTo(params: CasesParams, moveTo: (row: number) => void): (caseId: CaseId) => void {
  const engine = useEngine();
  const latest = useRef({ params, moveTo });
  useEffect(() => {
    latest.current = { params, moveTo };
  });
  const goTo = useRef((caseId: CaseId): void => {
    const asked = { caseId, ...caseQuestion(latest.current.params) };
    void engine.call('cases.position', asked).then((at) => {
      if (at.ok && at.value !== null) latest.current.moveTo(at.value);
    });
  });
  const wanted = params.caseId;
  useEffect(() => {
    if (wanted !== undefined) goTo.current(wanted);
  }, [wanted]);
  return (caseId) => goTo.current(caseId);
}
