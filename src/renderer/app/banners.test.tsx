import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { CopyNotice, ProjectInfo } from '../../shared/domain/project.ts';
import { err } from '../../shared/result.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../fixtures/fake-engine.tsx';
import { study as plain } from '../fixtures/study.ts';
import { Banners } from './Banners.tsx';
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
  renderWithEngine(<Frame study={study} />, engine);
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

it('offers to go on with a copy that waits, and takes no second one', async () => {
  const engine = show({ ...synced, waitingCopy }, { 'project.open': () => plain });
  await userEvent.click(await screen.findByRole('button', { name: 'Go on with the copy' }));
  expect(engine.calls).toContainEqual({
    operation: 'project.open',
    input: { path: synced.path, copy: 'goOn' },
  });
  expect(screen.queryByRole('button', { name: /Work on a copy/u })).toBeNull();
});

it('tells what became of each copy, with no study open, until it is put aside', async () => {
  const told = { at: workingCopy.takenAt, name: 'Bread', path: synced.path };
  let notices: readonly CopyNotice[] = [
    ...(['changed', 'gone'] as const).map((because) => ({
      ...told,
      id: because,
      outcome: 'beside' as const,
      because,
      file: '/home/ada/Dropbox/Bread (from this computer, 2026-03-01 14.00).verbatim',
    })),
    ...(['unreachable', 'readOnly', 'full', 'damaged', 'failed'] as const).map((because) => ({
      ...told,
      id: because,
      outcome: 'waiting' as const,
      because,
    })),
  ];
  show(null, {
    'project.copyNotices': () => notices,
    'project.forgetCopyNotice': ({ id }) => {
      notices = notices.filter((notice) => notice.id !== id);
      return null;
    },
  });
  const buttons = await screen.findAllByRole('button', { name: 'Hide' });
  expect(buttons).toHaveLength(7);
  expect(
    screen.getAllByText(/, in “Bread \(from this computer, 2026-03-01 14\.00\)\.verbatim”\.$/u),
  ).toHaveLength(2);
  expect(screen.getAllByText(/“Bread” was not put back/u)).toHaveLength(5);
  const [first] = buttons;
  if (first) await userEvent.click(first);
  expect(await screen.findAllByRole('button', { name: 'Hide' })).toHaveLength(6);
});

it('names the folder of a path of any system', () => {
  expect([
    folderOf('/a/b/c.verbatim'),
    folderOf('C:\\a\\c.verbatim'),
    folderOf('/c.verbatim'),
  ]).toEqual(['/a/b', 'C:\\a', '/']);
});
