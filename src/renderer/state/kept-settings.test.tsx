import { beforeEach, expect, it, vi } from 'vitest';
import type { Call } from '../../shared/operations/operation-table.ts';
import { refuse } from '../../shared/result.ts';
import { createFakeEngine, type FakeEngine } from '../fixtures/fake-engine.tsx';

type Disk = Map<string, string>;

/** An engine that keeps settings as the real one does; `state` says which study is open and whether it is there at all. */
function engineOn(disk: Disk, state: { study: string | null; gone?: boolean }): FakeEngine {
  const nameOf = ({ scope, study }: Pick<Call<'settings.write'>, 'scope' | 'study'>): string =>
    scope === 'program' ? 'program' : `study ${study}`;
  const refusal = (study: string | undefined) => {
    if (state.gone === true) return refuse('engine_gone', 'It is gone.');
    return study === undefined || study === state.study ? null : refuse('no_project', 'Not open.');
  };
  return createFakeEngine({
    'settings.read': (input) => {
      const start = `${nameOf(input)}/`;
      const settings = [...disk]
        .filter(([name]) => name.startsWith(start))
        .map(([name, value]) => ({ key: name.slice(start.length), value }))
        .filter(({ key }) => key > (input.after ?? ''))
        .sort((one, other) => (one.key < other.key ? -1 : 1));
      const [first] = settings;
      // One at a time, so that paging is seen to work.
      const next = settings.length > 1 ? (first?.key ?? null) : null;
      return refusal(input.study) ?? { settings: first ? [first] : [], next, notice: null };
    },
    'settings.write': (input) => {
      const refused = refusal(input.study);
      if (refused) return refused;
      if ((input.value?.length ?? 0) > 1000) return refuse('invalid_input', 'Too long.');
      if (input.value === null) disk.delete(`${nameOf(input)}/${input.key}`);
      else disk.set(`${nameOf(input)}/${input.key}`, input.value);
      return null;
    },
  });
}

/** The modules as a window that has just been opened has them. */
async function openWindow() {
  vi.resetModules();
  const settings = await import('./kept-settings.ts');
  const memory = await import('./memory.ts');
  return { ...settings, ...memory };
}

const written = (engine: FakeEngine): number =>
  engine.calls.filter(({ operation }) => operation === 'settings.write').length;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

it('finds in another window, at another address, what was remembered for good', async () => {
  const disk: Disk = new Map();
  const before = await openWindow();
  await before.fillSettings(engineOn(disk, { study: null }), 'program');
  before.remember('local', 'theme', { scheme: 'dark' });
  before.remember('local', 'width.codes', 300);
  before.remember('local', 'gone', 1);
  before.forget('local', 'gone');
  await vi.runAllTimersAsync();
  sessionStorage.clear();
  localStorage.clear();
  const after = await openWindow();
  expect(after.recall('local', 'theme')).toBeNull();
  await after.fillSettings(engineOn(disk, { study: null }), 'program');
  expect(after.recall('local', 'theme')).toEqual({ scheme: 'dark' });
  expect(after.recall('local', 'width.codes')).toBe(300);
  expect(after.recall('local', 'gone')).toBeNull();
});

it('writes the first change at once and what follows in rounds, the last value last', async () => {
  const disk: Disk = new Map();
  const engine = engineOn(disk, { study: null });
  const window = await openWindow();
  await window.fillSettings(engine, 'program');
  for (let width = 300; width < 400; width += 1) window.remember('local', 'width', width);
  expect(written(engine)).toBe(1);
  await vi.runAllTimersAsync();
  expect(disk.get('program/width')).toBe('399');
  expect(written(engine)).toBeLessThan(5);
  window.remember('local', 'width', 399);
  await vi.runAllTimersAsync();
  expect(written(engine)).toBeLessThan(5);
});

it('keeps a draft with its own study, over an engine that stops and a study that is closed', async () => {
  const disk: Disk = new Map();
  const state: { study: string | null; gone?: boolean } = { study: 'a' };
  const first = await openWindow();
  await first.fillSettings(engineOn(disk, state), { study: 'a' });
  first.studyInMemory.set('a');
  first.remember('study', 'draft.memo', 'half');
  await vi.runAllTimersAsync();
  state.gone = true;
  first.remember('study', 'draft.memo', 'half a thought');
  await vi.runAllTimersAsync();
  expect(disk.get('study a/draft.memo')).toBe('"half"');

  // The window is loaded anew; the engine that comes back has another study open.
  const second = await openWindow();
  await second.fillSettings(engineOn(disk, { study: 'b' }), { study: 'b' });
  second.studyInMemory.set('b');
  expect(second.recall('study', 'draft.memo')).toBeNull();
  await vi.runAllTimersAsync();
  expect([...disk.values()]).toEqual(['"half"']);

  await second.fillSettings(engineOn(disk, { study: 'a' }), { study: 'a' });
  second.studyInMemory.set('a');
  expect(second.recall('study', 'draft.memo')).toBe('half a thought');
  expect(disk.get('study a/draft.memo')).toBe('"half a thought"');
});

it('keeps a draft that is too long for the engine with the window', async () => {
  const disk: Disk = new Map();
  const long = 'x'.repeat(2000);
  const first = await openWindow();
  await first.fillSettings(engineOn(disk, { study: 'a' }), { study: 'a' });
  first.studyInMemory.set('a');
  first.remember('study', 'draft.memo', long);
  await vi.runAllTimersAsync();
  expect(disk.size).toBe(0);
  const again = await openWindow();
  await again.fillSettings(engineOn(disk, { study: 'a' }), { study: 'a' });
  again.studyInMemory.set('a');
  expect(again.recall('study', 'draft.memo')).toBe(long);
});
