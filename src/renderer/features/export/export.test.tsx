import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { ExportId, PreparedExport } from '../../../shared/domain/export.ts';
import type { ProjectInfo } from '../../../shared/domain/project.ts';
import { refuse } from '../../../shared/result.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import type { ExportWork } from './use-export.ts';

const study = (uid: string, codings = 3): ProjectInfo =>
  ({
    uid,
    name: 'Bread',
    counts: {
      ...{ sources: 2, turns: 9, codes: 2, codings, cases: 1, memos: 0, coders: 1, datasets: 0 },
    },
  }) as unknown as ProjectInfo;

const prepared: PreparedExport = {
  exportId: 7 as ExportId,
  fileName: 'Bread segments.xlsx',
  mediaType: 'application/zip',
  bytes: 5,
  items: 3,
  losses: [{ what: 'codings without a place', count: 2, why: 'They wait to be placed.' }],
};

const answers: Answers = {
  'codes.list': () => [],
  'sources.list': () => [],
  'coders.list': () => [],
  'export.prepare': () => prepared,
  'export.read': ({ offset }) =>
    offset === 0 ? { data: btoa('abc'), next: 3 } : { data: btoa('de'), next: null },
  'export.discard': () => null,
};

afterEach(() => vi.restoreAllMocks());

/** What is handed to the downloads. */
function watchDownloads(): Blob[] {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return 'blob:export';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return blobs;
}

it('fetches the whole file, saves it, lets it go and tells what is not in it', async () => {
  const blobs = watchDownloads();
  const engine = createFakeEngine(answers);
  renderWithEngine(<ExportDialog study={study('one')} onClose={() => undefined} />, engine);
  await userEvent.click(screen.getByText('CSV (.csv)'));
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await screen.findByText(/Saved to the downloads: Bread segments\.xlsx/u);
  expect(screen.getByText(/It holds 3 segments\./u)).toBeTruthy();
  const losses = screen.getByRole('region', { name: 'Not in the file' });
  expect(
    within(losses).getByText('2 codings without a place. They wait to be placed.'),
  ).toBeTruthy();
  expect(blobs.map(({ size, type }) => [size, type])).toEqual([[5, 'application/zip']]);
  const asked = engine.calls.filter(({ operation }) => operation.startsWith('export.'));
  expect(asked.map(({ operation, input }) => [operation, input])).toEqual([
    ['export.prepare', { kind: 'segments_csv' }],
    ['export.read', { exportId: 7, offset: 0 }],
    ['export.read', { exportId: 7, offset: 3 }],
    ['export.discard', { exportId: 7 }],
  ]);
});

it.each([
  [256, false],
  [257, true],
])('says of a study of %i MB whether it can come back', (megabytes, isTold) => {
  const file = { ...prepared, bytes: megabytes * 2 ** 20 };
  const outcome = { status: 'saved', content: 'study', file } as const;
  const work = { job: { state: { status: 'idle' } }, outcome } as unknown as ExportWork;
  renderWithEngine(<OutcomeNotice work={work} />, createFakeEngine(answers));
  expect(screen.queryByText(/which Verbatim does not read/u) !== null).toBe(isTold);
});

it('says why a file was refused, and that a stopped one was not saved', async () => {
  const blobs = watchDownloads();
  const refusals = [refuse('not_found', 'No segment fits.'), refuse('cancelled', 'Stopped.')];
  const engine = createFakeEngine({
    ...answers,
    'export.prepare': () => refusals.shift() ?? prepared,
  });
  renderWithEngine(<ExportDialog study={study('two')} onClose={() => undefined} />, engine);
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  expect((await screen.findByRole('alert')).textContent).toContain('No segment fits.');
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await screen.findByText('Stopped. Nothing was saved.');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(blobs).toEqual([]);
});

it('lets go of a file that is not kept any more', async () => {
  const blobs = watchDownloads();
  const engine = createFakeEngine({
    ...answers,
    'export.read': () => refuse('not_found', 'It is gone.'),
  });
  renderWithEngine(<ExportDialog study={study('three')} onClose={() => undefined} />, engine);
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  expect((await screen.findByRole('alert')).textContent).toContain('It is gone.');
  await waitFor(() =>
    expect(engine.calls.at(-1)).toEqual({ operation: 'export.discard', input: { exportId: 7 } }),
  );
  expect(blobs).toEqual([]);
});

it('offers what there is, and says what is missing', () => {
  renderWithEngine(
    <ExportDialog study={study('four', 0)} onClose={() => undefined} />,
    createFakeEngine(answers),
  );
  const segments = screen.getByRole<HTMLInputElement>('radio', { name: /^Coded segments/u });
  expect(segments.disabled).toBe(true);
  expect(screen.getByText('No passage is coded yet. Code one in Read first.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Codes counted/u }).checked).toBe(
    true,
  );
});
