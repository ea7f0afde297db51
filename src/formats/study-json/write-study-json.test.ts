import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomExchangedStudy } from '../../../test/support/random-exchanged-study.ts';
import { withRandomTables } from '../../../test/support/random-exchanged-tables.ts';
import type { ExchangedStudy } from '../../shared/domain/exchanged-study.ts';
import { readDocument } from '../documents/read-document.ts';
import { byHand, fileOf, keyOf, read, studyIn, withTable } from './study-json-fixture.ts';
import { writeStudyJson } from './write-study-json.ts';

const options = { origin: 'Verbatim 0.1.0', writtenAt: '2026-03-01T10:20:30.000Z' };

const written = (study: ExchangedStudy): string =>
  new TextDecoder().decode(writeStudyJson(study, options));

describe('a study that is written as JSON', () => {
  it('is the same study when it is read', () => {
    fc.assert(
      fc.property(withRandomTables(randomExchangedStudy({ unwritable: true })), (study) => {
        const document = read(written(study));
        expect(studyIn(document)).toEqual({ ...study, origin: options.origin });
        expect([document.inspection.losses, document.inspection.warnings]).toEqual([[], []]);
      }),
      { numRuns: 200 },
    );
  });

  it('is known by its content, whatever it is called, with its numbers for the preview', async () => {
    await fc.assert(
      fc.asyncProperty(randomExchangedStudy(), async (study) => {
        const result = await readDocument(writeStudyJson(study, options), 'notes.txt', {});
        if (!result.ok) throw new Error(result.error.message);
        expect(result.value.inspection).toMatchObject({
          ...{ fileName: 'notes.txt', format: 'verbatim_json', kind: null },
          project: { name: study.name, sources: study.sources.length, memos: study.memos.length },
        });
        expect(studyIn(result.value)).toEqual({ ...study, origin: options.origin });
      }),
      { numRuns: 30 },
    );
  });

  it('has each column of a table on a line of its own', () => {
    const study = studyIn(read(fileOf(withTable)));
    const lines = written(study).split('\n');
    const start = lines.indexOf('"tables":[');
    expect(lines.slice(start, start + 6)).toEqual([
      '"tables":[',
      `{"key":"${keyOf(20)}","name":"Survey","fileName":"","format":"csv","origin":"plain","importedAt":null,"columns":[`,
      `{"key":"${keyOf(21)}","name":"Why?","question":"","type":"text","role":"open_ended","values":["","Because"],"rows":[1,0]},`,
      `{"key":"${keyOf(22)}","name":"Score","question":"","type":"number","role":null,"values":["7"],"rows":[0,0]}`,
      ']}',
      '],',
    ]);
  });

  it('stands on lines, one for each thing', () => {
    const study = studyIn(read(fileOf(byHand)));
    expect(
      written({
        ...study,
        sources: [],
        attributes: [],
        cases: [],
        codings: [],
        memos: [],
        links: [],
      }),
    ).toBe(
      [
        '{"format":"verbatim-study","version":1,',
        '"origin":"Verbatim 0.1.0",',
        '"writtenAt":"2026-03-01T10:20:30.000Z",',
        '"name":"By hand",',
        '"coders":[',
        `{"key":"${keyOf(1)}","name":"Ana"}`,
        '],',
        '"codes":[',
        `{"key":"${keyOf(2)}","parentKey":null,"name":"Trust","colour":null,"description":"","inclusion":"","exclusion":"","example":"","archived":false},`,
        `{"key":"${keyOf(3)}","parentKey":"${keyOf(2)}","name":"In work","colour":null,"description":"","inclusion":"","exclusion":"","example":"","archived":false}`,
        '],',
        ...[
          '"sets":[],',
          '"sources":[],',
          '"attributes":[],',
          '"cases":[],',
          '"codings":[],',
          '"memos":[],',
          '"links":[]}',
          '',
        ],
      ].join('\n'),
    );
  });
});
