import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { reportOpenFailure } from '../../state/open-failure.ts';
import { dialogRequest, dismissDialog } from '../../state/requests.ts';
import { HomePlace } from './index.tsx';

const path = '/home/ada/Dropbox/Bread.verbatim';

function show(details: Readonly<{ originalThere: boolean; copyThere: boolean }>) {
  const file = details.copyThere ? '/home/ada/Dropbox/Bread (from this computer).verbatim' : null;
  const engine = createFakeEngine({
    'project.info': () => null,
    'project.recent': () => [],
    'project.keepCopyAside': () => ({ file }),
  });
  const error = { code: 'copy_damaged', message: 'The copy is damaged.', details } as const;
  reportOpenFailure({ path, error });
  renderWithEngine(<HomePlace params={{}} />, engine);
  return { engine, file };
}

it('offers to rescue a damaged copy where it is kept as a file', async () => {
  const { engine, file } = show({ originalThere: true, copyThere: true });
  expect(await screen.findByRole('button', { name: 'Keep it as a file' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open the study without it' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Rescue what can be read' }));
  await waitFor(() => expect(dialogRequest.get()).toEqual({ dialog: 'rescue', path: file }));
  expect(engine.calls).toContainEqual({ operation: 'project.keepCopyAside', input: { path } });
  expect(screen.queryByText('The copy is damaged.')).toBeNull();
  dismissDialog();
});

it('forgets a copy that is gone, and opens no study that is not there', async () => {
  const { engine } = show({ originalThere: false, copyThere: false });
  await userEvent.click(await screen.findByRole('button', { name: 'Forget the copy' }));
  expect(screen.queryByRole('button', { name: 'Open the study without it' })).toBeNull();
  await waitFor(() => expect(screen.queryByText('The copy is damaged.')).toBeNull());
  expect(engine.calls).toContainEqual({ operation: 'project.keepCopyAside', input: { path } });
  expect(dialogRequest.get()).toBeNull();
});
