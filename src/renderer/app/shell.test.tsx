import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CoderId, SourceId } from '../../shared/ids.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../fixtures/fake-engine.tsx';
import { codes, source, step, study } from '../fixtures/study.ts';
import { presentVisit } from '../state/navigation.ts';
import { dismissDialog } from '../state/requests.ts';
import { Shell } from './Shell.tsx';

const answers: Answers = {
  'project.info': () => study,
  'project.recent': () => [],
  'sources.list': () => [source],
  'cases.list': () => ({ total: 0, rows: [] }),
  'coders.list': () => [{ id: 1 as CoderId, name: 'Ada', colour: 0, current: true }],
  'codes.list': () => codes,
  'segments.list': () => ({ total: 0, rows: [] }),
  'history.list': () => ({ total: 0, everything: 0, rows: [] }),
  'history.status': () => ({ undo: null, redo: null }),
};

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  dismissDialog();
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  Element.prototype.scrollIntoView = () => undefined;
});

describe('the frame', () => {
  it('offers only ways to a study while none is open', async () => {
    renderWithEngine(<Shell />, createFakeEngine({ ...answers, 'project.info': () => null }));
    expect(await screen.findByRole('button', { name: /Try the sample study/u })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Find' }).hasAttribute('disabled')).toBe(true);
    await userEvent.keyboard('gf');
    expect(screen.getByRole('button', { name: 'Home' }).getAttribute('aria-current')).toBe('page');
  });

  it('goes to places by rail order, by letters and by the palette', async () => {
    const { navigation } = renderWithEngine(<Shell />, createFakeEngine(answers));
    await screen.findByRole('heading', { name: 'Bread' });
    const place = (): string => presentVisit(navigation.trail()).place.name;
    const user = userEvent.setup();
    await user.keyboard('gf');
    expect(place()).toBe('find');
    await user.keyboard('{Control>}[Digit1]{/Control}');
    expect(place()).toBe('home');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(place()).toBe('find');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'nig{Enter}');
    await waitFor(() =>
      expect(presentVisit(navigation.trail()).place).toEqual({
        name: 'find',
        params: { codeId: 2 },
      }),
    );
  });

  it('names the step that was taken back and goes where it can be seen', async () => {
    const engine = createFakeEngine({
      ...answers,
      'history.undo': () => ({
        entry: step(3, '2026-03-01T12:00:00.000Z'),
        place: { kind: 'source', sourceId: 1 as SourceId, start: 10, end: 20 },
        skipped: 1,
        leftAlone: [],
      }),
    });
    const { navigation } = renderWithEngine(<Shell />, engine);
    await screen.findByRole('heading', { name: 'Bread' });
    await userEvent.keyboard('gf');
    act(() => (document.activeElement as HTMLElement).blur());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(
      await screen.findByText(
        'Undone: Code “night” on 3 segments. 1 value was left alone, because a later step had changed it.',
      ),
    ).toBeTruthy();
    expect(presentVisit(navigation.trail()).place).toEqual({
      name: 'read',
      params: { sourceId: 1, start: 10, end: 20 },
    });
  });

  it('begins at home when another study is open, and stays in place when it is the same', async () => {
    sessionStorage.setItem('verbatim.open-study', JSON.stringify(study.path));
    sessionStorage.setItem('verbatim.trail', JSON.stringify({ name: 'history', params: {} }));
    renderWithEngine(<Shell />, createFakeEngine(answers));
    expect(await screen.findByText(/Nothing has been changed in this study yet/u)).toBeTruthy();
  });

  it('does not stay where another study was', async () => {
    sessionStorage.setItem('verbatim.open-study', JSON.stringify('/other.verbatim'));
    sessionStorage.setItem('verbatim.trail', JSON.stringify({ name: 'history', params: {} }));
    renderWithEngine(<Shell />, createFakeEngine(answers));
    expect(await screen.findByRole('heading', { name: 'Bread' })).toBeTruthy();
  });
});
