import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import type { ExchangedEnd, ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { readDocument } from '../../documents/read-document.ts';

const key = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u;

/** What `ExchangedStudy` promises to whoever takes one in. */
function expectValid(study: ExchangedStudy): void {
  const { coders, codes, sets, sources, attributes, cases, codings, memos, links } = study;
  const all = [coders, codes, sets, sources, attributes, cases, codings, memos, links].flat();
  const keys = all.map((each) => each.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const each of keys) expect(each).toMatch(key);
  const known = new Set(keys);
  const texts = new Map(sources.map((source) => [source.key, source.text]));
  const above = new Set<string>();
  for (const { key: code, parentKey, name, colour } of codes) {
    if (parentKey !== null) expect(above.has(parentKey)).toBe(true);
    above.add(code);
    expect(name).toMatch(/^\S(?:.*\S)?$/u);
    expect(colour === null || (colour >= 0 && colour < 12)).toBe(true);
  }
  for (const { text, turns } of sources) {
    expect(text).toBe(text.normalize('NFC'));
    let end = 0;
    for (const turn of turns) {
      expect(turn.start).toBeGreaterThanOrEqual(end);
      expect(turn.end).toBeGreaterThan(turn.start);
      end = turn.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
  const expectRange = (source: string, start: number, end: number): void => {
    expect(start).toBeLessThan(end);
    expect(snapToGraphemes(texts.get(source) ?? '', start, end)).toEqual({ start, end });
  };
  for (const { sourceKey, codeKey, coderKey, start, end } of codings) {
    expectRange(sourceKey, start, end);
    expect(above.has(codeKey)).toBe(true);
    expect(coderKey === null || coders.some((coder) => coder.key === coderKey)).toBe(true);
  }
  for (const { target } of memos) if ('key' in target) expect(known.has(target.key)).toBe(true);
  const expectEnd = (end: ExchangedEnd): void => {
    if (end.kind === 'passage') expectRange(end.sourceKey, end.start, end.end);
    else expect(known.has(end.key)).toBe(true);
  };
  for (const { from, to } of links) {
    expect(['passage', 'memo']).toContain(from.kind);
    expectEnd(from);
    expectEnd(to);
  }
  for (const each of sets) for (const code of each.codeKeys) expect(above.has(code)).toBe(true);
  for (const each of cases) {
    for (const { attributeKey } of each.values) expect(known.has(attributeKey)).toBe(true);
    for (const { sourceKey } of each.speaks) expect(texts.has(sourceKey)).toBe(true);
  }
}

const someGuid = fc.oneof(
  fc
    .integer({ min: 0, max: 12 })
    .map((number) => `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`),
  fc.constantFrom('__proto__', '', '{}', 'x', 'toString'),
);
const someNumber = fc.oneof(
  fc.integer({ min: -3, max: 40 }).map(String),
  fc.constantFrom('', 'x', '1e3', '99999999999999'),
);
const someName = fc.constantFrom(
  '',
  'Anna',
  'like…',
  'Memo',
  ' \u0001 ',
  '2024-01-01 Day',
  '😀 line',
);
const someWords = fc.constantFrom(
  '',
  'I like it 😀',
  'Anna: Hi\r\nBen: e\u0301 ho\r\n',
  '\ufeffTwo\nlines',
  'ᄒ\u1161\u11ab ก ำ',
);

const attributes = fc.record({
  guid: someGuid,
  targetGUID: someGuid,
  originGUID: someGuid,
  creatingUser: someGuid,
  fromSyncPoint: someGuid,
  toSyncPoint: someGuid,
  name: someName,
  startPosition: someNumber,
  endPosition: someNumber,
  position: someNumber,
  timeStamp: someNumber,
  color: fc.constantFrom('#fff', '#12', '#102030', 'red'),
  plainTextPath: fc.constantFrom(
    '',
    'internal://a.txt',
    'internal://b.txt',
    'absolute:///a.txt',
    '__proto__',
  ),
  path: fc.constantFrom('', 'internal://a.txt', 'internal://gone.pdf'),
  typeOfVariable: fc.constantFrom('Text', 'Integer', 'DateTime', 'Boolean', '?'),
  creationDateTime: fc.constantFrom('', '2024-05-06T07:08:09Z', '2024-13-45', 'soon'),
});

const elements =
  `Users User CodeBook Codes Code Cases Case Variables Variable Sources TextSource PDFSource PictureSource AudioSource
VideoSource Representation TextDescription Transcript SyncPoint TranscriptSelection PlainTextSelection PDFSelection VideoSelection Coding
CodeRef NoteRef SourceRef SelectionRef VariableValue VariableRef TextValue DateTimeValue Notes Note Links Link Sets Set MemberCode MemberSource
MemberNote Graphs Graph Description PlainTextContent`.split(/\s+/u);

/** What may stand in an element, so that most of what is made means something. */
const inside: Readonly<Record<string, readonly string[]>> = {
  Project: [
    'Users',
    'CodeBook',
    'Variables',
    'Cases',
    'Sources',
    'Sources',
    'Notes',
    'Links',
    'Sets',
    'Graphs',
    'Description',
    'NoteRef',
  ],
  CodeBook: ['Codes'],
  Codes: ['Code'],
  Code: ['Description', 'NoteRef', 'Code'],
  Users: ['User'],
  Variables: ['Variable'],
  Cases: ['Case'],
  Case: ['VariableValue', 'SourceRef', 'SelectionRef', 'CodeRef', 'NoteRef', 'Description'],
  VariableValue: ['VariableRef', 'TextValue', 'DateTimeValue'],
  Sources: ['TextSource', 'TextSource', 'PDFSource', 'PictureSource', 'AudioSource', 'VideoSource'],
  TextSource: [
    'PlainTextContent',
    'PlainTextSelection',
    'PlainTextSelection',
    'Coding',
    'NoteRef',
    'VariableValue',
    'Description',
  ],
  PDFSource: ['Representation', 'PDFSelection', 'Coding'],
  PictureSource: ['TextDescription', 'Coding', 'Description'],
  AudioSource: ['Transcript', 'Coding'],
  VideoSource: ['Transcript', 'VideoSelection', 'NoteRef'],
  Transcript: ['PlainTextContent', 'SyncPoint', 'TranscriptSelection'],
  Representation: ['PlainTextContent', 'PlainTextSelection'],
  TextDescription: ['PlainTextContent', 'PlainTextSelection'],
  PlainTextSelection: ['Coding', 'Coding', 'Description', 'NoteRef'],
  TranscriptSelection: ['Coding', 'NoteRef'],
  VideoSelection: ['Coding', 'Description'],
  PDFSelection: ['Coding', 'NoteRef'],
  Coding: ['CodeRef', 'NoteRef'],
  Notes: ['Note'],
  Note: ['PlainTextContent', 'Coding', 'Description'],
  Links: ['Link'],
  Link: ['NoteRef'],
  Sets: ['Set'],
  Set: ['MemberCode', 'MemberSource', 'MemberNote', 'Description'],
  Graphs: ['Graph'],
};

function elementOf(name: string, depth: number): fc.Arbitrary<string> {
  const usual = inside[name] ?? [];
  const child = fc
    .oneof(
      { weight: 30, arbitrary: fc.constantFrom(...(usual.length > 0 ? usual : elements)) },
      { weight: 1, arbitrary: fc.constantFrom(...elements) },
    )
    .chain((each) => elementOf(each, depth - 1));
  const children =
    depth > 0 && usual.length > 0
      ? fc.array(child, { maxLength: depth > 5 ? 12 : 5 })
      : fc.constant([]);
  return fc.tuple(attributes, someWords, children).map(([own, words, below]) => {
    const written = Object.entries(own).map(
      ([attribute, value]) => `${attribute}="${value.replace(/[\u0001]/gu, '&#9;')}"`,
    );
    return `<${name} ${written.join(' ')}>${below.length > 0 ? '' : words}${below.join('')}</${name}>`;
  });
}

const origins = fc.constantFrom('NVivo 12', 'Verbatim 1.0', 'X');
const project = fc
  .tuple(elementOf('Project', 6), origins)
  .map(([xml, origin]) => xml.replace('<Project ', `<Project origin="${origin}" `));

function archiveOf(xml: string, one: string, other: string): Uint8Array {
  const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
  return zipSync({
    'project.qde': bytes(xml),
    'sources/a.txt': bytes(one),
    'sources/b.txt': bytes(other),
  });
}

describe('a project that nobody would write', () => {
  it('is a valid study all the same, the same every time', async () => {
    let codings = 0;
    await fc.assert(
      fc.asyncProperty(project, someWords, someWords, async (xml, one, other) => {
        const bytes = archiveOf(xml, one, other);
        const read = await readDocument(bytes, 'p.qdpx', {});
        if (!read.ok) throw new Error(read.error.message);
        const { content, inspection } = read.value;
        if (content.type !== 'study') throw new Error('It is no study');
        codings += content.study.codings.length;
        expectValid(content.study);
        for (const { count } of inspection.losses) expect(count).toBeGreaterThan(0);
        expect(await readDocument(bytes, 'p.qdpx', {})).toEqual(read);
      }),
      { numRuns: 400 },
    );
    expect(codings).toBeGreaterThan(20);
  });

  it('is read or refused with a sentence whatever is changed in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        project,
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.constantFrom('<', '>', '"', '&', '</Code>', '\0', '<![CDATA[', '-', ''),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        async (xml, changes) => {
          let changed = xml;
          for (const [place, words] of changes) {
            const at = place % changed.length;
            changed = changed.slice(0, at) + words + changed.slice(at + 1);
          }
          const read = await readDocument(archiveOf(changed, 'text', 'more'), 'p.qdpx', {});
          if (!read.ok)
            expect(read.error.message).toMatch(
              /^“p\.qdpx” was not imported: .*Nothing was changed\./u,
            );
          else if (read.value.content.type === 'study') expectValid(read.value.content.study);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read or refused whatever bytes of the archive are changed', async () => {
    const whole = archiveOf(
      '<Project name="x"><Sources><TextSource plainTextPath="a.txt"/></Sources></Project>',
      'some words',
      'b',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 5 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
          const read = await readDocument(bytes, 'p.qdpx', {});
          if (!read.ok) expect(read.error.message).toContain('Nothing was changed.');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads ten thousand selections of a text whose offsets have to be counted', async () => {
    const text = 'กำ e\u0301 word 😀\r\n'.repeat(40_000);
    const selections = Array.from(
      { length: 10_000 },
      (_, index) =>
        `<PlainTextSelection guid="s${index}" name="e\u0301 word" startPosition="${index * 40}" endPosition="${index * 40 + 9}"><Coding><CodeRef targetGUID="c"/></Coding></PlainTextSelection>`,
    );
    const xml = `<Project><CodeBook><Codes><Code guid="c" name="c"/></Codes></CodeBook><Sources><TextSource guid="t" plainTextPath="a.txt">${selections.join('')}</TextSource></Sources></Project>`;
    const read = await readDocument(archiveOf(xml, text, ''), 'p.qdpx', {});
    expect(read.ok && read.value.inspection.project?.codings).toBe(10_000);
  });
});
