import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomExchangedStudy } from '../../../../test/support/random-exchanged-study.ts';
import type {
  ExchangedCode,
  ExchangedSource,
  ExchangedStudy,
} from '../../../shared/domain/exchanged-study.ts';
import { readDocument } from '../../documents/read-document.ts';
import type { ReadDocument } from '../../read-document.ts';
import { readZipDirectory } from '../../zip/zip-directory.ts';
import { readQdc } from '../reading/read-qdc.ts';
import { readQdpx } from '../reading/read-qdpx.ts';
import { recogniseTurns } from '../../transcripts/recognise-turns.ts';
import { elementsOf, keyOf, nothing, options, source, unpack } from './project-fixture.ts';
import { writeQdc } from './write-qdc.ts';
import { writeQdpx } from './write-qdpx.ts';

function studyIn(document: ReadDocument): ExchangedStudy {
  if (document.content.type !== 'study') throw new Error('no study');
  return document.content.study;
}

const byKey = <Row extends Readonly<{ key: string }>>(rows: readonly Row[]): Row[] =>
  rows.toSorted((left, right) => (left.key < right.key ? -1 : 1));

/** The codes as a tree is walked. */
function inTreeOrder(
  codes: readonly ExchangedCode[],
  parentKey: string | null = null,
): ExchangedCode[] {
  return codes
    .filter((code) => code.parentKey === parentKey)
    .flatMap((code) => [{ ...code, archived: false }, ...inTreeOrder(codes, code.key)]);
}

/** What the standard holds of a source, beside what is known of its file by its name. */
function sourceWithin({
  key,
  name,
  text,
  format,
  original,
  folder,
  importedAt,
}: ExchangedSource): unknown {
  const isMedia = ['picture', 'audio', 'video'].includes(format);
  const isKept = isMedia || (original !== null && ['docx', 'pdf'].includes(format));
  return {
    ...{ key, name, text, folder, importedAt },
    format: isKept ? format : 'plain_text',
    original: isKept ? original : null,
  };
}

/** A study without what no project of the standard can hold, and in the order in which one is read. */
function withinStandard(study: ExchangedStudy): unknown {
  return {
    name: study.name,
    coders: study.coders,
    codes: inTreeOrder(study.codes),
    sets: study.sets,
    sources: study.sources.map(sourceWithin),
    attributes: study.attributes.map(({ key, name, type }) => ({
      ...{ key, name },
      type: type === 'choice' ? 'text' : type,
    })),
    cases: study.cases.map(({ key, name, values, speaks }) => ({
      ...{ key, name },
      values: values.map(({ attributeKey, value }) => [attributeKey, value.trim()]),
      speaks: speaks.map(({ sourceKey }) => sourceKey),
    })),
    codings: byKey(study.codings.map((coding) => ({ ...coding, weight: 50 }))),
    memos: byKey(study.memos),
    links: byKey(study.links.map((link) => ({ ...link, coderKey: null, createdAt: null }))),
  };
}

