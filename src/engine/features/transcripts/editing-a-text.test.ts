import { describe, expect, it } from 'vitest';
import { digestState } from '../../history/state-digest.ts';
import { findMemo } from '../../project/queries/memo-queries.ts';
import { listSpeakers } from '../../project/queries/source-queries.ts';
import { listCodes } from '../../project/queries/code-queries.ts';
import { textOffset, type CodingId } from '../../../shared/ids.ts';
import {
  ask,
  code,
  coded,
  db,
  importTalk,
  lost,
  orphans,
  refusal,
  replace,
  seen,
  send,
  sourceId,
  talk,
  text,
  useTalk,
  versionId,
  voices,
} from './talk.fixture.ts';

useTalk();

const undo = () => send('history.undo', {});

describe('correcting a text', () => {
  it('takes codings, memos and links along', () => {
    code('trust the people at teh desk', 'Trust');
    code('slow');
    send('memos.save', { target: 'coding', targetId: 1, body: 'why' });
    const slow = text().indexOf('slow');
    send('links.create', {
      from: { kind: 'passage', sourceId, start: textOffset(slow), end: textOffset(slow + 4) },
      to: { kind: 'passage', sourceId, start: textOffset(5), end: textOffset(12) },
    });
    expect(replace('teh', 'the front')).toEqual({ versionId: 2, lost: 0, found: 0 });
    expect(coded()).toEqual(['Trust = trust the people at the front desk', 'slow = slow']);
    expect(findMemo(db(), 'coding', 1)?.body).toBe('why');
    const [link] = ask('links.list', { sourceId }).rows;
    expect([link?.from, link?.to]).toMatchObject([
      { excerpt: 'slow', orphaned: false },
      { excerpt: 'I trust', orphaned: false },
    ]);
  });

  it('is one step, and undone restores everything to the letter', () => {
    code('trust the people at teh desk', 'Trust');
    code('slow');
    const before = digestState(db());
    replace('trust the people at teh desk, always have', 'no');
    expect([coded(), lost()]).toEqual([['slow = slow'], ['Trust = trust the people at teh desk']]);
    undo();
    expect([digestState(db()), text()]).toEqual([before, talk]);
    send('history.redo', {});
    expect(lost()).toEqual(['Trust = trust the people at teh desk']);
  });

  it('leaves what has no words any more where its words stand, with a proposal of where it may belong', () => {
    code('always have', 'Time');
    expect(replace('always have', 'as ever').lost).toBe(1);
    expect(orphans()).toMatchObject([
      {
        kind: 'coding',
        codePath: 'Time',
        quote: 'always have',
        before: 'Ada: I trust the people at teh desk, ',
        versionNumber: 1,
        proposal: { exact: false, text: 'as ever' },
      },
    ]);
    expect(listCodes(db())[0]?.segmentCount).toBe(0);
    expect(ask('orphans.counts', {})).toMatchObject({
      total: 1,
      bySource: [{ count: 1 }],
      byCode: [{ count: 1 }],
    });
    expect(
      ask('versions.list', { sourceId }).rows.map(({ number, orphans: n }) => [number, n]),
    ).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });

  it('proposes the very words where they came back elsewhere, and puts them there by hand', () => {
    code('always have', 'Time');
    replace(', always have', '');
    replace('slow.', 'slow, always have.');
    const [orphan] = orphans();
    expect(orphan?.proposal).toMatchObject({ exact: true, text: 'always have' });
    const { start, end } = orphan!.proposal!;
    send('orphans.place', { kind: 'coding', id: orphan!.id, start, end });
    expect([coded(), lost()]).toEqual([['Time = always have'], []]);
    expect(refusal('orphans.place', { kind: 'coding', id: orphan!.id, start, end })).toBe(
      'conflict',
    );
    undo();
    expect(lost()).toEqual(['Time = always have']);
    send('codings.delete', { codingIds: [orphan!.id as CodingId] });
    expect(lost()).toEqual([]);
  });

  it('tells beforehand what would lose its place', () => {
    code('always have', 'Time');
    const from = text().indexOf('always');
    const edit = { ...seen(), changes: [{ from, to: from + 11, insert: 'ever' }] };
    expect(ask('transcript.forecast', edit)).toEqual({
      lost: 1,
      examples: [{ codePath: 'Time', quote: 'always have' }],
    });
    expect(versionId()).toBe(1);
  });

  it('is refused on a version that is not the present one, outside of the text, and where nothing would be left', () => {
    const old = seen();
    replace('teh', 'the');
    const edit = (changes: { from: number; to: number; insert: string }[]) =>
      refusal('transcript.edit', { ...seen(), changes });
    expect([
      refusal('transcript.edit', { ...old, changes: [{ from: 0, to: 3, insert: 'Eve' }] }),
      edit([{ from: 5000, to: 5001, insert: '' }]),
      edit([{ from: text().indexOf('👩') + 1, to: text().length, insert: '' }]),
      edit([{ from: 0, to: text().length, insert: ' \n' }]),
    ]).toEqual(['conflict', 'invalid_input', 'invalid_input', 'invalid_input']);
    expect(text()).toBe(talk.replace('teh', 'the'));
  });

  it('that changes nothing makes no version', () => {
    replace('teh', 'teh');
    expect(ask('versions.list', { sourceId }).total).toBe(1);
  });

  it('writes what was typed in the form that texts have', () => {
    replace('teh', 'th\u0065\u0301\r\n');
    expect(text()).toContain('thé\n desk');
  });
});

