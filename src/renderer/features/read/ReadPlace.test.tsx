import { QueryClientProvider } from '@tanstack/react-query';
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SourceId } from '../../../shared/ids.ts';
import { startMessages } from '../../messages/i18n.ts';
import { EngineContext } from '../../state/engine.ts';
import { refreshAfter } from '../../state/invalidation.ts';
import { useLastAction } from '../../state/last-action.ts';
import { createNavigation, NavigationContext, usePlace } from '../../state/navigation.ts';
import { createQueryClient } from '../../state/query-client.ts';
import { ReadPlace } from './index.tsx';
import { createFixtureStudy, readFixtureTurns, type FixtureStudy } from './study.fixture.ts';

const text = [
  'Ann Lee  0:21',
  'The prices are fair. I trust the shop.',
  '',
  'Bo  0:40',
  'Waiting takes long.',
  '',
].join('\n');

/** What the reader asks of a browser and jsdom has not: sizes of things. */
beforeAll(() => {
  // Asking of every element whether it can be seen takes most of the time; these screens hide nothing.
  configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
  const nowhere = new DOMRect(0, 0, 0, 0);
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => nowhere;
  Element.prototype.scrollIntoView = () => undefined;
  window.matchMedia = (media) =>
    ({
      media,
      matches: media.includes('1000px'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  startMessages((area, key) => {
    throw new Error(`No words for ${area} ${key}`);
  });
});

let study: FixtureStudy;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  study = createFixtureStudy(
    readFixtureTurns(text),
    [
      { name: 'Price', colour: 7 },
      { name: 'Trust', colour: 1 },
    ],
    [{ code: 'Price', quote: 'The prices are fair.' }],
  );
});
afterEach(cleanup);

function Here(): React.ReactNode {
  const place = usePlace();
  const last = useLastAction();
  return (
    <>
      {place.name === 'read' ? <ReadPlace params={place.params} /> : <p>{place.name}</p>}
      <p role="status" aria-label="Last action">
        {last?.text}
      </p>
    </>
  );
}

async function openReader(start?: number, end?: number): Promise<HTMLElement> {
  const client = createQueryClient();
  study.engine.onEvent((event) => refreshAfter(client, event));
  const navigation = createNavigation();
  const stretch = start === undefined || end === undefined ? {} : { start, end };
  navigation.go({ name: 'read', params: { sourceId: 1 as SourceId, ...stretch } });
  render(
    <EngineContext value={study.engine}>
      <QueryClientProvider client={client}>
        <NavigationContext value={navigation}>
          <Here />
        </NavigationContext>
      </QueryClientProvider>
    </EngineContext>,
  );
  const reader = await screen.findByRole('textbox', { name: 'Text of Cludosian Games' });
  act(() => reader.focus());
  return reader;
}

const key = (reader: HTMLElement, letter: string, code = ''): boolean =>
  fireEvent.keyDown(reader, { key: letter, code });
const status = (): string => screen.getByRole('status', { name: 'Last action' }).textContent;
const quotes = (): string[] =>
  study.codings().map(({ codeId, start, end }) => {
    const name = study.codes().find(({ id }) => id === codeId)?.name ?? '';
    return `${name}: ${text.slice(start, end)}`;
  });

describe('coding from the keyboard', () => {
  test('s, c, three letters, Enter; then the digit and in vivo; the focus stays in the text', async () => {
    const user = userEvent.setup();
    const reader = await openReader(text.indexOf('I trust'), text.indexOf('I trust'));
    key(reader, 's');
    key(reader, 'c');
    await user.type(await screen.findByRole('combobox', { name: 'Code, or a new name' }), 'tru');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(quotes()).toContain('Trust: I trust the shop.'));
    await waitFor(() => expect(status()).toBe('Coded with “Trust”.'));
    await waitFor(() => expect(document.activeElement).toBe(reader));

    key(reader, 't');
    key(reader, '1', 'Digit1');
    await waitFor(() =>
      expect(quotes()).toContain('Trust: The prices are fair. I trust the shop.'),
    );
    key(reader, 'i');
    await waitFor(() =>
      expect(study.codes().map(({ name }) => name)).toContain(
        'The prices are fair. I trust the shop',
      ),
    );
  });

  test('a name that no code has makes the code', async () => {
    const user = userEvent.setup();
    const reader = await openReader(text.indexOf('Waiting'), text.indexOf('Waiting'));
    key(reader, 's');
    key(reader, 'c');
    await user.type(await screen.findByRole('combobox', { name: 'Code, or a new name' }), 'Delay');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(quotes()).toContain('Delay: Waiting takes long.'));
  });

  test('nothing selected: it says so and changes nothing', async () => {
    const reader = await openReader();
    key(reader, 'c');
    await waitFor(() => expect(status()).toContain('Nothing is selected'));
    expect(study.codings()).toHaveLength(1);
  });

  test('x takes off the only coding; a digit chooses among several', async () => {
    const start = text.indexOf('The prices');
    const reader = await openReader(start, start);
    key(reader, 's');
    key(reader, 'c');
    const user = userEvent.setup();
    await user.type(await screen.findByRole('combobox', { name: 'Code, or a new name' }), 'tru');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(study.codings()).toHaveLength(2));
    const stripes = screen.getByRole('group', { name: 'Codings beside the text' });
    await within(stripes).findByRole('button', { name: 'Trust' });
    key(reader, 'x');
    expect(
      await screen.findByText('Which code is to be taken off?', { selector: 'span' }),
    ).toBeTruthy();
    key(reader, '2', 'Digit2');
    await waitFor(() => expect(quotes()).toEqual(['Price: The prices are fair.']));
    await waitFor(() =>
      expect(within(stripes).queryByRole('button', { name: 'Trust' })).toBeNull(),
    );
    key(reader, 'x');
    await waitFor(() => expect(study.codings()).toEqual([]));
  });

  test('] and arrows move the end; Enter saves, Esc puts it back', async () => {
    const start = text.indexOf('The prices');
    const reader = await openReader(start, start);
    key(reader, ']');
    key(reader, 'ArrowRight');
    key(reader, 'Escape');
    expect(quotes()).toEqual(['Price: The prices are fair.']);
    key(reader, ']');
    fireEvent.keyDown(reader, { key: 'ArrowRight', ctrlKey: true });
    key(reader, 'Enter');
    await waitFor(() => expect(quotes()).toEqual(['Price: The prices are fair. I']));
  });

  test('m goes to the memo, Ctrl+Enter saves it and goes back; a draft outlives the screen', async () => {
    const user = userEvent.setup();
    const start = text.indexOf('The prices');
    const reader = await openReader(start, start);
    key(reader, 'm');
    const memo = await screen.findByRole('textbox', { name: 'Memo on this segment' });
    await waitFor(() => expect(document.activeElement).toBe(memo));
    await user.type(memo, 'Said twice');
    expect(JSON.stringify(sessionStorage)).toContain('Said twice');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect([...study.memos.values()]).toEqual(['Said twice']));
    await waitFor(() => expect(document.activeElement).toBe(reader));
  });

  test('a memo typed and saved before its field stands is saved, and keys behind it are for the text', async () => {
    const start = text.indexOf('The prices');
    const reader = await openReader(start, start);
    key(reader, 'm');
    for (const letter of 'Dear') key(reader, letter);
    fireEvent.keyDown(reader, { key: 'Enter', ctrlKey: true });
    key(reader, 'x');
    await waitFor(() => expect([...study.memos.values()]).toEqual(['Dear']));
    await waitFor(() => expect(study.codings()).toEqual([]));
    await waitFor(() => expect(document.activeElement).toBe(reader));
  });

  test('j and k go from segment to segment', async () => {
    const reader = await openReader();
    key(reader, 'j');
    await waitFor(() => expect(status()).toBe('Price'));
    key(reader, 'j');
    await waitFor(() => expect(status()).toBe('There is no coded segment further down.'));
  });
});

