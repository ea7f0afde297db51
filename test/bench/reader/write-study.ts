import { join } from 'node:path';
import { bulkInsert } from '../../../src/engine/history/bulk-insert.ts';
import { runCommand } from '../../../src/engine/history/command.ts';
import { importDocument } from '../../../src/engine/importing/import-document.ts';
import { insertCode } from '../../../src/engine/project/queries/code-queries.ts';
import { newUid } from '../../../src/engine/project/uid.ts';
import { readDocument } from '../../../src/formats/documents/read-document.ts';
import { ok } from '../../../src/shared/result.ts';
import { createTemporaryStudy } from '../../support/temporary-study.ts';
import { bigTextCodes, makeBigText } from './big-text.ts';
import { codingColumns } from '../../../src/engine/project/queries/coding-queries.ts';

/** A study on the disk that holds the big text with its codings, closed. */
export async function writeStudy(): Promise<Readonly<{ path: string; remove: () => void }>> {
  const study = createTemporaryStudy();
  const project = study.project();
  const { text, codings } = makeBigText();
  const bytes = Buffer.from(text);
  const read = await readDocument(bytes, 'Big text.txt', {});
  if (!read.ok) throw new Error(read.error.message);
  runCommand(project.host, (step) => importDocument(step, read.value, bytes, {}));
  const written = runCommand(project.host, ({ db, describe, coderId }) => {
    describe('coding.apply', { name: 'all', count: codings.length });
    const codes = Array.from({ length: bigTextCodes }, (_, n) =>
      insertCode(db, { name: `Code ${n + 1}`, parentId: null, colour: n % 12 }),
    );
    const cells = codings.map(({ codeId, start, end }) => [
      newUid(),
      codes[codeId - 1] ?? 1,
      1,
      start,
      end,
      coderId,
      50,
    ]);
    return ok(bulkInsert(db, 'coding', codingColumns, cells).length);
  });
  if (!written.ok) throw new Error(written.error.message);
  project.close();
  return { path: join(study.folder, 'Study.verbatim'), remove: study.remove };
}
