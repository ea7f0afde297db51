import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { readDocument } from '../../documents/read-document.ts';
import type { ReadDocument } from '../../read-document.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const absent = !existsSync(folder);
const reason = absent ? ' (skipped: ../shared/data is not there)' : '';

async function readFile(path: string): Promise<ReadDocument & { study: ExchangedStudy }> {
  const name = path.split('/').at(-1) ?? path;
  const read = await readDocument(new Uint8Array(readFileSync(folder + path)), name, {});
  if (!read.ok) throw new Error(read.error.message);
  if (read.value.content.type !== 'study') throw new Error('It is no study');
  return { ...read.value, study: read.value.content.study };
}

type Segment = Readonly<{
  source: string;
  startPosition: string;
  endPosition: string;
  code: string;
  coded_text: string;
}>;

describe.skipIf(absent)(`projects of other programs${reason}`, () => {
  it.each([
    ['nvivo12_windows_comments', 97, 60, { crlf: true }],
    ['nvivo12_mac_comments', 297, 152, { crlf: false }],
  ])('%s: every segment is what it was', async (name, codings, codes, { crlf }) => {
    const { study, inspection } = await readFile(`qdpx/${name}.qdpx`);
    const csv = readFileSync(`${folder}qdpx/${name}.qdpx.expected_segments.csv`, 'utf8');
    const { data: expected } = Papa.parse<Segment>(csv.replace(/^\ufeff/u, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const textOf = new Map(study.sources.map((source) => [source.key, source]));
    const nameOf = new Map(study.codes.map((code) => [code.key, code.name]));
    const line = (text: string): string => text.replace(/\r\n/gu, '\n').normalize('NFC');
    expect(
      study.codings.map(({ sourceKey, codeKey, start, end }) => ({
        source: textOf.get(sourceKey)?.name,
        code: nameOf.get(codeKey),
        text: textOf.get(sourceKey)?.text.slice(start, end),
      })),
    ).toEqual(
      expected.map(({ source, code, coded_text: text }) => ({ source, code, text: line(text) })),
    );
    expect(expected).toHaveLength(codings);
    if (!crlf) {
      expect(study.codings.map(({ start, end }) => [start, end])).toEqual(
        expected.map(({ startPosition, endPosition }) => [
          Number(startPosition),
          Number(endPosition),
        ]),
      );
    }
    expect(inspection).toMatchObject({
      format: 'qdpx',
      kind: null,
      project: { name: 'Untitled', codes, codings, coders: 2 },
      losses: [],
      warnings: [expect.stringContaining('UTF-16 units, line ends as they are stored') as string],
    });
    expect(new Set(study.codings.map(({ coderKey }) => coderKey)).has(null)).toBe(false);
  });

  it('the project of the standard, of which all files are missing, is read as far as it goes', async () => {
    const { study, inspection } = await readFile(
      'qdpx/atlasti8_standard_project_sources_missing.qdpx',
    );
    expect(inspection.project).toEqual({
      name: 'ATLAS.ti standard project',
      tables: 0,
      sources: 12,
      codes: 14,
      codings: 0,
      cases: 0,
      memos: 4,
      coders: 3,
    });
    expect(study.origin).toBe('ATLAS.ti 8.4.0 573 , macOS Version 10.14.3 (Build 18D109)');
    expect([...new Set(study.sources.map(({ format }) => format))].sort()).toEqual([
      'audio',
      'pdf',
      'picture',
      'plain_text',
      'video',
    ]);
    const lost = Object.fromEntries(inspection.losses.map(({ what, count }) => [what, count]));
    // 16 codings; two on PDF pages stand a second time in the text of the PDF.
    expect(lost).toMatchObject({
      'source texts': 10,
      'codings on texts that are missing': 9,
      'codings on areas of pictures': 2,
      'codings on areas of PDF pages': 2,
      'codings on moments of recordings': 1,
      links: 1,
      graphs: 1,
    });
    expect(study.codes.filter(({ colour }) => colour !== null)).toHaveLength(13);
    expect(study.codes.find(({ name }) => name === 'Coke')?.description).toBe(
      'the breakfast of champions',
    );
    expect(study.memos.map(({ target, title }) => [target.kind, title])).toEqual([
      ['source', ''],
      ['source', ''],
      ['journal', 'Research Plan'],
      ['journal', 'My favorite Coke ad'],
    ]);
    expect(study.sources.find(({ name }) => name === 'Simon.docx')?.folder).toEqual([
      'gender: male',
    ]);
  });

  it('262 nested codes and two documents with nothing in them', async () => {
    const { study, inspection } = await readFile('qdpx/nvivo15_mac_empty_docs_262codes.qdpx');
    expect(inspection).toMatchObject({ losses: [], warnings: [] });
    expect(study.codes).toHaveLength(262);
    expect(study.codes.filter(({ parentKey }) => parentKey === null)).toHaveLength(3);
    expect(study.sources.map(({ text, format }) => [text, format])).toEqual([
      ['\n', 'docx'],
      ['\n', 'docx'],
    ]);
    const places = new Map(study.codes.map(({ key }, index) => [key, index]));
    for (const [index, { parentKey }] of study.codes.entries()) {
      if (parentKey !== null) expect(places.get(parentKey)).toBeLessThan(index);
    }
  });

  it('a codebook with a code and a set', async () => {
    const { study, inspection } = await readFile('qdc/atlasti23_win_small.qdc');
    expect(inspection).toMatchObject({ format: 'qdc', losses: [], warnings: [] });
    const key = '1ff58b12-6f6f-4b0c-8be5-bbdc91f55294';
    expect(study).toMatchObject({
      name: 'atlasti23_win_small',
      origin: 'ATLAS.ti Win 23.4.0',
      codes: [{ key, name: 'code1', description: 'description' }],
      sets: [{ name: 'code group 1', description: 'kategorie 1', codeKeys: [key] }],
    });
  });
});
