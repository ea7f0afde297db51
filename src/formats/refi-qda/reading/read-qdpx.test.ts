import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { familyColours } from '../../../core/coding/family-colours.ts';
import { readDocument } from '../../documents/read-document.ts';
import {
  codeBook,
  guid,
  projectBytes,
  type ProjectFixture,
  readFixture,
  selection,
} from './project-fixture.ts';

const words = 'I like the market on Sundays';

function withText(attributes: string, inside = selection(60, 2, 6)): string {
  return `${codeBook()}<Sources><TextSource guid="${guid(50)}" name="Talk" ${attributes}>${inside}</TextSource></Sources>`;
}

describe('where files lie', () => {
  const plain = withText('plainTextPath="internal://t.txt"');
  it.each<[string, ProjectFixture]>([
    ['sources', { body: plain, files: { 'sources/t.txt': words } }],
    ['Sources', { body: plain, files: { 'Sources/t.txt': words } }],
    ['back slashes', { body: plain, files: { 'Sources\\t.txt': words } }],
    ['other letter case', { body: plain, files: { 'sources/T.TXT': words } }],
    ['the top', { body: plain, files: { 't.txt': words } }],
    [
      'a folder around all',
      { body: plain, files: { 'P/sources/t.txt': words }, description: 'P/P.qde' },
    ],
    ['Project.QDE', { body: plain, files: { 'sources/t.txt': words }, description: 'Project.QDE' }],
    [
      'another name',
      { body: plain, files: { 'sources/t.txt': words }, description: 'My study.qde' },
    ],
    [
      'relative',
      { body: withText('plainTextPath="relative:///t.txt"'), files: { 'sources/t.txt': words } },
    ],
    [
      'absolute',
      {
        body: withText('plainTextPath="absolute://C:\\x\\t.txt"'),
        files: { 'sources/t.txt': words },
      },
    ],
    [
      'one slash',
      { body: withText('plainTextPath="internal:/t.txt"'), files: { 'sources/t.txt': words } },
    ],
    ['no scheme', { body: withText('plainTextPath="t.txt"'), files: { 'sources/t.txt': words } }],
    [
      'an escaped name',
      {
        body: withText('plainTextPath="internal://my%20talk.txt"'),
        files: { 'sources/my talk.txt': words },
      },
    ],
    [
      'UTF-16',
      {
        body: plain,
        files: { 'sources/t.txt': new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le')) },
      },
    ],
    [
      'the XML',
      { body: withText('', `<PlainTextContent>${words}</PlainTextContent>${selection(60, 2, 6)}`) },
    ],
  ])('%s', async (_, fixture) => {
    const { quotes, losses, study } = await readFixture(fixture);
    expect(quotes).toEqual(['a: like']);
    expect(losses).toEqual({});
    expect(study.sources).toMatchObject([
      { name: 'Talk', text: words, format: 'plain_text', original: null },
    ]);
  });

  it('missing files are told, and nothing outside of the archive is read', async () => {
    const { study, losses } = await readFixture({
      body: withText('plainTextPath="absolute:///etc/passwd"'),
    });
    expect(study.sources).toMatchObject([{ text: '', turns: [] }]);
    expect(losses).toEqual({ 'source texts': 1, 'codings on texts that are missing': 1 });
  });

  it('binary data in a text is no text', async () => {
    const files = { 'sources/t.txt': Uint8Array.from({ length: 300 }, (_, at) => at % 7) };
    expect((await readFixture({ body: plain, files })).losses).toMatchObject({
      'source texts': 1,
    });
  });
});

describe('identifiers', () => {
  it.each([
    ['braces and capitals', (id: string) => `{${id.toUpperCase()}}`],
    ['no dashes', (id: string) => id.replaceAll('-', '')],
    ['no GUID at all', (id: string) => `id ${id.slice(-3)}`],
  ])('with %s refer to the same thing', async (_, change) => {
    const body = withText('plainTextPath="internal://t.txt"').replaceAll(
      /(uid|GUID)="([^"]*)"/gu,
      (__, name: string, id: string) => `${name}="${change(id)}"`,
    );
    const { quotes, study } = await readFixture({ body, files: { 'sources/t.txt': words } });
    expect(quotes).toEqual(['a: like']);
    expect(study.codes[0]?.key).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u);
  });

  it('that two things have are given anew, the same at every reading', async () => {
    const twice = `<CodeBook><Codes><Code guid="${guid(1)}" name="a" isCodable="true"/><Code guid="${guid(1)}" name="b" isCodable="true"><Code guid="${guid(1)}" name="c" isCodable="true"/></Code></Codes></CodeBook>`;
    const body = withText('plainTextPath="internal://t.txt"').replace(
      /<CodeBook>.*<\/CodeBook>/u,
      twice,
    );
    const fixture = { body, files: { 'sources/t.txt': words } };
    const { study, inspection, quotes } = await readFixture(fixture);
    expect(new Set(study.codes.map(({ key }) => key)).size).toBe(3);
    expect(study.codes[2]?.parentKey).toBe(study.codes[1]?.key);
    expect(quotes).toEqual(['a: like']);
    expect(inspection.warnings).toEqual([
      '2 things have an identifier that another one has; new ones were given.',
    ]);
    expect((await readFixture(fixture)).study).toEqual(study);
  });

  it('of a prototype are only words', async () => {
    const body = withText('plainTextPath="internal://__proto__"').replaceAll(guid(1), '__proto__');
    const files = { 'sources/constructor': words };
    const { losses } = await readFixture({ body, files });
    expect(losses).toEqual({ 'source texts': 1, 'codings on texts that are missing': 1 });
  });

  it('that lead nowhere are losses', async () => {
    const inside = `${selection(60, 2, 6, '', 99)}<NoteRef targetGUID="${guid(98)}"/>`;
    const body = `${withText('plainTextPath="internal://t.txt"', inside)}<Cases><Case guid="${guid(70)}" name="Anna"><VariableValue><VariableRef targetGUID="${guid(97)}"/><TextValue>x</TextValue></VariableValue><SourceRef targetGUID="${guid(96)}"/></Case></Cases><Links><Link guid="${guid(71)}" originGUID="${guid(1)}" targetGUID="${guid(95)}"/></Links><Sets><Set guid="${guid(72)}" name="S"><MemberCode targetGUID="${guid(94)}"/><MemberSource targetGUID="${guid(93)}"/></Set></Sets>`;
    const { losses, study } = await readFixture({ body, files: { 'sources/t.txt': words } });
    expect(losses).toEqual({
      'codings with an unknown code': 1,
      'marked passages with no code and no note': 1,
      'references to notes': 1,
      'values of unknown variables': 1,
      'sources of cases': 1,
      links: 1,
      'members of groups': 2,
    });
    expect(study.cases).toMatchObject([{ name: 'Anna', values: [], speaks: [] }]);
  });
});

