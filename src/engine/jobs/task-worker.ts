import { parentPort } from 'node:worker_threads';
import { fileGone, readBytes } from './file-bytes.ts';
import type { Answer, TaskMessage, TaskRequest } from './tasks.ts';

/** The inside of a worker thread. Each task loads what it needs when it is first asked for. */

const tell = (message: TaskMessage, transfer: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer);

/** Gives messages and a cancelling parent a turn between two slices of work. */
const report = async (done: number, total: number): Promise<void> => {
  tell({ type: 'progress', done, total });
  await new Promise((resolve) => setImmediate(resolve));
};

async function perform(request: TaskRequest): Promise<Answer> {
  switch (request.task) {
    case 'readDocument': {
      const { readFile } = await import('./read-file.ts');
      return readFile(request.input);
    }
    case 'readCodebook': {
      const { path, fileName } = request.input;
      const bytes = readBytes(path);
      if (!bytes) return { output: fileGone(fileName) };
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
