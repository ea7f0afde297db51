import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { longestSetting } from '../../shared/domain/settings.ts';
import { startTestMessages } from '../fixtures/fake-engine.tsx';
import { recall } from '../state/memory.ts';
import { ProseField } from './ProseField.tsx';

beforeEach(() => {
  sessionStorage.clear();
  startTestMessages();
});

const field = (saved: string, onSave = () => Promise.resolve(true)) => (
  <ProseField label="Memo" draft="memo.1" saved={saved} rows={3} onSave={onSave} />
);
const area = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Memo' });
const kept = (): unknown => recall('study', 'draft.memo.1');

it('shows what was saved elsewhere, but never in place of what is being written', async () => {
  const { rerender } = render(field('one'));
  rerender(field('two'));
  expect(area().value).toBe('two');
  await userEvent.type(area(), ' and mine');
  rerender(field('three'));
  expect([area().value, kept()]).toEqual(['two and mine', 'two and mine']);
  rerender(field('two and mine'));
  expect([screen.queryByText('Not yet saved'), kept()]).toEqual([null, null]);
});

it('keeps the draft where saving fails, and what was written while it was saved', async () => {
  let answer: (isSaved: boolean) => void = () => undefined;
  const onSave = () =>
    new Promise<boolean>((resolve) => {
      answer = resolve;
    });
  const { rerender, unmount } = render(field('', onSave));
  await userEvent.type(area(), 'one');
  fireEvent.keyDown(area(), { key: 'Enter', ctrlKey: true });
  answer(false);
  await screen.findByText('Not yet saved');
  expect(kept()).toBe('one');
  fireEvent.keyDown(area(), { key: 'Enter', ctrlKey: true });
  await userEvent.type(area(), ' two');
  answer(true);
  rerender(field('one', onSave));
  expect([area().value, kept()]).toEqual(['one two', 'one two']);
  unmount();
  render(field('one', onSave));
  expect(area().value).toBe('one two');
});

it('takes words too long for a draft, says so, and keeps even the last of them over the screen', () => {
  const { unmount } = render(field(''));
  const long = 'x'.repeat(longestSetting.study);
  fireEvent.input(area(), { target: { value: long } });
  expect(screen.getByText('Not yet saved')).toBeTruthy();
  fireEvent(window, new Event('pagehide'));
  expect(screen.getByText(/too long to be kept as a draft/u)).toBeTruthy();
  fireEvent.input(area(), { target: { value: 'y'.repeat(30_000) } });
  unmount();
  expect(kept()).toBe('y'.repeat(30_000));
});

it('leaves the direction of a long text to its first letter, before the words stand there', () => {
  render(field('short'));
  expect(area().dir).toBe('auto');
  const words = `שלום ${'x y '.repeat(6000)}`;
  fireEvent(area(), new InputEvent('beforeinput', { inputType: 'insertFromPaste', data: words }));
  expect(area().dir).toBe('ltr');
  fireEvent.input(area(), { target: { value: words } });
  expect(area().dir).toBe('ltr');
  fireEvent.input(area(), { target: { value: '' } });
  expect(area().dir).toBe('auto');
  fireEvent(area(), new InputEvent('beforeinput', { inputType: 'insertFromPaste', data: words }));
  expect(area().dir).toBe('rtl');
});

it('shows long words that were saved in one direction', () => {
  render(field('x y '.repeat(6000)));
  expect(area().dir).toBe('ltr');
});
