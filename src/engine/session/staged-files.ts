import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { maxFileBytes } from '../../shared/domain/max-file-bytes.ts';
import { receiveDocument } from '../../formats/posted-document.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import type { StagedFileId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { TaskRunner } from '../jobs/task-runner.ts';
import type { PackedColumns } from '../jobs/table-threads/packed-share.ts';
import type { PackedContent } from '../project/pack-content.ts';
import { type Packing, packWhileRead } from './pack-while-read.ts';

/** A file on its way to how a study keeps it, and those of its columns that are there already. */
export type PackedFile = Readonly<{
  file: Promise<Result<PackedContent>>;
  columns: PackedColumns;
}>;

const readTimeoutMs = 120_000;

type StagedFile = {
  path: string;
  fileName: string;
  /** Ours, and taken away again. */
  temporary: boolean;
  expected: number;
  received: number;
  read: Readonly<{
    encoding: string | undefined;
    document: ReadDocument;
    packed: PackedColumns;
  }> | null;
  /** The file as it was when its reading began; null before. */
  stamp: string | null;
  packing: Packing | null;
};

export type StagedFiles = Readonly<{
  begin: (fileName: string, bytes: number) => Result<StagedFileId>;
  append: (id: StagedFileId, data: Uint8Array) => Result<{ received: number }>;
  stagePath: (path: string) => Result<StagedFileId>;
  /** Reads the file in a worker; read once for each encoding. */
  read: (
    id: StagedFileId,
    options: Readonly<{ encoding?: string | undefined; signal?: CancelSignal }>,
  ) => Promise<Result<ReadDocument>>;
  /** The bytes as they came, to be kept with what was made of them; refused where they are not those that were read (`file_changed`). */
  readBytes: (id: StagedFileId) => Result<Uint8Array>;
  /** The same, packed while a long text was read, with what of its columns was packed then; null of other files. */
  readPacked: (id: StagedFileId) => PackedFile | null;
  /** `expected`: the bytes it has, or will have when it has arrived. */
  find: (
    id: StagedFileId,
  ) => Readonly<{ path: string; fileName: string; expected: number }> | undefined;
  discard: (id: StagedFileId) => void;
  discardAll: () => void;
}>;

const gone = refuse(
  'not_found',
  'This file is no longer waiting to be imported. Nothing was changed. Choose it again.',
);

function tooLarge(fileName: string, bytes: number): Result<never> {
  const megabytes = Math.round(bytes / 1024 / 1024);
  return refuse(
    'file_too_large',
    `*${fileName}* was not imported: it has ${megabytes} MB, and the largest file Verbatim reads has ${maxFileBytes / 1024 / 1024} MB. Nothing was changed. Split it and import the parts.`,
    { bytes },
  );
}

function changed(fileName: string): Result<never> {
  return refuse(
    'file_changed',
    `*${fileName}* was not imported: it was changed after it was read. Nothing was changed in the study. Choose it again to see what it holds now.`,
  );
}

/** What tells a file from what another program makes of it; empty where it is gone. */
function stampOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs}` : '';
}

function checkPath(path: string): Result<number> {
  const fileName = basename(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    return refuse(
      'file_missing',
      `*${fileName}* is not at ${path}. Nothing was changed. Check the name and the folder.`,
    );
  }
  if (!stats.isFile()) {
    return refuse(
      'file_not_readable',
      `*${fileName}* is not a file. Nothing was changed. Choose the files in it instead.`,
    );
  }
  return stats.size > maxFileBytes ? tooLarge(fileName, stats.size) : ok(stats.size);
}

const isAsRead = ({ path, stamp }: StagedFile): boolean =>
  stamp === null || stamp === stampOf(path);

async function packedOf(file: StagedFile, { packed }: Packing): Promise<Result<PackedContent>> {
  try {
    const content = await packed;
    return isAsRead(file) ? ok(content) : changed(file.fileName);
  } catch {
    return gone;
  }
}

/** Files handed to the engine and not yet imported. Uploads lie in a folder of their own in the program's data. */
export function createStagedFiles(dataFolder: string, tasks: TaskRunner): StagedFiles {
  const files = new Map<StagedFileId, StagedFile>();
  let lastId = 0;
  let folder: string | undefined;

  const add = (file: Omit<StagedFile, 'read' | 'stamp' | 'packing'>): StagedFileId => {
    lastId += 1;
    files.set(lastId as StagedFileId, { ...file, read: null, stamp: null, packing: null });
    return lastId as StagedFileId;
  };

  const uploadFolder = (): string => {
    if (!folder) {
      mkdirSync(dataFolder, { recursive: true });
      folder = mkdtempSync(join(dataFolder, 'incoming-'));
    }
    return folder;
  };

  const discard = (id: StagedFileId): void => {
    const file = files.get(id);
    file?.packing?.stop();
    if (file?.temporary) rmSync(file.path, { force: true });
    files.delete(id);
  };

  return {
    begin: (fileName, bytes) => {
      if (bytes > maxFileBytes) return tooLarge(fileName, bytes);
      const path = join(uploadFolder(), `${lastId + 1}`);
      writeFileSync(path, '', { mode: 0o600 });
      return ok(
        add({ path, fileName: basename(fileName), temporary: true, expected: bytes, received: 0 }),
      );
    },
    append: (id, data) => {
      const file = files.get(id);
      if (!file?.temporary) return gone;
      if (file.received + data.length > file.expected) {
        return refuse(
          'invalid_input',
          `*${file.fileName}* sent more bytes than it said it has. Nothing was changed. Choose it again.`,
        );
      }
      try {
        appendFileSync(file.path, data);
      } catch (error) {
        truncateSync(file.path, file.received);
        throw error;
      }
      file.received += data.length;
      return ok({ received: file.received });
    },
    stagePath: (path) => {
      const size = checkPath(path);
      if (!size.ok) return size;
      return ok(
        add({
          path,
          fileName: basename(path),
          temporary: false,
          expected: size.value,
          received: size.value,
        }),
      );
    },
    read: async (id, { encoding, signal }) => {
      const file = files.get(id);
      if (!file) return gone;
      if (file.received < file.expected) {
        return refuse(
          'invalid_input',
          `*${file.fileName}* has not arrived whole. Nothing was changed. Choose it again.`,
        );
      }
      if (file.read && file.read.encoding === encoding) return ok(file.read.document);
      const { path, fileName } = file;
      const stamp = stampOf(path);
      if (stamp !== file.stamp) {
        file.packing?.stop();
        file.packing = packWhileRead(path, file.expected);
      }
      file.stamp = stamp;
      const outcome = await tasks.run(
        'readDocument',
        { path, fileName, options: { encoding } },
        { timeoutMs: readTimeoutMs, ...(signal ? { signal } : {}) },
      );
      if (!outcome.ok) return outcome;
      const { read, packed } = outcome.value;
      if (!read.ok) return read;
      if (stampOf(path) !== stamp) return changed(fileName);
      const document = receiveDocument(read.value);
      file.read = { encoding, document, packed };
      return ok(document);
    },
    readBytes: (id) => {
      const file = files.get(id);
      if (!file) return gone;
      try {
        const bytes = readFileSync(file.path);
        return isAsRead(file) ? ok(bytes) : changed(file.fileName);
      } catch {
        return gone;
      }
    },
    readPacked: (id) => {
      const file = files.get(id);
      if (!file?.packing) return null;
      return { file: packedOf(file, file.packing), columns: file.read?.packed ?? new Map() };
    },
    find: (id) => files.get(id),
    discard,
    discardAll: () => {
      for (const id of [...files.keys()]) discard(id);
      if (folder) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}
