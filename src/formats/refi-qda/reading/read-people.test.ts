import { describe, expect, it } from 'vitest';
import { codeBook, coding, guid, readFixture, selection } from './project-fixture.ts';

const talk = 'Anna: I like the market.\nBen: Me too.\nAnna: And the bread.';

function source(number: number, name: string, inside = '', text = talk): string {
  return `<TextSource guid="${guid(number)}" name="${name}"><PlainTextContent>${text}</PlainTextContent>${inside}</TextSource>`;
}

function value(variable: number, type: string, words: string): string {
  return `<VariableValue><VariableRef targetGUID="${guid(variable)}"/><${type}Value>${words}</${type}Value></VariableValue>`;
}

const kinds = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime', 'DateTime'];
const variables = `<Variables>${kinds
  .map(
    (type, index) =>
      `<Variable guid="${guid(10 + index)}" name="${type} ${index}" typeOfVariable="${type}"/>`,
  )
  .join('')}</Variables>`;

describe('cases', () => {
  it('have values of their types', async () => {
    const values = [
      value(10, 'Text', ' twenty &amp; more '),
      value(11, 'Boolean', '1'),
      value(12, 'Integer', '+007'),
      value(13, 'Float', '-1200.50'),
      value(14, 'Date', '2018-03-27Z'),
      value(15, 'DateTime', '2018-03-27T00:00:00'),
      value(16, 'DateTime', '2018-03-27T17:46:39Z'),
    ];
    const others = [value(12, 'Text', 'many'), value(10, 'Text', ''), value(11, 'Boolean', 'true')];
    const cases = `<Cases><Case guid="${guid(70)}" name="Anna">${values.join('')}</Case><Case guid="${guid(71)}" name="Ben">${others.join('')}</Case></Cases>`;
    const { study, losses } = await readFixture({ body: variables + cases });
    expect(study.attributes.map(({ name, type }) => [name, type])).toEqual([
      ['Text 0', 'text'],
      ['Boolean 1', 'boolean'],
      ['Integer 2', 'number'],
      ['Float 3', 'number'],
      ['Date 4', 'date'],
      ['DateTime 5', 'date'],
      ['DateTime 6', 'text'],
    ]);
    expect(study.cases.map((each) => each.values.map((cell) => cell.value))).toEqual([
      ['twenty & more', 'true', '7', '-1200.5', '2018-03-27', '2018-03-27', '2018-03-27T17:46:39Z'],
      ['many', 'true'],
    ]);
    expect(losses).toEqual({});
  });

  it('speak in the turns of their name, of a passage, or in a whole source', async () => {
    const passage = selection(60, 30, 37).replace(/<Coding.*<\/Coding>/u, '');
    const both = selection(62, 6, 37).replace(/<Coding.*<\/Coding>/u, '');
    const body = `${codeBook()}<Cases>
      <Case guid="${guid(70)}" name="anna"><SourceRef targetGUID="${guid(50)}"/></Case>
      <Case guid="${guid(71)}" name="Mr Smith"><CodeRef targetGUID="${guid(1)}"/><SelectionRef targetGUID="${guid(60)}"/><SelectionRef targetGUID="${guid(62)}"/></Case>
      <Case guid="${guid(72)}" name="The group"><Description>met in May</Description><SourceRef targetGUID="${guid(50)}"/></Case>
    </Cases><Sources>${source(50, 'Talk', passage + both)}</Sources>`;
    const { study, losses, inspection } = await readFixture({ body });
    expect(study.cases.map(({ name, kind, speaks }) => [name, kind, speaks])).toEqual([
      ['anna', 'person', [{ sourceKey: guid(50), label: 'Anna' }]],
      ['Mr Smith', 'person', [{ sourceKey: guid(50), label: 'Ben' }]],
      ['The group', 'person', [{ sourceKey: guid(50), label: null }]],
    ]);
    expect(study.memos).toMatchObject([
      { target: { kind: 'case', key: guid(72) }, body: 'met in May' },
    ]);
    expect(study.links).toMatchObject([
      {
        from: { kind: 'passage', sourceKey: guid(50), start: 6, end: 37 },
        to: { kind: 'case', key: guid(71) },
      },
    ]);
    expect(inspection.warnings).toContain(
      '1 passage of a case is not what one speaker says; it is linked to its case.',
    );
    expect(losses).toEqual({ 'codes of cases': 1 });
  });

  it('keep their passages as near as can be: a whole text, paragraphs nobody is named for, else a link', async () => {
    const notes = 'They sell bread.\n\nIt is loud here.\n\nWe leave at noon.';
    const bare = (number: number, start: number, end: number): string =>
      selection(number, start, end).replace(/<Coding.*<\/Coding>/u, '');
    const refs = (...numbers: number[]): string =>
      numbers.map((number) => `<SelectionRef targetGUID="${guid(number)}"/>`).join('');
    const body = `${codeBook()}<Cases>
      <Case guid="${guid(70)}" name="Cara">${refs(60, 63)}</Case>
      <Case guid="${guid(71)}" name="Dora">${refs(60, 61, 62)}</Case>
      <Case guid="${guid(72)}" name="Market">${refs(64, 65, 65)}</Case>
      <Case guid="${guid(73)}" name="Gone">${refs(99)}</Case>
    </Cases><Sources>${source(50, 'Notes', bare(60, 0, 16) + bare(61, 18, 34) + bare(62, 36, 40) + bare(63, 36, 53), notes)}${source(51, 'Talk', bare(64, 0, talk.length) + bare(65, 13, 23))}</Sources>`;
    const { study, losses, inspection } = await readFixture({ body });
    expect(study.cases.map(({ name, speaks }) => [name, speaks])).toEqual([
      ['Cara', [{ sourceKey: guid(50), label: 'Cara' }]],
      ['Dora', [{ sourceKey: guid(50), label: 'Dora' }]],
      ['Market', [{ sourceKey: guid(51), label: null }]],
      ['Gone', []],
    ]);
    expect(study.sources[0]?.turns.map(({ speaker }) => speaker)).toEqual(['Cara', 'Dora', 'Cara']);
    expect(study.links.map(({ from, to }) => [from, to])).toEqual([
      [
        { kind: 'passage', sourceKey: guid(50), start: 0, end: 16 },
        { kind: 'case', key: guid(71) },
      ],
      [
        { kind: 'passage', sourceKey: guid(50), start: 36, end: 40 },
        { kind: 'case', key: guid(71) },
      ],
      [
        { kind: 'passage', sourceKey: guid(51), start: 13, end: 23 },
        { kind: 'case', key: guid(72) },
      ],
    ]);
    expect(inspection.warnings).toEqual([
      '3 passages of cases stand in a text in which nobody is named; the case became the speaker of them.',
      '3 passages of cases are not what one speaker says; each is linked to its case.',
    ]);
    expect(losses).toEqual({ 'passages of cases': 1 });
  });

  it('without a name are named after their source, which is how some keep its variables', async () => {
    const body = `${variables}<Cases><Case guid="${guid(70)}">${value(10, 'Text', 'x')}<SourceRef targetGUID="${guid(50)}"/></Case><Case guid="${guid(71)}"/></Cases><Sources>${source(50, 'Talk 1')}</Sources>`;
    expect((await readFixture({ body })).study.cases).toMatchObject([
      { name: 'Talk 1', values: [{ value: 'x' }], speaks: [{ sourceKey: guid(50), label: null }] },
      { name: 'Case 2' },
    ]);
  });

  it('are made for sources that have variables of their own, or found by the name', async () => {
    const body = `${variables}<Cases><Case guid="${guid(70)}" name="TALK 1">${value(10, 'Text', 'x')}</Case></Cases><Sources>${source(50, 'Talk 1', value(10, 'Text', 'y') + value(12, 'Integer', '3'))}${source(51, 'Talk 2', value(12, 'Integer', '4'))}</Sources>`;
    const { study, inspection } = await readFixture({ body });
    expect(study.cases).toMatchObject([
      {
        key: guid(70),
        values: [{ value: 'x' }, { value: '3' }],
        speaks: [{ sourceKey: guid(50) }],
      },
      { name: 'Talk 2', values: [{ value: '4' }], speaks: [{ sourceKey: guid(51), label: null }] },
    ]);
    expect(inspection.warnings).toEqual([
      '2 sources have variables of their own; they became those of a case of the same name.',
    ]);
  });

  it('that are codes too, with what is coded whole, keep both', async () => {
    const whole = selection(60, 0, talk.length) + selection(62, 6, 12);
    const body = `${codeBook()}<Cases><Case guid="${guid(1)}" name="Group A"/></Cases><Sources>${source(50, 'Talk', whole)}</Sources>`;
    const { study, inspection } = await readFixture({ body });
    expect(study.codings).toHaveLength(2);
    expect(study.cases).toMatchObject([
      { name: 'Group A', speaks: [{ sourceKey: guid(50), label: null }] },
    ]);
    expect(study.cases[0]?.key).not.toBe(guid(1));
    expect(inspection.warnings).toEqual([]);
  });
});