describe('turns', () => {
  it('follow, and what is typed at the end of a speech belongs to it', () => {
    replace('always have.', 'always have. Yes!');
    expect(voices()[0]).toBe('Ada: I trust the people at teh desk, always have. Yes!');
  });

  it('are told anew where a label is typed, corrected or taken out', () => {
    replace('always have.\n', 'always have.\nEve: Have you?\n');
    replace('Ben: Then', 'Bob: Then');
    expect(voices().map((voice) => voice.slice(0, 12))).toEqual([
      'Ada: I trust',
      'Eve: Have yo',
      'Bob: Then th',
      'Ada: Maria s',
    ]);
    replace('\nEve: Have', ' Have');
    expect(voices()[0]).toBe('Ada: I trust the people at teh desk, always have. Have you?');
    expect(listSpeakers(db(), versionId()).map(({ name, turns: n }) => [name, n])).toEqual([
      ['Ada', 2],
      ['Bob', 1],
    ]);
  });
});

describe('speakers', () => {
  const cases = () =>
    listSpeakers(db(), versionId()).map(({ name, turns: n, caseId }) => [name, n, caseId]);

  it('are renamed in the text and keep their case', () => {
    code('Ada: I trust', 'Start');
    const before = cases();
    send('transcript.renameSpeaker', { ...seen(), from: 'Ada', to: 'Moderator' });
    expect(text()).toBe(talk.replaceAll('Ada:', 'Moderator:'));
    expect(cases()).toEqual([['Moderator', 2, before[0]?.[2]], before[1]]);
    expect(coded()).toEqual(['Start = Moderator: I trust']);
    expect(ask('versions.list', { sourceId }).rows[0]?.label.key).toBe('transcript.renameSpeaker');
  });

  it('become one where the new name speaks already', () => {
    const [, ben] = cases();
    send('transcript.renameSpeaker', { ...seen(), from: 'Ada', to: 'Ben' });
    expect(cases()).toEqual([['Ben', 3, ben?.[2]]]);
    expect(ask('versions.list', { sourceId }).rows[0]?.label.key).toBe('transcript.uniteSpeakers');
    undo();
    expect(cases()).toHaveLength(2);
  });

  it('are given to a turn; turns are split and joined; codings follow', () => {
    code('Maria, yes', 'Yes');
    send('transcript.setTurnSpeaker', { ...seen(), turn: 0, speaker: 'Eve' });
    const at = textOffset(text().indexOf(' Maria, yes'));
    send('transcript.splitTurn', { ...seen(), at, speaker: 'Ben' });
    expect(voices().map((voice) => voice.slice(0, 11))).toEqual([
      'Eve: I trus',
      'Ben: Then t',
      'Ada: Maria ',
      'Ben: Maria,',
    ]);
    send('transcript.joinTurns', { ...seen(), turn: 2 });
    expect([voices()[2], coded()]).toEqual([
      'Ada: Maria said so too. Maria, yes.',
      ['Yes = Maria, yes'],
    ]);
    expect([
      refusal('transcript.joinTurns', { ...seen(), turn: 2 }),
      refusal('transcript.splitTurn', { ...seen(), at: textOffset(5), speaker: null }),
      refusal('transcript.setTurnSpeaker', { ...seen(), turn: 9, speaker: 'Eve' }),
      refusal('transcript.renameSpeaker', { ...seen(), from: 'Nobody', to: 'Eve' }),
    ]).toEqual(['invalid_input', 'invalid_input', 'not_found', 'not_found']);
  });
});

