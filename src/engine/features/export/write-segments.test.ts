import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectBytes } from '../../../formats/exports/byte-sink.ts';
import { csvCells } from '../../../formats/exports/csv-writer.ts';
import type { ExportRow } from '../../../formats/exports/export-table.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { all } from '../../project/database.ts';
import { listCodingsBySource } from '../../project/queries/coding-export-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { type ExportRequest, filterOf, listAskedSources } from './export-material.ts';
import { makeSegments } from './make-segments.ts';
import {
  asked,
  cases,
  codings,
  db,
  requestOf,
  sources,
  speakerOf,
  type Study,
  write,
} from './random-study.fixture.ts';
import { turnsIn } from './turns-in.fixture.ts';

const nameOf = (id: CaseId | undefined): string =>
  all<{ id: CaseId; name: string }>(db, 'select id, name from study_case').find(
    (each) => each.id === id,
  )?.name ?? '';

const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 19);

const heads =
  'source,folder,speaker,time,case,other cases,code,coder,weight,memo,start,end,words'.split(',');

/** Each segment for itself, with the turns that it touches. */
function tellOneByOne({ placed }: Study, request: ExportRequest): ExportRow[] {
  const bySource = listCodingsBySource(db, filterOf(db, request));
  return listAskedSources(db, request).flatMap((source) => {
    const place = placed.find(({ sourceId }) => sourceId === source.id);
    const { text, turns } = readVersion(db, source.versionId);
    return (bySource.get(source.id) ?? []).map((coding): ExportRow => {
      const touched = turnsIn(turns, coding.start, coding.end);
      const speaking = new Set(
        touched.flatMap((turn) => (place ? (speakerOf(place, turn) ?? []) : [])),
      );
      const [first, ...others] = speaking;
      const [turn] = touched;
      const [code] = all<{ name: string }>(db, 'select name from code where id = @id', {
        id: coding.codeId,
      });
      const words = text.slice(coding.start, coding.end);
      return [
        ...[source.name, '', turn?.speaker ?? ''],
        turn && turn.timeMs !== null ? clock(turn.timeMs) : '',
        ...[nameOf(first), others.map(nameOf).join('; '), code?.name ?? '', ''],
        ...[coding.weight, '', coding.start, coding.end, words],
      ];
    });
  });
}

it('writes the line that each segment has by itself', async () => {
  const goOn = (): Promise<void> => Promise.resolve();
  await fc.assert(
    fc.asyncProperty(cases, sources, codings, asked, async (people, texts, marks, wanted) => {
      const study = write(people, texts, marks);
      const request = requestOf(study, wanted, 'segments_csv');
      const expected = tellOneByOne(study, request);
      const file = collectBytes();
      const made = await makeSegments(db, request, file, goOn);
      expect(made.ok).toBe(expected.length > 0);
      const written = [heads, ...expected].map((row) => `${csvCells(row)}\r\n`).join('');
      if (made.ok) expect(new TextDecoder().decode(file.bytes())).toBe(written);
    }),
  );
});
