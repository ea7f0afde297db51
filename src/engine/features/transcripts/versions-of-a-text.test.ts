import { describe, expect, it } from 'vitest';
import { listPresentMembers } from '../../analysis/present-members.ts';
import { digestState } from '../../history/state-digest.ts';
import { textOffset, type CodingId } from '../../../shared/ids.ts';
import {
  asBen,
  ask,
  code,
  coded,
  db,
  lost,
  orphans,
  refusal,
  replace,
  send,
  sourceId,
  talk,
  text,
  turns,
  useTalk,
  versionId,
} from './talk.fixture.ts';

useTalk();

const undo = () => send('history.undo', {});

describe('versions', () => {
  it('are listed with the step that made them, and compared', () => {
    replace('teh', 'the');
    replace('slow', 'very slow');
    const [third, , first] = ask('versions.list', { sourceId }).rows;
    expect([third, first]).toMatchObject([
      { number: 3, coder: 'Ada', isCurrent: true, label: { key: 'transcript.edit' } },
      { number: 1, isCurrent: false, label: { key: 'source.import' } },
    ]);
    const { total, rows } = ask('versions.compare', { fromId: first!.id, toId: third!.id });
    expect([total, rows[0], rows[1]]).toMatchObject([
      2,
      { removed: 'teh', inserted: 'the', before: 'Ada: I trust the people at ' },
      { removed: '', inserted: ' very', old: { start: 90 }, present: { start: 90, end: 95 } },
    ]);
    expect(third!.length).toBe(text().length);
  });

  it('are restored: the very text, and what stood on it where it stood', () => {
    code('always have', 'Time');
    code('the people', 'People');
    const before = [text(), coded()];
    replace('always have', 'ever');
    replace('the people at', 'the the people that are at');
    code('slow');
    expect(lost()).toEqual(['Time = always have']);
    expect(send('versions.restore', { versionId: 1 as never })).toMatchObject({
      lost: 0,
      found: 1,
    });
    expect([text(), coded()]).toEqual([
      before[0],
      [...(before[1] as string[]), 'slow = slow'].sort(byPlace),
    ]);
    expect([versionId(), turns()]).toMatchObject([4, [{ index: 0 }, { index: 1 }, { index: 2 }]]);
    undo();
    expect(lost()).toEqual(['Time = always have']);
    expect(refusal('versions.restore', { versionId: versionId() })).toBe('conflict');
  });

  it('do not bring back a place that somebody chose anew since', () => {
    code('the people', 'People');
    replace('teh', 'the');
    const start = text().indexOf('trust');
    send('codings.setRange', {
      codingId: 1 as CodingId,
      start: textOffset(start),
      end: textOffset(start + 16),
    });
    send('versions.restore', { versionId: 1 as never });
    expect(coded()).toEqual(['People = trust the people']);
  });
});

const place = (line: string): number => talk.indexOf(line.split(' = ')[1] ?? '');
const byPlace = (one: string, other: string): number => place(one) - place(other);

describe('undoing an edit that others worked on since', () => {
  it('keeps what they coded on the new words: it waits to be placed', () => {
    replace('teh', 'the');
    const back = asBen();
    code('the desk', 'Desk');
    back();
    expect(undo()).toMatchObject({ entry: { label: { key: 'transcript.edit' } } });
    expect([text(), coded(), lost()]).toEqual([talk, [], ['Desk = the desk']]);
    expect(orphans()[0]?.proposal).toMatchObject({ text: 'teh desk', exact: false });
    send('history.redo', {});
    expect([coded(), lost()]).toEqual([['Desk = the desk'], []]);
  });

  it('never puts a coding on other words: borders that were moved since stay with their text', () => {
    code('people at teh desk', 'People');
    replace('I trust', 'I do still trust');
    const back = asBen();
    const start = text().indexOf('at teh');
    send('codings.setRange', {
      codingId: 1 as CodingId,
      start: textOffset(start),
      end: textOffset(start + 11),
    });
    back();
    undo();
    expect([coded(), lost()]).toEqual([[], ['People = at teh desk']]);
    expect(orphans()[0]?.proposal).toMatchObject({ exact: true });
  });

  it('leaves an older edit alone once a newer one stands on it', () => {
    code('slow');
    replace('teh', 'the');
    const back = asBen();
    replace('slow', 'slowly');
    back();
    undo();
    expect(text()).toBe(talk.replace('teh', 'the').replace('slow', 'slowly'));
    expect([coded(), lost()]).toEqual([['slow = slow'], []]);
  });

  it('deletes and brings back a source with all its versions and what lost its place', () => {
    code('always have', 'Time');
    replace('always have', 'ever');
    replace('teh', 'the');
    const before = digestState(db());
    send('sources.delete', { sourceId });
    undo();
    expect([digestState(db()), lost()]).toEqual([before, ['Time = always have']]);
  });
});

it('finds the turns of a theme again after turns were cut and joined', () => {
  const found = [0, 1, 2].map((turnIndex) => ({ sourceId: 1, turnIndex }));
  const at = '2030-01-01T00:00:00.000Z';
  const [made] = ask('versions.list', { sourceId }).rows;
  const words = (members: readonly { turnIndex: number }[]) =>
    members.map(({ turnIndex }) =>
      text().slice(turns()[turnIndex]?.start, turns()[turnIndex]?.end),
    );
  const cut = textOffset(text().indexOf(' people'));
  send('transcript.splitTurn', { sourceId, versionId: versionId(), at: cut, speaker: 'Eve' });
  replace('Then the app, 👩‍👩‍👧 well, it was slow.', 'Nothing of it is here.');
  expect(words(listPresentMembers(db(), found, made!.createdAt))).toEqual([
    'I trust the',
    'Maria said so too. Maria, yes.',
  ]);
  expect(listPresentMembers(db(), found, at)).toEqual(found);
});
