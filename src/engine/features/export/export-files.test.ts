import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportKind } from '../../../shared/domain/export.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { operationTable } from '../../../shared/operations/operation-table.ts';
import {
  askBetweenSteps,
  code,
  folder,
  jobContext,
  run,
  send,
  useTalkAndSurvey,
} from './export.fixture.ts';
import { fileOutput } from './file-output.ts';
import { heldOutput } from './held-output.ts';
import { endingsOf, makeExport } from './make-export.ts';

useTalkAndSurvey();

const kinds: readonly ExportKind[] = [
  'segments_csv',
  'matrix_xlsx',
  'sources_docx',
  'qdpx',
  'json',
];
const requestOf = (kind: ExportKind): Input<'export.prepare'> =>
  operationTable['export.prepare'].input.parse({ kind });

function makeOut(): string {
  const out = join(folder(), 'out');
  mkdirSync(out, { recursive: true });
  return out;
}

describe('an export that ends early', () => {
  it.each(kinds)('leaves nothing behind wherever it is stopped: %s', async (kind) => {
    code();
    const out = makeOut();
    const path = join(out, `file${endingsOf(kind).at(-1) ?? ''}`);
    for (let steps = 0; ; steps += 1) {
      let left = steps;
      askBetweenSteps(() => (left -= 1) < 0);
      const written = await run('export.write', { request: { kind }, path });
      if (written.ok) {
        expect(steps).toBeGreaterThan(0);
        expect(readdirSync(out)).toHaveLength(1);
        return;
      }
      expect(written.error.code).toBe('cancelled');
      expect(readdirSync(out)).toEqual([]);
    }
  });

  it.each(kinds)(
    'says in one sentence that the disk is full, whenever that is: %s',
    async (kind) => {
      code();
      for (let room = 0; ; room += 1) {
        let left = room;
        const write = (): void => {
          if ((left -= 1) < 0) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
        };
        const made = await makeExport(jobContext(), requestOf(kind), { write });
        if (made.ok) return expect(room).toBeGreaterThan(0);
        expect(made.error).toMatchObject({
          code: 'disk_full',
          message: expect.stringContaining('The disk is full') as string,
        });
      }
    },
  );

  it('because its source was removed meanwhile says so', async () => {
    code();
    const out = makeOut();
    askBetweenSteps(() => {
      askBetweenSteps(() => false);
      send('sources.delete', { sourceId: 1 as never });
      return false;
    });
    const path = join(out, 'Study.qdpx');
    expect(await run('export.write', { request: { kind: 'qdpx' }, path })).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining('“talk” was removed') as string },
    });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('a file that is written', () => {
  it('stands beside its place until it is whole', () => {
    const out = makeOut();
    const path = join(out, 'a.csv');
    writeFileSync(path, 'before');
    const file = fileOutput(path);
    expect(readdirSync(out)).toEqual(['a.csv']);
    for (const word of ['one ', 'two']) file.write(Buffer.from(word));
    expect([file.bytes(), readFileSync(path, 'utf8')]).toEqual([7, 'before']);
    file.commit();
    file.discard();
    expect([readdirSync(out), readFileSync(path, 'utf8')]).toEqual([['a.csv'], 'one two']);
    const other = fileOutput(path);
    other.write(Buffer.from('three'));
    expect(readdirSync(out)).toHaveLength(2);
    other.discard();
    expect([readdirSync(out), readFileSync(path, 'utf8')]).toEqual([['a.csv'], 'one two']);
  });

  it('waits on the disk under no name where it is large, and goes from there', () => {
    const out = join(folder(), 'held');
    const piece = Buffer.from('0123456789');
    const wanted = Buffer.concat(Array.from({ length: 10 }, () => piece));
    const file = heldOutput(out, 35);
    for (let at = 0; at < 3; at += 1) file.write(piece);
    expect([existsSync(out), file.read(5, 100).toString()]).toEqual([
      false,
      '5678901234567890123456789',
    ]);
    for (let at = 3; at < 10; at += 1) file.write(piece);
    if (process.platform !== 'win32') expect(readdirSync(out)).toEqual([]);
    expect(file.bytes()).toBe(100);
    expect([file.read(0, 60), file.read(60, 60)].join('')).toBe(wanted.toString());
    expect(file.read(100, 10)).toHaveLength(0);
    file.discard();
    expect(readdirSync(out)).toEqual([]);
  });
});