describe('a study that is written and read', () => {
  it('is the same as a project, as far as the standard goes', async () => {
    await fc.assert(
      fc.asyncProperty(randomExchangedStudy(), async (study) => {
        const { bytes } = writeQdpx(study, options);
        const read = await readQdpx(bytes, readZipDirectory(bytes), 'study.qdpx');
        if (!read.ok) throw new Error(read.error.message);
        const again = studyIn(read.value);
        expect(again.origin).toBe(options.origin);
        expect(withinStandard(again)).toEqual(withinStandard(study));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps under which name a case speaks, as the selections of the case', async () => {
    const text = 'P1: Hello.\n\nP2: Hi there.\n\nP1: It is loud.\n\nEva: Bye.\n\nEva: Good night.';
    const turns = recogniseTurns(text);
    const person = { kind: 'person', values: [] } as const;
    const speaks = (label: string | null, at = 1): ExchangedStudy['cases'][number]['speaks'] => [
      { sourceKey: keyOf(at), label },
    ];
    const study: ExchangedStudy = {
      ...nothing,
      sources: [
        source(1, { text, turns }),
        source(2, { text: 'No name here.', turns: [{ ...turns[0]!, speaker: 'Q' }] }),
      ],
      cases: [
        { ...person, key: keyOf(3), name: 'Marta', speaks: speaks('P1') },
        { ...person, key: keyOf(4), name: 'eva', speaks: speaks('Eva') },
        { ...person, key: keyOf(5), name: 'Quentin', speaks: speaks('Q', 2) },
      ],
    };
    const { bytes, losses } = writeQdpx(study, options);
    const elements = elementsOf(unpack(bytes).get('project.qde')!);
    expect(elements.filter(({ name }) => name === 'SelectionRef')).toHaveLength(2);
    expect(elements.filter(({ name }) => name === 'SourceRef')).toHaveLength(2);
    expect(losses.map(({ what, count }) => [what, count])).toEqual([
      ['turns of speakers', 1],
      ['names under which cases speak', 1],
    ]);
    const read = await readQdpx(bytes, readZipDirectory(bytes), 'study.qdpx');
    if (!read.ok) throw new Error(read.error.message);
    expect(studyIn(read.value).cases.map((each) => each.speaks)).toEqual([
      ...study.cases.slice(0, 2).map((each) => each.speaks),
      speaks(null, 2),
    ]);
    expect(studyIn(read.value).links).toEqual([]);
    expect(read.value.inspection.losses).toEqual([]);
  });

  it('keeps who speaks in a text that names nobody, where it is a case', async () => {
    const text = 'A man takes a bike.\n\nIt rains.\n\nTwo more leave.';
    const said = (['Ben', 'Ines', 'Ben'] as const).map((speaker, at) => ({
      ...recogniseTurns(text)[at]!,
      speaker,
    }));
    const person = { kind: 'person', values: [] } as const;
    const study: ExchangedStudy = {
      ...nothing,
      sources: [source(1, { text, turns: said })],
      cases: [
        { ...person, key: keyOf(3), name: 'Ben', speaks: [{ sourceKey: keyOf(1), label: 'Ben' }] },
      ],
    };
    const { bytes, losses } = writeQdpx(study, options);
    // Ines is no case.
    expect(losses.map(({ what, count }) => [what, count])).toEqual([['turns of speakers', 1]]);
    const read = await readQdpx(bytes, readZipDirectory(bytes), 'study.qdpx');
    if (!read.ok) throw new Error(read.error.message);
    const again = studyIn(read.value);
    expect(again.cases.map(({ speaks }) => speaks)).toEqual([study.cases[0]!.speaks]);
    expect(again.sources[0]!.turns.map(({ speaker }) => speaker)).toEqual(['Ben', null, 'Ben']);
    expect(again.links).toEqual([]);
  });

  it('is the same as a codebook', () => {
    fc.assert(
      fc.property(randomExchangedStudy(), (study) => {
        const read = readQdc(new TextDecoder().decode(writeQdc(study, options).bytes), 'codes.qdc');
        if (!read.ok) throw new Error(read.error.message);
        const { codes, sets } = studyIn(read.value);
        expect(codes).toEqual(inTreeOrder(study.codes));
        expect(sets).toEqual(study.sets);
      }),
    );
  });
});

const projects = new URL('../../../../../shared/data/qdpx/', import.meta.url);
const published = [
  'nvivo12_windows_comments.qdpx',
  'nvivo12_mac_comments.qdpx',
  'nvivo15_mac_empty_docs_262codes.qdpx',
  'atlasti8_standard_project_sources_missing.qdpx',
];

describe.each(published)('the published project %s', (name) => {
  const file = new URL(name, projects);
  it.skipIf(!existsSync(file))('says the same after it was written by us', async () => {
    const read = async (bytes: Uint8Array): Promise<ExchangedStudy> => {
      const result = await readDocument(bytes, name, {});
      if (!result.ok) throw new Error(result.error.message);
      return studyIn(result.value);
    };
    const study = await read(new Uint8Array(readFileSync(file)));
    const again = await read(writeQdpx(study, options).bytes);
    expect(withinStandard(again)).toEqual(withinStandard(study));
  });
});