describe('the codebook', () => {
  test('Enter on a code shows its segments where nothing is selected', async () => {
    const user = userEvent.setup();
    await openReader();
    const row = await screen.findByRole('row', { name: 'Trust' });
    await user.click(row);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('find')).toBeTruthy();
  });

  test('deleting says what goes along and waits for the answer', async () => {
    const user = userEvent.setup();
    await openReader();
    await user.click(await screen.findByRole('row', { name: 'Price' }));
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/1 coding goes with it/u)).toBeTruthy();
    expect(study.codes()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(study.codes().map(({ name }) => name)).toEqual(['Trust']));
  });

  test('a new code by its name', async () => {
    const user = userEvent.setup();
    await openReader();
    await user.click(await screen.findByRole('button', { name: 'New code' }));
    await user.type(await screen.findByRole('textbox', { name: 'New code' }), 'Shops{Enter}');
    await waitFor(() => expect(study.codes().map(({ name }) => name)).toContain('Shops'));
  });
});

test('the plain view says codes as words', async () => {
  const reader = await openReader();
  fireEvent.keyDown(reader, { key: 'F2', altKey: true });
  const plain = await screen.findByRole('document');
  expect(plain.textContent).toMatch(
    /\[Price: The prices are fair\.\s+end of Price\]\s+I trust the shop\./u,
  );
});
