import { packTurns } from '../../../core/text/pack-turns.ts';
import { textOffset } from '../../../shared/ids.ts';
import { chunkRows, packChunk } from '../column-chunks.ts';
import { keepContent } from '../content.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';
import { describeRow, type Ledger } from './ledger.ts';
import type { DamagedContent } from './sweep-pages.ts';

type Version = Readonly<{
  id: number;
  source_id: number;
  number: number;
  length: number;
  text_content_id: number;
  turns_content_id: number;
}>;

const without = (column: string): string => `${column} not in (select id from content) order by id`;

/** Less than this share of a text that can still be read is no text. */
const leastReadable = 0.5;

/**
 * A text whose bytes do not match their checksum, as far as it can be read: as long as it was, so that what is coded in it
 * keeps its place. Null where hardly anything is left.
 */
function readDamagedText({ encoding, bytes }: DamagedContent, length: number): string | null {
  if (encoding !== 0 || length === 0) return null;
  const read = bytes.toString('utf8').replace(/(?!\n|\t)\p{Cc}/gu, ' ');
  const readable = read.replace(/[\s\ufffd]/gu, '').length;
  if (readable < (length * leastReadable) / 2) return null;
  return read.slice(0, length).padEnd(length, ' ').toWellFormed();
}

function keepDamagedTexts(
  db: Database,
  damaged: ReadonlyMap<number, DamagedContent>,
  ledger: Ledger,
): void {
  const versions = all<Version>(
    db,
    `select * from source_version where ${without('text_content_id')}`,
  );
  for (const version of versions) {
    const content = damaged.get(version.text_content_id);
    const text = content ? readDamagedText(content, version.length) : null;
    if (text === null) continue;
    run(db, 'update source_version set text_content_id = @content where id = @id', {
      id: version.id,
      content: keepContent(db, Buffer.from(text), 'none'),
    });
    ledger.note('source', 'text_differs', describeRow(db, 'source_version', version.id, version));
  }
}

/** A text whose turns are lost is one turn. */
function makeTurns(db: Database, ledger: Ledger): void {
  const versions = all<Version>(
    db,
    `select * from source_version where text_content_id in (select id from content) and ${without('turns_content_id')}`,
  );
  for (const version of versions) {
    const { id, length } = version;
    const turn = { index: 0, start: textOffset(0), end: textOffset(length), speaker: null };
    const packed = packTurns(length === 0 ? [] : [{ ...turn, timeMs: null, row: null }]);
    run(db, 'delete from speaker where version_id = @id', { id });
    run(
      db,
      'update source_version set turns_content_id = @content, turn_count = @turns where id = @id',
      { id, content: keepContent(db, packed, 'zstd'), turns: length === 0 ? 0 : 1 },
    );
    ledger.note('source', 'turns_gone', describeRow(db, 'source_version', id, version));
  }
}

type Cells = Readonly<{ id: number; columnId: number; name: string; rows: number }>;

function blankContent(db: Database, rows: number): number {
  const chunk = packChunk({ dictionary: [''], codes: new Uint32Array(rows) });
  return keepContent(db, chunk, 'zstd');
}

/** Cells that are lost are empty; the others of their table keep their rows. */
function blankCells(db: Database, ledger: Ledger): void {
  const lost = all<Cells>(
    db,
    `select chunk.id, chunk.rows, dataset_column.name from column_chunk chunk
     join dataset_column on dataset_column.id = chunk.column_id
     where chunk.content_id not in (select id from content) order by chunk.id`,
  );
  for (const { id, rows, name } of lost) {
    run(db, 'update column_chunk set content_id = @content where id = @id', {
      id,
      content: blankContent(db, rows),
    });
    ledger.note('dataset_column', 'cells_gone', `“${name}”`);
  }
}

/** Every column of a table has as many cells as the table has rows. */
export function completeColumns(db: Database, ledger: Ledger): void {
  const columns = all<Cells>(
    db,
    `select dataset_column.id, dataset_column.id as columnId, dataset_column.name, dataset.rows
     from dataset_column join dataset on dataset.id = dataset_column.dataset_id`,
  );
  for (const { columnId, name, rows } of columns) {
    for (let firstRow = 0; firstRow < rows; firstRow += chunkRows) {
      const wanted = Math.min(chunkRows, rows - firstRow);
      const place = { columnId, firstRow };
      const known = first<{ rows: number }>(
        db,
        'select rows from column_chunk where column_id = @columnId and first_row = @firstRow',
        place,
      );
      if (known?.rows === wanted) continue;
      run(
        db,
        'delete from column_chunk where column_id = @columnId and first_row = @firstRow',
        place,
      );
      insertRow(db, 'column_chunk', {
        uid: newUid(),
        column_id: columnId,
        first_row: firstRow,
        rows: wanted,
        content_id: blankContent(db, wanted),
      });
      ledger.note('dataset_column', 'cells_gone', `“${name}”`);
    }
  }
}

/** Gives rows whose bytes are lost what can be had instead: the damaged text, one turn, empty cells. */
export function mendContents(
  db: Database,
  damaged: ReadonlyMap<number, DamagedContent>,
  ledger: Ledger,
): void {
  keepDamagedTexts(db, damaged, ledger);
  makeTurns(db, ledger);
  blankCells(db, ledger);
}
