import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { CopyNotice, ProjectInfo } from '../../shared/domain/project.ts';
import { err } from '../../shared/result.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../fixtures/fake-engine.tsx';
import { study as plain } from '../fixtures/study.ts';
import { Banners } from './Banners.tsx';
import { EngineEvents } from './EngineEvents.tsx';
import { dialogRequest, dismissDialog } from '../state/requests.ts';
import { folderOf, useStudyCopy } from './use-study-copy.ts';

function Frame({ study }: Readonly<{ study: ProjectInfo | null }>): ReactNode {
  return <Banners study={study} copy={useStudyCopy(study)} />;
}

const synced: ProjectInfo = {
  ...plain,
  path: '/home/ada/Dropbox/Bread.verbatim',
  folderWarning: 'This study lies in a folder that Dropbox copies while you work.',
};
const workingCopy = { takenAt: '2026-03-01T14:00:00.000Z' };
const waitingCopy = { ...workingCopy, changedAt: workingCopy.takenAt, originalThere: true };

function show(study: ProjectInfo | null, answers: Answers = {}) {
  const engine = createFakeEngine({ 'project.copyNotices': () => [], ...answers });
  renderWithEngine(
    <>
      <EngineEvents />
      <Frame study={study} />
    </>,
    engine,
  );
  return engine;
}

it('offers a copy on this computer where the folder is synced, and says why none could be taken', async () => {
  const message = 'No copy was made: there is not enough room on this computer.';
  const engine = show(synced, {
    'project.workOnCopy': () => err({ code: 'disk_full', message }),
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Work on a copy on this computer' }),
  );
  expect(await screen.findByText(message)).toBeTruthy();
  expect(engine.calls.filter(({ operation }) => operation === 'project.workOnCopy')).toHaveLength(
    1,
  );
});

it('offers none where the study can only be read, and nothing where the folder is a plain one', async () => {
  show({ ...synced, readOnly: true });
  expect(await screen.findByText(synced.folderWarning ?? '')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /copy/u })).toBeNull();
});

