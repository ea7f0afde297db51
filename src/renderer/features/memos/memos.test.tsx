import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Memo, type MemoSummary, memoTargets } from '../../../shared/domain/memo.ts';
import type { LinkId, MemoId } from '../../../shared/ids.ts';
import type { Output } from '../../../shared/operations/operation-table.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { codes, source, study } from '../../fixtures/study.ts';
import { LinkDialog } from '../../components/linking/LinkDialog.tsx';
import { changeBindings, unchangedKeys, withKeys } from '../../state/key-bindings.ts';
import { usePlace } from '../../state/navigation.ts';
import { MemosPlace } from './index.tsx';
import { memoKeys } from './memo-keys.ts';

beforeEach(() => {
  sessionStorage.clear();
  // There is no layout here: every box is as high as a row, so that the list has something in sight.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 96 });
  Element.prototype.scrollIntoView = () => undefined;
});

const at = '2026-03-01T10:00:00.000Z';
const memo = (id: number, facts: Partial<Memo>): Memo => ({
  id: id as MemoId,
  target: 'journal',
  targetId: 0,
  part: 0,
  targetLabel: '',
  title: '',
  entryDate: null,
  body: '',
  place: { kind: 'none' },
  coder: 'Ada',
  createdAt: at,
  updatedAt: at,
  ...facts,
});
const memos = [
  memo(1, { title: 'First day', entryDate: '2026-03-01', body: 'Met the baker.' }),
  memo(2, {
    target: 'source',
    targetId: 1,
    targetLabel: 'Baker',
    body: 'He rehearsed.',
    place: { kind: 'source', sourceId: source.id },
  }),
];

const toSummary = ({ body, place: _place, ...facts }: Memo, text: string): MemoSummary => {
  const start = text === '' ? -1 : body.indexOf(text);
  const hits = start < 0 ? [] : [{ start, end: start + text.length }];
  return { ...facts, excerpt: { text: body, hits } };
};

const answers: Answers = {
  'project.info': () => study,
  'coders.list': () => [],
  'codes.list': () => codes,
  'sources.list': () => [source],
  'cases.list': () => ({ total: 0, rows: [] }),
  'links.list': () => ({ total: 0, rows: [] }),
  'links.create': () => 1 as LinkId,
  'memos.list': ({ text = '', targets }) => {
    const found = memos.filter(({ body }) => body.includes(text));
    const rows = found.filter(({ target }) => targets?.includes(target) ?? true);
    const counts = Object.fromEntries(
      memoTargets.map((each) => [each, found.filter(({ target }) => target === each).length]),
    ) as Record<Memo['target'], number>;
    return {
      total: rows.length,
      everything: memos.length,
      counts,
      rows: rows.map((row) => toSummary(row, text)),
    };
  },
  'memos.get': ({ memoId }) => memos.find(({ id }) => id === memoId) ?? memo(9, {}),
  'memos.update': ({ memoId }) => memoId,
  'memos.addEntry': () => 1 as MemoId,
};

function MemosHere() {
  const place = usePlace();
  return place.name === 'memos' ? <MemosPlace params={place.params} /> : <p>{place.name}</p>;
}

function renderMemos() {
  const engine = createFakeEngine(answers);
  const { navigation } = renderWithEngine(<MemosHere />, engine);
  navigation.go({ name: 'memos', params: {} });
  const sent = (operation: string) => engine.calls.filter((call) => call.operation === operation);
  return { engine, navigation, sent };
}