describe('codes', () => {
  it('keep tree, colours and descriptions; categories are codes', async () => {
    const body = `<CodeBook><Codes><Code guid="${guid(1)}" name=" Food&#10;and drink " isCodable="false" color="${familyColours[4]}"><Description> All of it &#13;
there </Description><Code guid="${guid(2)}" name="" isCodable="true" color="#f00"/><Code guid="${guid(3)}" name="Bread" isCodable="true" color="red"/></Code></Codes></CodeBook>`;
    const { study, inspection } = await readFixture({ body });
    const none = { inclusion: '', exclusion: '', example: '', archived: false };
    expect(study.codes).toEqual([
      {
        key: guid(1),
        parentKey: null,
        name: 'Food and drink',
        colour: 4,
        description: 'All of it \nthere',
        ...none,
      },
      {
        key: guid(2),
        parentKey: guid(1),
        name: 'Untitled code',
        colour: 7,
        description: '',
        ...none,
      },
      { key: guid(3), parentKey: guid(1), name: 'Bread', colour: null, description: '', ...none },
    ]);
    expect(inspection.warnings).toEqual(['1 code has no name and is called “Untitled code”.']);
  });

  it('written by Verbatim get their fields back', async () => {
    const description =
      'What it is.\n\nWith two paragraphs.\n\nWhen to use: always\n\nand ever\n\nWhen not to use: never\n\nExample: “so”';
    const bare = 'When to use: always';
    const body = `<CodeBook><Codes><Code guid="${guid(1)}" name="a" isCodable="true"><Description>${description}</Description></Code><Code guid="${guid(2)}" name="b" isCodable="true"><Description>${bare}</Description></Code></Codes></CodeBook>`;
    expect((await readFixture({ body, origin: 'Verbatim 1.2' })).study.codes).toMatchObject([
      {
        description: 'What it is.\n\nWith two paragraphs.',
        inclusion: 'always\n\nand ever',
        exclusion: 'never',
        example: '“so”',
      },
      { description: '', inclusion: 'always', exclusion: '', example: '' },
    ]);
    expect((await readFixture({ body })).study.codes).toMatchObject([
      { description, inclusion: '' },
      { description: bare },
    ]);
  });

  it('keep who coded, by the coding or else by the passage', async () => {
    const inside =
      selection(60, 2, 6).replace('<Coding', `<Coding creatingUser="{${guid(40).toUpperCase()}}"`) +
      selection(62, 7, 10).replace(
        '<PlainTextSelection',
        `<PlainTextSelection creatingUser="${guid(41)}"`,
      ) +
      selection(64, 7, 10).replace('<Coding', `<Coding creatingUser="${guid(49)}"`) +
      selection(66, 7, 10);
    const users = `<Users><User guid="${guid(40)}" name="Anna"/><User guid="${guid(41)}" id="BB"/><User guid="${guid(42)}"/></Users>`;
    const { study, losses } = await readFixture({
      body: users + withText('plainTextPath="internal://t.txt"', inside),
      files: { 'sources/t.txt': words },
    });
    expect(study.coders.map(({ name }) => name)).toEqual(['Anna', 'BB', 'Coder 3']);
    expect(study.codings.map(({ coderKey }) => coderKey)).toEqual([guid(40), guid(41), null, null]);
    expect(losses).toEqual({ 'coders without a name': 1 });
  });
});

