import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { textOffset } from '../../../shared/ids.ts';
import { code, elementsOf, keyOf, nothing, options, source, unpack } from './project-fixture.ts';
import { writeQdpx } from './write-qdpx.ts';

const projectOf = (study: ExchangedStudy): string =>
  strFromU8(unpack(writeQdpx(study, options).bytes).get('project.qde')!);

/** Lines of the project without its frame. */
const linesOf = (study: ExchangedStudy): string[] =>
  projectOf(study).trim().split('\n').slice(2, -1);

describe('writeQdpx', () => {
  it('dates the files in the archive by the clock of UTC, wherever it runs', () => {
    const { bytes } = writeQdpx(nothing, options);
    const [time, day] = new Uint16Array(bytes.slice(10, 14).buffer);
    expect(time).toBe((10 << 11) | (20 << 5) | (30 / 2));
    expect(day).toBe(((2026 - 1980) << 9) | (3 << 5) | 1);
  });

  it('writes an empty study', () => {
    const { bytes, losses } = writeQdpx({ ...nothing, name: 'A "study"\t<&>' }, options);
    expect(losses).toEqual([]);
    expect([...unpack(bytes).keys()]).toEqual(['project.qde']);
    expect(strFromU8(unpack(bytes).get('project.qde')!)).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n' +
        '<Project xmlns="urn:QDA-XML:project:1.0" name="A &quot;study&quot;&#9;&lt;&amp;&gt;"' +
        ' origin="Verbatim 0.1.0" creationDateTime="2026-03-01T10:20:30.000Z">\n</Project>\n',
    );
  });

  it('counts positions in code points, the end exclusive, and joins the codes of one coder on one stretch', () => {
    const text = '👩‍👩‍👧 said 🇩🇪\nyes';
    const at = { sourceKey: keyOf(1), start: 0, end: text.indexOf('\n'), weight: 50 };
    const study: ExchangedStudy = {
      ...nothing,
      coders: [{ key: keyOf(9), name: 'Ana' }],
      codes: [{ ...code, key: keyOf(2), parentKey: null, name: 'Trust', colour: 3 }],
      sources: [source(1, { text })],
      codings: [
        { ...at, key: keyOf(3), codeKey: keyOf(2), coderKey: keyOf(9) },
        { ...at, key: keyOf(4), codeKey: keyOf(2), coderKey: null },
        { ...at, key: keyOf(5), codeKey: keyOf(2), coderKey: keyOf(9) },
      ],
    };
    const elements = elementsOf(unpack(writeQdpx(study, options).bytes).get('project.qde')!);
    const found = elements.filter(({ name }) => name === 'PlainTextSelection');
    expect(
      found.map(({ attributes }) =>
        ['name', 'startPosition', 'endPosition', 'creatingUser'].map((name) =>
          attributes.get(name),
        ),
      ),
    ).toEqual([
      ['👩‍👩‍👧 said 🇩🇪', '0', '13', keyOf(9)],
      ['👩‍👩‍👧 said 🇩🇪', '0', '13', undefined],
    ]);
    expect(elements.filter(({ name }) => name === 'Coding')).toHaveLength(3);
    expect(strFromU8(unpack(writeQdpx(study, options).bytes).get(`sources/${keyOf(1)}.txt`)!)).toBe(
      text,
    );
  });

  it('puts what is written about a code under its description, each under its label', () => {
    const codes = [
      { ...code, key: keyOf(1), parentKey: null, name: 'Trust', colour: 0, description: 'Whom?' },
      {
        ...code,
        key: keyOf(2),
        parentKey: keyOf(1),
        name: 'In work',
        inclusion: 'a',
        exclusion: 'b\n\nc',
        example: 'd',
      },
      { ...code, key: keyOf(3), parentKey: keyOf(1), name: 'Doubt', archived: true },
    ];
    expect(linesOf({ ...nothing, codes })).toEqual([
      '<CodeBook>',
      '<Codes>',
      `<Code guid="${keyOf(1)}" name="Trust" isCodable="true" color="#6f6502">`,
      '<Description>Whom?</Description>',
      `<Code guid="${keyOf(2)}" name="In work" isCodable="true">`,
      ...[
        '<Description>When to use: a',
        '',
        'When not to use: b',
        '',
        'c',
        '',
        'Example: d</Description>',
      ],
      '</Code>',
      `<Code guid="${keyOf(3)}" name="Doubt" isCodable="true">`,
      ...['</Code>', '</Code>', '</Codes>', '</CodeBook>'],
    ]);
    expect(writeQdpx({ ...nothing, codes }, options).losses).toEqual([
      { what: 'archived codes', count: 1, why: 'They go along as codes like all others.' },
    ]);
  });

  it('types the variables by their values and says which do not fit', () => {
    const attributes = [
      'number',
      'number',
      'number',
      'boolean',
      'date',
      'choice',
      'number',
    ] as const;
    const values = ['7', '7.5', '1e9', 'true', '2026-02-30', 'red'];
    const study: ExchangedStudy = {
      ...nothing,
      attributes: attributes.map((type, at) => ({
        ...{ key: keyOf(at), name: `A${at}`, type },
        options: type === 'choice' ? ['red', 'blue'] : [],
      })),
      cases: [
        {
          ...{ key: keyOf(90), name: 'Ada', kind: 'organisation', speaks: [] },
          values: values.map((value, at) => ({ attributeKey: keyOf(at), value })),
        },
      ],
    };
    const elements = elementsOf(unpack(writeQdpx(study, options).bytes).get('project.qde')!);
    expect(elements.flatMap(({ attributes: own }) => own.get('typeOfVariable') ?? [])).toEqual([
      ...['Integer', 'Float', 'Text', 'Boolean', 'Text', 'Text', 'Float'],
    ]);
    expect(
      elements.flatMap(({ name, words }) =>
        name.endsWith('Value') && words.trim() ? [[name, words]] : [],
      ),
    ).toEqual([
      ['IntegerValue', '7'],
      ['FloatValue', '7.5'],
      ['TextValue', '1e9'],
      ['BooleanValue', 'true'],
      ['TextValue', '2026-02-30'],
      ['TextValue', 'red'],
    ]);
    expect(writeQdpx(study, options).losses.map(({ what, count }) => [what, count])).toEqual([
      ['organisations among the cases', 1],
      ['options of choices', 2],
      ['values that do not fit their type', 2],
    ]);
  });

  it('makes of each original what the standard has for it', () => {
    const original = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
    const turn = {
      index: 0,
      start: textOffset(3),
      end: textOffset(5),
      speaker: null,
      timeMs: 1500,
      row: null,
    };
    const study: ExchangedStudy = {
      ...nothing,
      codes: [{ ...code, key: keyOf(80), parentKey: null, name: 'Trust' }],
      sources: [
        source(1, { text: 'Word', format: 'docx', original }),
        source(2, { text: 'Pages', format: 'pdf', original }),
        source(3, { format: 'picture', original, fileName: 'Source 3' }),
        source(4, {
          text: '🎵 Said',
          format: 'audio',
          original,
          fileName: 'Source 4.MP3',
          turns: [turn],
        }),
        source(5, { text: 'Page', format: 'html', original }),
        source(6, { format: 'video' }),
      ],
      codings: [2, 4].map((number) => ({
        ...{ key: keyOf(70 + number), sourceKey: keyOf(number), codeKey: keyOf(80) },
        ...{ start: 3, end: 5, coderKey: null, weight: 10 },
      })),
    };
    const { bytes, losses } = writeQdpx(study, options);
    const files = unpack(bytes);
    const elements = elementsOf(files.get('project.qde')!);
    expect(
      elements.flatMap(({ name, attributes }) =>
        name.endsWith('Source') ? [[name, attributes.get('path')]] : [],
      ),
    ).toEqual([
      ['TextSource', undefined],
      ['PDFSource', `internal://${keyOf(2)}.pdf`],
      ['PictureSource', `internal://${keyOf(3)}.png`],
      ['AudioSource', `internal://${keyOf(4)}.mp3`],
      ['TextSource', undefined],
      ['VideoSource', undefined],
    ]);
    for (const { attributes } of elements) {
      for (const name of ['path', 'richTextPath', 'plainTextPath']) {
        const path = attributes.get(name);
        if (path) expect([...files.keys()]).toContain(path.replace('internal://', 'sources/'));
      }
    }
    expect([...files.keys()].filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    const points = elements.filter(({ name }) => name === 'SyncPoint');
    expect(
      points.map(({ attributes }) => [attributes.get('position'), attributes.get('timeStamp')]),
    ).toEqual([
      ['2', '1500'],
      ['4', undefined],
    ]);
    expect(losses.map(({ what, count }) => [what, count])).toEqual([
      ['weights of codings', 2],
      ['original files', 1],
    ]);
  });

  it('names notes and puts them where they belong, links and folders too', () => {
    const memo = { title: '', entryDate: null, coderKey: null, createdAt: null, updatedAt: null };
    const passage = { kind: 'passage', sourceKey: keyOf(1), start: 0, end: 2 } as const;
    const study: ExchangedStudy = {
      ...nothing,
      sources: [source(1, { text: 'Hello', folder: ['Wave 1', 'Talks'] })],
      cases: [{ key: keyOf(2), name: 'Ada', kind: 'person', values: [], speaks: [] }],
      memos: [
        { ...memo, key: keyOf(3), target: { kind: 'project' }, body: 'Why\nwe ask' },
        { ...memo, key: keyOf(4), target: { kind: 'source', key: keyOf(1) }, body: 'x' },
        { ...memo, key: keyOf(5), target: { kind: 'case', key: keyOf(2) }, body: 'y' },
        {
          ...memo,
          key: keyOf(6),
          target: { kind: 'journal' },
          title: 'Start',
          entryDate: '2026-03-01',
          body: '',
        },
      ],
      links: [
        {
          key: keyOf(7),
          from: passage,
          to: passage,
          note: 'same',
          coderKey: null,
          createdAt: null,
        },
        {
          key: keyOf(10),
          from: { kind: 'memo', key: keyOf(6) },
          to: { kind: 'source', key: keyOf(1) },
          note: 'Two\nlines',
          coderKey: null,
          createdAt: null,
        },
      ],
    };
    const elements = elementsOf(unpack(writeQdpx(study, options).bytes).get('project.qde')!);
    const of = (wanted: string, ...names: string[]): unknown[] =>
      elements.flatMap(({ name, attributes }) =>
        name === wanted ? [names.map((each) => attributes.get(each))] : [],
      );
    expect(of('Note', 'name')).toEqual([
      ['Why we ask'],
      ['x'],
      ['y'],
      ['2026-03-01 Start'],
      ['Two lines'],
    ]);
    const lastNote = elements.filter(({ name }) => name === 'Note').at(-1);
    expect(of('NoteRef', 'targetGUID')).toEqual([
      [keyOf(4)],
      [lastNote?.attributes.get('guid')],
      [keyOf(3)],
    ]);
    expect(of('Set', 'name')).toEqual([['Wave 1 / Talks']]);
    expect(of('MemberSource', 'targetGUID')).toEqual([[keyOf(1)]]);
    const selections = of('PlainTextSelection', 'guid').flat();
    expect(new Set(selections).size).toBe(2);
    expect(of('Link', 'name', 'originGUID', 'targetGUID')).toEqual([
      ['same', ...selections],
      [undefined, keyOf(6), keyOf(1)],
      ['Memo', keyOf(5), keyOf(2)],
    ]);
  });

  it('says what is lost of a source, and nothing of what its text tells itself', () => {
    const text = 'Ada: Hello.\nBen: Good day.\n';
    const turns = [
      {
        index: 0,
        start: textOffset(5),
        end: textOffset(11),
        speaker: 'Ada',
        timeMs: null,
        row: null,
      },
      {
        index: 1,
        start: textOffset(17),
        end: textOffset(26),
        speaker: 'Ben',
        timeMs: null,
        row: null,
      },
    ];
    const told = source(1, { text, turns, kind: 'interview', language: 'und' });
    expect(writeQdpx({ ...nothing, sources: [told] }, options).losses).toEqual([]);
    const lost = source(1, {
      ...{
        text,
        turns: [{ ...turns[1]!, index: 0, speaker: 'Eve', timeMs: 500, row: 3 }],
        kind: 'document',
      },
      ...{
        language: 'de',
        collectedOn: '2026-01-01',
        importedAt: 'yesterday',
        fileName: 'x.txt',
        folder: ['a / b'],
      },
    });
    expect(
      writeQdpx({ ...nothing, sources: [lost] }, options).losses.map(({ what }) => what),
    ).toEqual([
      ...[
        'kinds of sources',
        'languages of sources',
        'days of collection',
        'names of files',
        'turns of speakers',
      ],
      ...['times of turns', 'rows of answers', 'folders with “ / ” in their names', 'times'],
    ]);
  });
});