describe('a name', () => {
  const search = { sourceIds: null, find: 'Maria', replace: 'P1' };

  it('is found with its surroundings, and where else it stands', async () => {
    await importTalk('Maria: Hello, Ada.\nAda: Hello, Maria Gil.\nMaria: Yes.\n', 'other.txt');
    send('memos.save', { target: 'project', targetId: 0, body: 'Ask Maria again' });
    const preview = ask('transcript.findName', search);
    expect(preview).toMatchObject({
      hits: 5,
      sources: [
        { sourceName: 'other', count: 3 },
        { sourceName: 'talk', count: 2 },
      ],
      speakers: [{ from: 'Maria', to: 'P1', taken: false }],
      cases: [{ from: 'Maria', to: 'P1', taken: false }],
      elsewhere: [{ kind: 'memo', label: 'Ask Maria again' }],
    });
    const [place] = preview.sources[1]?.places ?? [];
    expect(place?.text).toBe('Maria');
    expect(place?.after).toMatch(/^ said so/u);
  });

  it('gives way to a pseudonym everywhere in one step; codings stand on the pseudonym', async () => {
    code('Maria');
    code('said so too. Maria', 'Said');
    await importTalk('Maria: Hello, Ada.\nAda: Hello, Maria Gil.\nMaria: Yes.\n', 'other.txt');
    expect(send('transcript.replaceName', search)).toEqual({ sources: 2, hits: 5, lost: 0 });
    expect(text()).toBe(talk.replaceAll('Maria', 'P1'));
    expect(coded()).toEqual(['Maria = P1', 'Said = said so too. P1']);
    const people = ask('cases.list', {}).rows.map(({ name }) => name);
    expect(people).toContain('P1');
    expect(people).not.toContain('Maria');
    undo();
    expect([text(), coded()]).toEqual([talk, ['Maria = Maria', 'Said = said so too. Maria']]);
  });

  it('stays in labels and cases where it is only wanted in the words', async () => {
    await importTalk('Maria: Hello, Ada.\nAda: Hello, Maria.\nMaria: Yes.\n', 'other.txt');
    send('transcript.replaceName', { ...search, speakers: false, cases: false });
    const other = ask('sources.text', { sourceId: 2 as typeof sourceId }).text;
    expect(other).toBe('Maria: Hello, Ada.\nAda: Hello, P1.\nMaria: Yes.\n');
  });

  it('is a whole word, unless parts are wanted', () => {
    expect(ask('transcript.findName', { ...search, find: 'Mari' }).hits).toBe(0);
    expect(
      ask('transcript.findName', { ...search, find: 'mari', wholeWords: false, matchCase: false })
        .hits,
    ).toBe(2);
    expect(refusal('transcript.replaceName', { ...search, find: 'Nobody' })).toBe('not_found');
  });
});
