import { statSync } from 'node:fs';
import { isNamedTable, leastLongTable } from '../../formats/tables/long-table.ts';
import { postDocument } from '../../formats/posted-document.ts';
import { maxFileBytes } from '../../shared/domain/max-file-bytes.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import type { Result } from '../../shared/result.ts';
import { findDatabase } from '../foreign-databases/find-database.ts';
import { fileGone, readBytes, readSharedBytes } from './file-bytes.ts';
import { buffersOfPacked } from './table-threads/packed-share.ts';
import type { Answer, ReadFile, Tasks } from './tasks.ts';

type Input = Tasks['readDocument']['input'];

/** Reads a file of somebody else, in a worker thread. */
export async function readFile(input: Input): Promise<Answer<ReadFile>> {
  const size = statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
  const isLong = isNamedTable(input.fileName) && size >= leastLongTable && size <= maxFileBytes;
  return isLong ? readLongFile(input, size) : readAlone(input);
}

async function readAlone({ path, fileName, options }: Input): Promise<Answer<ReadFile>> {
  const bytes = readBytes(path);
  if (!bytes) return answer(fileGone(fileName));
  const database = findDatabase(bytes, fileName);
  if (database) {
    const { readForeignDatabase } = await import('../foreign-databases/read-foreign-database.ts');
    return posted(readForeignDatabase(database, fileName), bytes);
  }
  const { readDocument } = await import('../../formats/documents/read-document.ts');
  return posted(await readDocument(bytes, fileName, options), bytes);
}

/** What may be a long table, by several threads. */
async function readLongFile(input: Input, size: number): Promise<Answer<ReadFile>> {
  const { path, fileName, options } = input;
  const { startTableThreads } = await import('./table-threads/table-threads.ts');
  const threads = startTableThreads();
  try {
    const bytes = readSharedBytes(path, size);
    if (!bytes) return answer(fileGone(fileName));
    if (findDatabase(bytes, fileName)) return await readAlone(input);
    const { readDocument } = await import('../../formats/documents/read-document.ts');
    const read = await readDocument(bytes, fileName, options, threads.readShares);
    const { output, transfer } = postDocument(read, bytes);
    const packed = threads.packed();
    return {
      output: { read: output, packed },
      transfer: [...transfer, ...buffersOfPacked(packed)],
    };
  } finally {
    threads.end();
  }
}

function posted(read: Result<ReadDocument>, file: Uint8Array): Answer<ReadFile> {
  const { output, transfer } = postDocument(read, file);
  return answer(output, transfer);
}

const answer = (
  read: ReadFile['read'],
  transfer: readonly ArrayBuffer[] = [],
): Answer<ReadFile> => ({ output: { read, packed: new Map() }, transfer });
