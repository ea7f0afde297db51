import { renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import type { AutocodeHit, AutocodePreview } from '../../../../shared/domain/autocode.ts';
import { type SourceId, textOffset } from '../../../../shared/ids.ts';
import { refuse } from '../../../../shared/result.ts';
import { createFakeEngine, renderWithEngine } from '../../../fixtures/fake-engine.tsx';
import { codes, source } from '../../../fixtures/study.ts';
import { useLastAction } from '../../../state/last-action.ts';
import { type AutocodeDesk, AutocodeDialog } from './AutocodeDialog.tsx';
import type { AutocodeRequest } from './build-request.ts';
import { nothingLeftOut } from './left-out.ts';
import type { Autocode } from './use-autocode.ts';
import { useLiveLook } from './use-live-look.ts';

const words = ['The night is long.', 'Nights are cold.', 'Good night.'];

const preview: AutocodePreview = {
  previewId: 4,
  total: 3,
  already: 1,
  searched: 9,
  targets: [{ name: 'Dark', codeId: null, hits: 3, already: 1 }],
  sources: [
    { sourceId: source.id, name: 'Baker', hits: 2, already: 1, firstHit: 0, stopped: null },
    {
      sourceId: 2 as SourceId,
      name: 'Miller',
      hits: 1,
      already: 0,
      firstHit: 2,
      stopped: { why: 'time', message: 'Miller was not searched to its end.' },
    },
  ],
  warnings: ['The expression took longer than 2 seconds in 1 text.'],
};

const hits = words.map((quote, index): AutocodeHit => ({
  index,
  target: 0,
  sourceId: source.id,
  start: textOffset(index * 40),
  end: textOffset(index * 40 + quote.length),
  speaker: 'Ines',
  timeMs: null,
  before: '',
  quote,
  after: '',
  marks: [{ start: quote.search(/night/iu), end: quote.search(/night/iu) + 5 }],
  already: index === 0,
}));

// Without a size nothing of a list is in sight.
beforeAll(() => {
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 });
});

function LastAction(): React.ReactNode {
  return <p data-testid="said">{useLastAction()?.text}</p>;
}

it('looks, leaves places out by keyboard, says a refusal, codes the rest and tells how to take it back', async () => {
  const closeDialog = vi.fn();
  const text = 'The night is long.';
  const desk: AutocodeDesk = {
    selection: { start: 4, end: 9, head: 9 },
    reading: { source, text, turns: [], codings: [], codes, codeById: new Map() },
    selectedCode: null,
    closeDialog,
  };
  let isChanged = true;
  const engine = createFakeEngine({
    'sources.list': () => [source],
    'autocode.voices': () => [
      { name: 'Ines', turns: 6, asks: false },
      { name: 'Moderator', turns: 5, asks: true },
    ],
    'autocode.preview': () => preview,
    'autocode.hits': () => ({ total: 3, rows: hits }),
    'autocode.discard': () => null,
    'autocode.apply': () =>
      isChanged
        ? refuse('conflict', '“Miller” was changed since you looked.')
        : { codings: 1, already: 0, createdCodeIds: [] },
  });
  renderWithEngine(
    <>
      <AutocodeDialog desk={desk} />
      <LastAction />
    </>,
    engine,
  );
  const user = userEvent.setup();
  const asked = (name: string) =>
    engine.calls.filter(({ operation }) => operation === name).map(({ input }) => input);

  // The selected words are what is looked for; the moderator is left out.
  const field = screen.getByLabelText('Words or phrases');
  expect(field).toHaveProperty('value', 'night');
  await screen.findByText('Without what Moderator says');
  expect(screen.getByText('Name the code, one that is there or a new one.')).toBeTruthy();
  // What would be found is seen before the code has a name; nothing can be coded yet.
  await screen.findByText('3 of 3');
  expect(screen.getByRole('button', { name: /^Code 3 segments/u })).toHaveProperty(
    'disabled',
    true,
  );
  await user.type(screen.getByRole('combobox', { name: 'Code with' }), 'Dark{Enter}');
  const list = await screen.findByRole('listbox', { name: 'Places found' });
  await waitFor(() =>
    expect(asked('autocode.preview').at(-1)).toMatchObject({
      rule: { terms: ['night'] },
      target: { kind: 'new', name: 'Dark' },
      withoutSpeakers: ['Moderator'],
    }),
  );
  expect(screen.getByText(/took longer than 2 seconds/u)).toBeTruthy();
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(5));
  expect(within(list).getByText(/was not searched to its end/u)).toBeTruthy();
  expect(within(list).getAllByText(/nights?/iu, { selector: 'mark' })).toHaveLength(3);
  expect(screen.getByText('3 of 3').parentElement?.textContent).toBe(
    '3 of 3 in 2 texts, 1 coded so already',
  );

  // One place of the first text, then all of the second.
  list.focus();
  await user.keyboard('{ArrowDown}{ArrowDown} {ArrowDown} ');
  expect(screen.getByText('1 of 3')).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('“Miller” was changed since you looked.')).toBeTruthy();
  expect(closeDialog).not.toHaveBeenCalled();

  isChanged = false;
  await user.click(screen.getByRole('button', { name: /^Code 1 segment/u }));
  await waitFor(() => expect(closeDialog).toHaveBeenCalled());
  expect(asked('autocode.apply')).toEqual(
    [1, 2].map(() => ({ previewId: 4, withoutHits: [1], withoutSources: [2] })),
  );
  expect(screen.getByTestId('said').textContent).toMatch(
    /^Coded 1 segment with “Dark”\. Ctrl\+Z takes it back\.$/u,
  );

  // Another rule: what is listed is not what would be coded.
  await user.type(field, 's');
  expect(screen.getByText(/The rule was changed/u)).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Code 1 segment/u })).toHaveProperty('disabled', true);
});

