import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { AttributeId, CaseId, CodeId } from '../../../shared/ids.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { codes, segment, source } from '../../fixtures/study.ts';
import { presentVisit, usePlace } from '../../state/navigation.ts';
import { codeTree } from './code-tree.ts';
import { FindPlace } from './index.tsx';
import { segmentQuestion } from './segment-question.ts';

beforeEach(() => {
  sessionStorage.clear();
  // There is no layout here: every box is as high as a row, so that the list has something in sight.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 96 });
});

const person = (id: number, name: string): Case => ({
  id: id as CaseId,
  name,
  kind: 'person',
  datasetId: null,
  row: null,
  turnCount: 3,
  attributes: {},
  values: {},
});
const [ada, ben] = [person(1, 'Ada'), person(2, 'Ben')];
const people = [ada, ben];
const region: Attribute = {
  id: 1 as AttributeId,
  name: 'Region',
  type: 'text',
  options: [],
  valueCount: 2,
  misfitCount: 0,
};
const total = 5299;
const answers: Answers = {
  'codes.list': () => codes,
  'sources.list': () => [source],
  'coders.list': () => [],
  'cases.list': ({ text }) => {
    const rows = people.filter(({ name }) => name.includes(text ?? ''));
    return { total: rows.length, rows };
  },
  'cases.get': ({ caseId }) => (caseId === ben.id ? ben : ada),
  'attributes.list': () => [region],
  'attributes.values': () => [
    { value: 'North', count: 2 },
    { value: null, count: 1 },
  ],
  'segments.list': ({ codeId, offset = 0, limit = 200 }) => {
    const fitting = codeId === undefined ? total : 123;
    const length = Math.max(0, Math.min(limit, fitting - offset));
    return { total: fitting, rows: Array.from({ length }, (_, row) => segment(offset + row)) };
  },
};

function FindHere() {
  const place = usePlace();
  return place.name === 'find' ? <FindPlace params={place.params} /> : <p>{place.name}</p>;
}

function renderFind(codeId?: number) {
  const engine = createFakeEngine(answers);
  const { navigation } = renderWithEngine(<FindHere />, engine);
  return {
    engine,
    navigation,
    enter: () =>
      navigation.go({
        name: 'find',
        params: codeId === undefined ? {} : { codeId: codeId as CodeId },
      }),
  };
}

it('always says how many of how many, and shows only what is in sight', async () => {
  const { enter } = renderFind(2);
  enter();
  expect(await screen.findByText('123 of 5,299')).toBeTruthy();
  expect((await screen.findAllByText(/dough number/u)).length).toBeLessThan(60);
});

it('takes a filter away by its chip', async () => {
  const { enter, navigation } = renderFind(2);
  enter();
  await userEvent.click(await screen.findByRole('button', { name: 'Remove work/night' }));
  expect(await screen.findByText('5,299 of 5,299')).toBeTruthy();
  expect(presentVisit(navigation.trail()).place.params).toEqual({});
});

it('goes to a segment in its source with Enter', async () => {
  const { enter, navigation } = renderFind();
  enter();
  await screen.findByText('dough number 0');
  screen.getByRole('listbox', { name: 'Coded segments' }).focus();
  await userEvent.keyboard('jj{ArrowUp}{Enter}');
  expect(presentVisit(navigation.trail()).place).toEqual({
    name: 'read',
    params: { sourceId: 1, start: 10, end: 15 },
  });
});

it('narrows down to a case and to what is known about cases', async () => {
  const { enter, engine } = renderFind();
  enter();
  await userEvent.click(await screen.findByRole('button', { name: 'Case…' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Part of its name' }), 'Be');
  await screen.findByRole('option', { name: 'Ben' });
  await waitFor(() => expect(screen.queryByRole('option', { name: 'Ada' })).toBeNull());
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Attribute' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Region' }));
  await userEvent.click(await screen.findByRole('option', { name: /^North/u }));
  expect(await screen.findByRole('button', { name: 'Remove North' })).toBeTruthy();
  const asked = () =>
    engine.calls.filter(({ operation }) => operation === 'segments.list').at(-1)?.input;
  expect(asked()).toMatchObject({
    caseId: 2,
    values: [{ attributeId: 1, value: 'North' }],
  });
  await userEvent.click(screen.getByRole('button', { name: 'Remove Ben' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove North' }));
  await waitFor(() => expect(asked()).not.toHaveProperty('caseId'));
});

it('does not ask for a code that an undo took away', async () => {
  const { enter, engine } = renderFind(99);
  enter();
  expect(await screen.findByText('5,299 of 5,299')).toBeTruthy();
  expect(engine.calls.at(-1)?.input).not.toHaveProperty('codeId', 99);
});

it('makes a tree of the codebook', () => {
  expect(codeTree(codes)).toMatchObject([{ id: 1, children: [{ id: 2, children: [] }] }]);
});

it('does not filter by empty words', () => {
  expect(segmentQuestion({ text: '  ', codeId: 2 as CodeId })).toEqual({ codeId: 2 });
  expect(segmentQuestion({ text: ' rest ' })).toEqual({ text: 'rest' });
});