describe('notes', () => {
  const note = (number: number, name: string, body: string, more = ''): string =>
    `<Note guid="${guid(number)}" name="${name}" creationDateTime="2024-05-0${number % 9}T10:00:00Z"><PlainTextContent>${body}</PlainTextContent>${more}</Note>`;
  const ref = (number: number): string => `<NoteRef targetGUID="${guid(number)}"/>`;

  it('are memos on what names them', async () => {
    const marked = selection(60, 6, 12)
      .replace('</Coding>', `${ref(33)}</Coding>`)
      .replace('</PlainTextSelection>', `${ref(34)}</PlainTextSelection>`);
    const body = `<CodeBook><Codes><Code guid="${guid(1)}" name="a" isCodable="true">${ref(31)}</Code></Codes></CodeBook><Cases><Case guid="${guid(70)}" name="Anna">${ref(35)}</Case></Cases><Sources>${source(50, 'Talk', marked + ref(32))}</Sources><Notes>${[30, 31, 32, 33, 34, 35].map((number) => note(number, '', `words ${number}`)).join('')}</Notes><Description>about</Description>${ref(30)}`;
    const { study, inspection } = await readFixture({ body });
    expect(study.memos.map(({ target, body: words, title }) => [target, words, title])).toEqual([
      [{ kind: 'project' }, 'about\n\nwords 30', ''],
      [{ kind: 'code', key: guid(1) }, 'words 31', ''],
      [{ kind: 'source', key: guid(50) }, 'words 32', ''],
      [{ kind: 'coding', key: guid(61) }, 'words 33\n\nwords 34', ''],
      [{ kind: 'case', key: guid(70) }, 'words 35', ''],
    ]);
    expect(study.memos[1]).toMatchObject({ key: guid(31), createdAt: '2024-05-04T10:00:00.000Z' });
    expect(inspection.losses).toEqual([]);
    expect(inspection.warnings).toEqual([
      '2 things have several notes; they were put into one memo, one below the other.',
    ]);
  });

  it('on nothing are entries of the journal, of the day in their name or that they were written on', async () => {
    const body = `<Notes>${note(31, 'Plan', 'Go there', '<Description>first</Description>')}${note(32, '2026-03-01 At the fair', 'Loud')}</Notes>`;
    const { study, inspection } = await readFixture({ body });
    expect(study.memos).toMatchObject([
      {
        key: guid(31),
        target: { kind: 'journal' },
        title: 'Plan',
        entryDate: '2024-05-04',
        body: 'Go there\n\nfirst',
      },
      {
        key: guid(32),
        target: { kind: 'journal' },
        title: 'At the fair',
        entryDate: '2026-03-01',
        body: 'Loud',
      },
    ]);
    expect(inspection.warnings).toEqual([
      '2 notes stand on nothing and are entries of the journal.',
    ]);
    expect((await readFixture({ body, origin: 'Verbatim 1.0' })).inspection.warnings).toEqual([]);
  });

  it('keep their names above their words, unless these begin so', async () => {
    const body = `<Sources>${source(50, 'Talk', ref(31))}${source(51, 'Talk', ref(32) + ref(33))}</Sources><Notes>${note(31, 'On the market', 'Loud')}${note(32, 'It is lou…', 'It is  loud')}${note(33, 'Only a name', '')}</Notes>`;
    expect((await readFixture({ body })).study.memos.map((memo) => memo.body)).toEqual([
      'On the market\n\nLoud',
      'It is  loud\n\nOnly a name',
    ]);
    expect((await readFixture({ body, origin: 'Verbatim 1.0' })).study.memos[0]?.body).toBe('Loud');
  });

  it('on several things are copied; those in files are read', async () => {
    const body = `<Sources>${source(50, 'Talk', ref(31))}${source(51, 'Talk', ref(31))}</Sources><Notes><Note guid="${guid(31)}" plainTextPath="internal://n.txt">${coding(77)}</Note><Note guid="${guid(32)}" name="Gone" plainTextPath="internal://gone.txt"/></Notes>`;
    const { study, inspection, losses } = await readFixture({
      body,
      files: { 'sources/n.txt': '\ufeffLoud\r\nthere' },
    });
    expect(study.memos.map((memo) => memo.body)).toEqual(['Loud\nthere', 'Loud\nthere', '']);
    expect(new Set(study.memos.map(({ key }) => key)).size).toBe(3);
    expect(losses).toEqual({ 'texts of notes': 1, 'codings inside of notes': 1 });
    expect(inspection.warnings[0]).toBe('1 note stands on several things; each has a copy.');
  });

  it('on a passage without a code are entries of the journal with a link; a bare passage is lost', async () => {
    const bare = (number: number, inside: string): string =>
      selection(number, 6, 12, 'I like…').replace(/<Coding.*<\/Coding>/u, inside);
    const body = `<Sources>${source(50, 'Talk', bare(60, '<Description>nice</Description>') + bare(62, ref(31)) + bare(64, ''))}</Sources><Notes>${note(31, 'On liking', 'Much')}</Notes>`;
    const { study, losses } = await readFixture({ body });
    expect(study.memos).toMatchObject([
      { target: { kind: 'journal' }, title: 'I like…', body: 'nice' },
      { key: guid(31), target: { kind: 'journal' }, title: 'On liking', body: 'Much' },
    ]);
    const from = { kind: 'passage', sourceKey: guid(50), start: 6, end: 12 };
    expect(study.links).toMatchObject(
      study.memos.map(({ key }) => ({ from, to: { kind: 'memo', key } })),
    );
    expect(losses).toEqual({ 'marked passages with no code and no note': 1 });
  });

  it('with several codes stand with the first', async () => {
    const two = selection(60, 6, 12).replace(
      '</PlainTextSelection>',
      `${coding(62)}<Description>nice</Description></PlainTextSelection>`,
    );
    const { study, inspection } = await readFixture({
      body: `${codeBook()}<Sources>${source(50, 'Talk', two)}</Sources>`,
    });
    expect(study.memos).toMatchObject([
      { target: { kind: 'coding', key: guid(61) }, body: 'nice' },
    ]);
    expect(inspection.warnings).toEqual([
      '1 passage with several codes has a note; it stands with the first of the codes.',
    ]);
  });

  it('are linked, from a passage or a memo to anything', async () => {
    const link = (number: number, from: number, to: number, name = '', inside = ''): string =>
      `<Link guid="${guid(number)}" name="${name}" originGUID="${guid(from)}" targetGUID="{${guid(to).toUpperCase()}}">${inside}</Link>`;
    const bare = selection(60, 6, 12).replace(/<Coding.*<\/Coding>/u, '');
    const links =
      link(80, 31, 60, 'contradicts') +
      link(81, 1, 31) +
      link(82, 1, 2) +
      link(83, 60, 50, '', ref(32)) +
      link(84, 33, 70, 'Memo') +
      link(85, 31, 31);
    const body = `${codeBook(2)}<Cases><Case guid="${guid(70)}" name="Anna"/></Cases><Sources>${source(50, 'Talk', bare)}</Sources><Notes>${note(31, 'n', 'first')}${note(32, 'm', 'why')}${note(33, 'o', 'on Anna')}</Notes><Links>${links}</Links><Graphs><Graph guid="${guid(90)}"/></Graphs>`;
    const { study, losses } = await readFixture({ body });
    const memo = { kind: 'memo', key: guid(31) };
    const passage = { kind: 'passage', sourceKey: guid(50), start: 6, end: 12 };
    expect(study.links).toMatchObject([
      { key: guid(80), from: memo, to: passage, note: 'contradicts' },
      { key: guid(81), from: memo, to: { kind: 'code', key: guid(1) }, note: '' },
      { key: guid(83), from: passage, to: { kind: 'source', key: guid(50) }, note: 'why' },
      { key: guid(85), from: memo, to: memo },
    ]);
    expect(study.memos).toMatchObject([
      { target: { kind: 'case', key: guid(70) }, key: guid(33) },
      { target: { kind: 'journal' }, key: guid(31) },
    ]);
    expect(losses).toEqual({ links: 1, graphs: 1 });
  });
});