it('tells where an expression fails and what a dictionary lacks', async () => {
  const engine = createFakeEngine({ 'sources.list': () => [], 'autocode.voices': () => [] });
  const desk: AutocodeDesk = {
    selection: { start: 0, end: 0, head: 0 },
    reading: { source, text: '', turns: [], codings: [], codes, codeById: new Map() },
    selectedCode: codes[0] ?? null,
    closeDialog: () => undefined,
  };
  renderWithEngine(<AutocodeDialog desk={desk} />, engine);
  const user = userEvent.setup();
  expect(screen.getByLabelText('Words or phrases')).toHaveProperty('value', codes[0]?.name);
  await user.click(screen.getByRole('radio', { name: 'Expression' }));
  await user.type(screen.getByLabelText('Regular expression'), 'night(s');
  expect(screen.getByText('A bracket ( is not closed, at character 6: (s')).toBeTruthy();
  expect(screen.getByText('Correct the expression.')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Dictionary' }));
  await user.type(screen.getByLabelText('Codes and their words'), 'Dark night');
  expect(screen.getByText('Line 1 has no colon between the code and its words.')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Speaker' }));
  expect(screen.getByText('Nobody is named in these texts.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Preview' })).toHaveProperty('disabled', true);
});

it('looks once when the letters have come to rest, and again only for what was not looked for last', () => {
  vi.useFakeTimers();
  try {
    const requestFor = (word: string) =>
      ({
        rule: { kind: 'text', terms: [word] },
        target: { kind: 'new', name: 'Dark' },
      }) as AutocodeRequest;
    const looks: AutocodeRequest[] = [];
    const autocode = {
      looked: null,
      leftOut: nothingLeftOut,
      look: (request: AutocodeRequest) => void looks.push(request),
      isLast: (request: AutocodeRequest) =>
        JSON.stringify(looks.at(-1)) === JSON.stringify(request),
    } as unknown as Autocode;
    const { rerender } = renderHook(({ word }) => useLiveLook(requestFor(word), autocode), {
      initialProps: { word: 'n' },
    });
    const rest = (word: string, ms: number): void => {
      rerender({ word });
      vi.advanceTimersByTime(ms);
    };
    for (const word of ['ni', 'nig', 'nigh', 'night']) rest(word, 100);
    expect(looks).toEqual([]);
    rest('night', 1000);
    // Typed and taken back at once: it is there already.
    rest('nights', 100);
    rest('night', 1000);
    expect(looks).toEqual([requestFor('night')]);
    // Back at what is shown while something else is being looked for: that must not be shown then.
    rest('nights', 1000);
    rest('night', 1000);
    expect(looks).toEqual(['night', 'nights', 'night'].map(requestFor));
  } finally {
    vi.useRealTimers();
  }
});
