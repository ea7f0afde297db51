import { describeInEnglish } from '../shared/history-labels.ts';
import { ok, type Result } from '../shared/result.ts';
import { formatCount, formatShare } from './format-number.ts';
import { formatTable, type TableColumn } from './format-table.ts';
import { historyEntryForPrograms } from './history-entry.ts';
import { withJsonNames } from './json-names.ts';
import { listMemos } from './list-memos.ts';
import { listPages } from './list-pages.ts';
import { listTurns } from './list-turns.ts';
import type { Ask } from './workbench.ts';

/** A list for programs and for people. */
export type Listing = Readonly<{ rows: readonly unknown[]; lines: readonly string[] }>;

function listed<Row>(
  found: Result<readonly Row[]>,
  columns: readonly TableColumn<Row>[],
  forPrograms: (row: Row) => unknown = withJsonNames,
): Result<Listing> {
  return found.ok
    ? ok({ rows: found.value.map(forPrograms), lines: formatTable(found.value, columns) })
    : found;
}

const limit = 5000;

const listThemes = async (ask: Ask) => {
  const runs = await ask('themes.list', {});
  if (!runs.ok) return runs;
  return ok(
    runs.value.flatMap(({ id: runId, createdAt, themes }) =>
      themes.map((theme) => ({ runId, createdAt, ...theme })),
    ),
  );
};

/** What `list STUDY ...` can list, by name. Lists that the engine pages are pulled whole. */
export const listings: Readonly<Record<string, (ask: Ask) => Promise<Result<Listing>>>> = {
  sources: async (ask) =>
    listed(await ask('sources.list', {}), [
      { name: 'id', cell: ({ id }) => id, right: true },
      { name: 'source', cell: ({ name }) => name },
      { name: 'kind', cell: ({ kind }) => kind },
      { name: 'language', cell: ({ language }) => language },
      { name: 'characters', cell: ({ length }) => formatCount(length), right: true },
      { name: 'turns', cell: ({ turnCount }) => formatCount(turnCount), right: true },
      { name: 'codings', cell: ({ codingCount }) => formatCount(codingCount), right: true },
      { name: 'coded', cell: ({ codedShare }) => formatShare(codedShare), right: true },
    ]),
  turns: async (ask) =>
    listed(await listTurns(ask), [
      { name: 'source', cell: ({ source }) => source },
      { name: 'turn', cell: ({ index }) => index, right: true },
      { name: 'start', cell: ({ start }) => start, right: true },
      { name: 'end', cell: ({ end }) => end, right: true },
      { name: 'speaker', cell: ({ speaker }) => speaker },
      { name: 'text', cell: ({ text }) => text },
    ]),
  cases: async (ask) =>
    listed(await listPages((offset) => ask('cases.list', { offset, limit })), [
      { name: 'id', cell: ({ id }) => id, right: true },
      { name: 'case', cell: ({ name }) => name },
      { name: 'kind', cell: ({ kind }) => kind },
      { name: 'turns', cell: ({ turnCount }) => turnCount, right: true },
      {
        name: 'attributes',
        cell: ({ attributes }) =>
          Object.entries(attributes)
            .map(([name, value]) => `${name}: ${value}`)
            .join(', '),
      },
    ]),
  codes: async (ask) =>
    listed(await ask('codes.list', {}), [
      { name: 'id', cell: ({ id }) => id, right: true },
      { name: 'code', cell: ({ path }) => path },
      { name: 'segments', cell: ({ segmentCount }) => segmentCount, right: true },
      { name: 'with below', cell: ({ totalSegmentCount }) => totalSegmentCount, right: true },
      { name: 'sources', cell: ({ sourceCount }) => sourceCount, right: true },
    ]),
  coders: async (ask) =>
    listed(await ask('coders.list', {}), [
      { name: 'id', cell: ({ id }) => id, right: true },
      { name: 'coder', cell: ({ name }) => name },
      { name: '', cell: ({ current }) => (current ? 'codes now' : '') },
    ]),
  datasets: async (ask) =>
    listed(await ask('datasets.list', {}), [
      { name: 'id', cell: ({ id }) => id, right: true },
      { name: 'table', cell: ({ name }) => name },
      { name: 'rows', cell: ({ rows }) => formatCount(rows), right: true },
      { name: 'columns', cell: ({ columns }) => columns.length, right: true },
      { name: 'file', cell: ({ fileName }) => fileName },
    ]),
  memos: async (ask) =>
    listed(await listMemos(ask), [
      { name: 'id', cell: ({ id }) => id, right: true },
      { name: 'on', cell: ({ target, targetLabel }) => `${target} ${targetLabel}`.trim() },
      { name: 'coder', cell: ({ coder }) => coder },
      { name: 'memo', cell: ({ body }) => body },
    ]),
  themes: async (ask) =>
    listed(await listThemes(ask), [
      { name: 'run', cell: ({ runId }) => runId, right: true },
      { name: 'theme', cell: ({ id }) => id, right: true },
      { name: 'label', cell: ({ label }) => label },
      { name: 'turns', cell: ({ size }) => size, right: true },
      { name: 'terms', cell: ({ terms }) => terms.join(', ') },
      { name: 'accepted as', cell: ({ acceptedAs }) => acceptedAs },
    ]),
  history: async (ask) =>
    listed(
      await listPages((offset) => ask('history.list', { offset, limit })),
      [
        { name: 'step', cell: ({ id }) => id, right: true },
        { name: 'when (UTC)', cell: ({ at }) => at.slice(0, 19).replace('T', ' ') },
        { name: 'who', cell: ({ coder }) => coder },
        { name: 'what', cell: ({ label }) => describeInEnglish(label.key, label.args) },
        { name: '', cell: ({ kind, undone }) => (kind === 'do' ? (undone ? 'undone' : '') : kind) },
        { name: 'rows', cell: ({ changes }) => formatCount(changes), right: true },
      ],
      historyEntryForPrograms,
    ),
};