it('says calmly that a copy is worked on, where it goes, and puts it back at once where that is wanted', async () => {
  const engine = show(
    { ...synced, folderWarning: null, workingCopy },
    { 'project.putBack': () => err({ code: 'conflict', message: 'It was changed meanwhile.' }) },
  );
  expect(
    await screen.findByText(
      'You work on a copy on this computer. It goes back to /home/ada/Dropbox when you close the study.',
    ),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Put back now' }));
  expect(await screen.findByText('It was changed meanwhile.')).toBeTruthy();
  expect(engine.calls.map(({ operation }) => operation)).toContain('project.putBack');
});

it('shows how far it is where putting back while open takes longer than a moment, and can be stopped', async () => {
  show(
    { ...synced, folderWarning: null, workingCopy },
    { 'project.putBack': () => new Promise<never>(() => undefined) },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Put back now' }));
  const name = 'Putting the study back into its folder';
  expect(await screen.findByRole('progressbar', { name })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
});

it('offers to go on with a copy that waits, and takes no second one', async () => {
  const engine = show({ ...synced, waitingCopy }, { 'project.open': () => plain });
  await userEvent.click(await screen.findByRole('button', { name: 'Go on with the copy' }));
  expect(engine.calls).toContainEqual({
    operation: 'project.open',
    input: { path: synced.path, copy: 'goOn' },
  });
  expect(screen.queryByRole('button', { name: /Work on a copy/u })).toBeNull();
});

const dated = '/home/ada/Dropbox/Bread (from this computer, 2026-03-01 14.00).verbatim';

it('tells what became of each copy, with no study open, until it is put aside', async () => {
  const told = { at: workingCopy.takenAt, name: 'Bread', path: synced.path };
  let notices: readonly CopyNotice[] = [
    ...(['changed', 'gone'] as const).map((because) => ({
      ...told,
      id: because,
      outcome: 'beside' as const,
      because,
      file: dated,
    })),
    ...(['unreachable', 'readOnly', 'full', 'damaged', 'failed', 'ended'] as const).map(
      (because) => ({ ...told, id: because, outcome: 'waiting' as const, because }),
    ),
  ];
  const engine = show(null, {
    'project.open': () => plain,
    'project.copyNotices': () => notices,
    'project.forgetCopyNotice': ({ id }) => {
      notices = notices.filter((notice) => notice.id !== id);
      return null;
    },
  });
  const buttons = await screen.findAllByRole('button', { name: 'Hide' });
  expect(buttons).toHaveLength(8);
  // Which file holds what, and where both are.
  expect(
    screen.getByText(
      /two files in \/home\/ada\/Dropbox now\. “Bread\.verbatim” .* holds what was done there, without what you did in the copy\. “Bread \(from this computer, 2026-03-01 14\.00\)\.verbatim” holds what you did, without/u,
    ),
  ).toBeTruthy();
  expect(
    screen.getByText(
      /there now as “Bread \(from this computer, 2026-03-01 14\.00\)\.verbatim”\.$/u,
    ),
  ).toBeTruthy();
  expect(screen.getAllByText(/“Bread” was not put back/u)).toHaveLength(5);
  expect(screen.getByText(/^Verbatim was ended before “Bread” was back/u)).toBeTruthy();
  // All but the damaged one are gone on with here.
  expect(screen.getAllByRole('button', { name: 'Go on with the copy' })).toHaveLength(5);
  await userEvent.click(screen.getAllByRole('button', { name: 'Open what you did' })[0]!);
  expect(engine.calls).toContainEqual({ operation: 'project.open', input: { path: dated } });
  const [first] = buttons;
  if (first) await userEvent.click(first);
  expect(await screen.findAllByRole('button', { name: 'Hide' })).toHaveLength(7);
});

it('keeps a damaged copy as a file, says where it is, and offers to rescue it there', async () => {
  const common = { id: 'x', at: workingCopy.takenAt, name: 'Bread', path: synced.path };
  let notice: CopyNotice = { ...common, outcome: 'waiting', because: 'damaged' };
  let refuses = true;
  const engine = show(null, {
    'project.copyNotices': () => [notice],
    'project.keepCopyAside': () => {
      if (refuses) return err({ code: 'disk_full', message: 'There is not enough room.' });
      notice = { ...common, outcome: 'aside', file: dated };
      return { file: dated };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Keep it as a file' }));
  expect(await screen.findByText('There is not enough room.')).toBeTruthy();
  refuses = false;
  await userEvent.click(screen.getByRole('button', { name: 'Rescue what can be read' }));
  await waitFor(() => expect(dialogRequest.get()).toEqual({ dialog: 'rescue', path: dated }));
  dismissDialog();
  engine.emit({ event: 'project', path: null });
  expect(
    await screen.findByText(new RegExp(`as it was: ${dated.replace(/[().]/gu, '\\$&')}\\.`, 'u')),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Rescue what can be read' }));
  expect(dialogRequest.get()).toEqual({ dialog: 'rescue', path: dated });
  dismissDialog();
});

it('shows how far a closed copy is on its way back where that takes longer than a moment', async () => {
  const engine = show(null);
  const total = 2_000_000_000;
  engine.emit({ event: 'goingBack', path: synced.path, done: 0, total });
  expect(screen.queryByRole('progressbar')).toBeNull();
  const bar = await screen.findByRole('progressbar', {
    name: 'Putting “Bread” back into its folder',
  });
  engine.emit({ event: 'goingBack', path: synced.path, done: total / 2, total });
  expect(bar.getAttribute('aria-valuenow')).toBe('50');
  expect(bar.textContent).toContain('1 GB of 2 GB');
  engine.emit({ event: 'project', path: null });
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('names the folder of a path of any system', () => {
  expect([
    folderOf('/a/b/c.verbatim'),
    folderOf('C:\\a\\c.verbatim'),
    folderOf('/c.verbatim'),
  ]).toEqual(['/a/b', 'C:\\a', '/']);
});
