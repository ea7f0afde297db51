import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { refuse } from '../../shared/result.ts';
import type { TaskMessage, TaskRequest } from './tasks.ts';

/** The inside of a worker thread. Each task loads what it needs when it is first asked for. */

const tell = (message: TaskMessage, transfer: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer);

/** What a task came to, and what of it is handed over instead of being copied. */
type Answer = Readonly<{ output: unknown; transfer?: readonly ArrayBuffer[] }>;

/** Gives messages and a cancelling parent a turn between two slices of work. */
const report = async (done: number, total: number): Promise<void> => {
  tell({ type: 'progress', done, total });
  await new Promise((resolve) => setImmediate(resolve));
};

/** At once: nobody waits in this thread, and the disk answers sooner than four turns through others would take. */
function readStagedFile(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const gone = (fileName: string) =>
  refuse(
    'file_missing',
    `*${fileName}* could not be read: it is not there any more, or it is not yours to read. Nothing was changed.`,
  );

async function perform(request: TaskRequest): Promise<Answer> {
  switch (request.task) {
    case 'readDocument': {
      const { path, fileName, options } = request.input;
      const bytes = readStagedFile(path);
      if (!bytes) return { output: gone(fileName) };
      const { findDatabase } = await import('../foreign-databases/find-database.ts');
      const database = findDatabase(bytes, fileName);
      if (database) {
        const { readForeignDatabase } =
          await import('../foreign-databases/read-foreign-database.ts');
        return { output: readForeignDatabase(database, fileName) };
      }
      const { readDocument } = await import('../../formats/documents/read-document.ts');
      const { postDocument } = await import('../../formats/posted-document.ts');
      return postDocument(await readDocument(bytes, fileName, options), bytes);
    }
    case 'readCodebook': {
      const { path, fileName } = request.input;
      const bytes = readStagedFile(path);
      if (!bytes) return { output: gone(fileName) };
      const { readCodebook } = await import('../../formats/codebooks/read-codebook.ts');
      return { output: readCodebook(bytes, fileName) };
    }
    case 'findThemes': {
      const { findThemes } = await import('../../core/themes/find-themes.ts');
      return { output: await findThemes({ ...request.input, onProgress: report }) };
    }
    case 'scoreTexts': {
      const { scoreText } = await import('../../core/sentiment/score-text.ts');
      const { texts, languages } = request.input;
      return { output: texts.map((text, i) => scoreText(text, languages[i] ?? 'und')) };
    }
  }
}

/** Requests wait here for the one before: a worker is at one task at a time. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: TaskRequest) => {
  last = last
    .then(() => perform(request))
    .then(
      ({ output, transfer }) => tell({ type: 'done', output }, transfer),
      (error: unknown) => tell({ type: 'failed', message: String(error) }),
    );
});