describe('what is refused', () => {
  const refused = async (bytes: Uint8Array): Promise<string> => {
    const read = await readDocument(bytes, 'p.qdpx', {});
    if (read.ok) throw new Error('It was read');
    return `${read.error.code} ${read.error.message}`;
  };
  const project = (xml: string): Uint8Array =>
    zipSync({ 'project.qde': new TextEncoder().encode(xml) });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE p [<!ENTITY a "b">]><Project name="x"/>', /^file_damaged/u],
    ['half a description', '<Project name="x"><Sources>', /^file_damaged/u],
    [
      'too many elements inside of each other',
      `<Project>${'<Code>'.repeat(300)}${'</Code>'.repeat(300)}</Project>`,
      /^file_damaged/u,
    ],
    ['something else', '<html/>', /^file_unknown_format .*is not that of a REFI-QDA project/u],
    ['nothing', '', /^file_damaged/u],
  ])('%s', async (_, xml, expected) => {
    expect(await refused(project(xml))).toMatch(expected);
  });

  it('an archive that is cut off', async () => {
    const whole = projectBytes({ body: codeBook() });
    expect(await refused(whole.subarray(0, whole.length - 30))).toMatch(/^file_damaged/u);
  });

  it('not an empty project: there is nothing in it', async () => {
    const { study, inspection } = await readFixture({ body: '', name: '' });
    expect(study.name).toBe('fixture');
    expect(inspection).toMatchObject({
      format: 'qdpx',
      kind: null,
      losses: [],
      warnings: [],
      project: { sources: 0, codes: 0 },
    });
  });
});