describe('the memos', () => {
  it('are narrowed down by words and kinds, with how many of how many, and the words marked', async () => {
    renderMemos();
    expect(await screen.findByText('2 of 2')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Search memos' }), 'rehearsed');
    expect(await screen.findByText('1 of 2')).toBeTruthy();
    const list = screen.getByRole('listbox', { name: 'Memos' });
    await waitFor(() => expect(list.querySelector('mark')?.textContent).toBe('rehearsed'));
    expect(screen.queryByRole('button', { name: /^Journal/u })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Texts 1' }));
    const chosen = within(list).getByRole('option');
    expect(chosen.textContent).toContain('On a text, by Ada');
  });

  it('of a study without any are not spoken of as left out; Enter of an input method stays in the title', async () => {
    const none: Answers = {
      ...answers,
      'memos.list': () => ({
        ...{ total: 0, everything: 0, rows: [] },
        counts: Object.fromEntries(memoTargets.map((each) => [each, 0])) as Record<
          Memo['target'],
          number
        >,
      }),
    };
    const { navigation } = renderWithEngine(<MemosHere />, createFakeEngine(none));
    navigation.go({ name: 'memos', params: { isNew: true } });
    const title = await screen.findByRole('textbox', { name: 'Title' });
    expect(screen.getByText('Your memos will stand here.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show all memos' })).toBeNull();
    fireEvent.keyDown(title, { key: 'Enter', isComposing: true });
    expect(document.activeElement).toBe(title);
    fireEvent.keyDown(title, { key: 'Enter' });
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('textbox', { name: 'Words of the memo' }),
      ),
    );
  });

  it('are gone through by keys that can be changed and switched off', async () => {
    renderMemos();
    const list = await screen.findByRole('listbox', { name: 'Memos' });
    await within(list).findByText('First day');
    const isChosen = (name: string): boolean =>
      within(list).getByText(name).closest('[aria-selected="true"]') !== null;
    list.focus();
    const press = (key: string): Promise<unknown> => userEvent.keyboard(key);
    try {
      await press('j');
      await waitFor(() => expect(isChosen('Baker')).toBe(true));
      act(() => changeBindings(withKeys(unchangedKeys, memoKeys[1], 'u')));
      await press('k');
      expect(isChosen('Baker')).toBe(true);
      await press('u');
      await waitFor(() => expect(isChosen('First day')).toBe(true));
      act(() => changeBindings({ ...unchangedKeys, singleCharacters: false }));
      await press('j');
      expect(isChosen('First day')).toBe(true);
      await press('{ArrowDown}');
      await waitFor(() => expect(isChosen('Baker')).toBe(true));
    } finally {
      act(() => changeBindings(unchangedKeys));
    }
  });

  it('are opened by a key that was pressed before they were here', async () => {
    let letGo: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const list = answers['memos.list'];
    const late: Answers = {
      ...answers,
      // The rows of a kind come later than the counts.
      'memos.list': async (input) => {
        if (input.targets) await waits;
        return (await list?.(input)) as Output<'memos.list'>;
      },
    };
    const { navigation } = renderWithEngine(<MemosHere />, createFakeEngine(late));
    navigation.go({ name: 'memos', params: { target: 'source' } });
    const box = await screen.findByRole('listbox', { name: 'Memos' });
    box.focus();
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.queryByRole('textbox', { name: 'Words of the memo' })).toBeNull();
    act(() => letGo());
    const words = await screen.findByRole('textbox', { name: 'Words of the memo' });
    await waitFor(() => expect(document.activeElement).toBe(words));
  });

  it('are saved once however often that is asked for, by key and by leaving', async () => {
    const { sent } = renderMemos();
    const words = await screen.findByRole('textbox', { name: 'Words of the memo' });
    await userEvent.type(words, ' He was late.');
    expect(await screen.findByText('Not yet saved')).toBeTruthy();
    fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true });
    fireEvent.blur(words);
    await waitFor(() => expect(screen.queryByText('Not yet saved')).toBeNull());
    expect(sent('memos.update').map(({ input }) => input)).toEqual([
      { memoId: 1, body: 'Met the baker. He was late.' },
    ]);
  });

  it('wait as drafts: of a new entry title, day and words', async () => {
    const first = renderMemos();
    await userEvent.click(await screen.findByRole('button', { name: /^New journal entry/u }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Second day{Enter}');
    const words = screen.getByRole('textbox', { name: 'Words of the memo' });
    await waitFor(() => expect(document.activeElement).toBe(words));
    await userEvent.type(words, 'Flour.');
    first.navigation.go({ name: 'home', params: {} });
    await screen.findByText('home');
    first.navigation.go({ name: 'memos', params: { isNew: true } });
    const again = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Words of the memo',
    });
    expect(again.value).toBe('Flour.');
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-03-02' } });
    fireEvent.keyDown(again, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(again, { key: 'Enter', ctrlKey: true });
    await screen.findByRole('button', { name: 'Delete' });
    expect(first.sent('memos.addEntry').map(({ input }) => input)).toEqual([
      { title: 'Second day', entryDate: '2026-03-02', body: 'Flour.' },
    ]);
  });
});

describe('a link', () => {
  it('is made by some letters and Enter, once however often Enter is pressed, with its note', async () => {
    const engine = createFakeEngine(answers);
    renderWithEngine(
      <LinkDialog
        title="Link this memo"
        words="First day"
        from={{ kind: 'memo', memoId: 1 as MemoId }}
        onClose={() => undefined}
      />,
      engine,
    );
    await userEvent.type(await screen.findByLabelText('Note on the link'), 'why');
    const field = screen.getByRole('combobox');
    // Enter comes before the answer to the words: what they find is linked, not what stood there.
    fireEvent.change(field, { target: { value: 'night' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'Enter' });
    const created = () => engine.calls.filter(({ operation }) => operation === 'links.create');
    await waitFor(() => expect(created()).toHaveLength(1));
    expect(created()[0]?.input).toEqual({
      from: { kind: 'memo', memoId: 1 },
      to: { kind: 'code', codeId: 2 },
      note: 'why',
    });
  });
});
