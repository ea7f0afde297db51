import { createHash } from 'node:crypto';
import type { ExchangedStudy } from '../../shared/domain/exchanged-study.ts';
import { ok, type Result } from '../../shared/result.ts';
import { refuseFile } from '../../formats/documents/refusals.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import { documentOfStudy } from '../../formats/refi-qda/reading/inspect-study.ts';
import { applicationId } from '../project/file-identity.ts';
import type { FoundDatabase } from './find-database.ts';
import {
  DatabaseRefused,
  type DatabaseProblem,
  type ForeignDatabase,
  hasWriteAheadLog,
  withDatabase,
} from './open-database.ts';
import { readQualcoder } from './qualcoder/read-qualcoder.ts';
import { type StudyContext, studyContext } from './study-context.ts';
import { readTaguette } from './taguette/read-taguette.ts';
import { told } from './told.ts';

type Program = Readonly<{
  format: string;
  /** Tables by which a database is known as one of this program. */
  tables: readonly string[];
  read: (db: ForeignDatabase, fallbackName: string, context: StudyContext) => ExchangedStudy;
}>;

const programs: readonly Program[] = [
  { format: 'qualcoder', tables: ['source', 'code_name', 'code_text'], read: readQualcoder },
  { format: 'taguette', tables: ['documents', 'highlights', 'tags'], read: readTaguette },
];

/**
 * Reads the database of another program as a study: projects of QualCoder and of Taguette. Fails with `file_damaged`,
 * `file_encrypted`, `file_too_large`, or `file_unknown_format` for databases of others and for studies of Verbatim itself.
 */
export function readForeignDatabase(found: FoundDatabase, fileName: string): Result<ReadDocument> {
  if ('problem' in found) return refuseProblem(found.problem, fileName);
  const { bytes, name } = found;
  if (isStudy(bytes)) {
    const reason = 'it is a study of Verbatim itself';
    const advice = 'Open it instead, or export it as REFI-QDA (.qdpx) there and import that here.';
    return refuseFile('file_unknown_format', fileName, reason, advice);
  }
  try {
    return withDatabase(bytes, (db) => readProgram(db, bytes, projectNameOf(name), fileName));
  } catch (error) {
    if (error instanceof DatabaseRefused) return refuseProblem(error.problem, fileName);
    throw error;
  }
}

function readProgram(
  db: ForeignDatabase,
  bytes: Uint8Array,
  name: string,
  fileName: string,
): Result<ReadDocument> {
  const program = programs.find(({ tables }) => tables.every(db.has));
  if (!program) {
    const reason = 'it is a database of a program that is not known here';
    const advice = 'Export its words as .docx or .txt, its tables as .csv, and import those.';
    return refuseFile('file_unknown_format', fileName, reason, advice);
  }
  const context = studyContext(createHash('sha256').update(bytes).digest('hex'));
  if (hasWriteAheadLog(bytes)) context.findings.tell(told.writeAheadLog);
  const study = program.read(db, name, context);
  const { findings } = context;
  const read = { study, losses: findings.losses(), warnings: findings.warnings() };
  return ok(documentOfStudy(read, { fileName, format: program.format }));
}

function isStudy(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length >= 100 && view.getUint32(68) === applicationId;
}

/** The name of a project by its file or folder; `data.qda` is what every database of QualCoder is called. */
function projectNameOf(name: string): string {
  const base = name.split(/[\\/]/u).at(-1) ?? name;
  const bare = base.replace(/(?<=.)\.(?:qda|sqlite3?|db|zip)$/iu, '').trim();
  return bare === '' || bare === 'data' ? 'Imported project' : bare;
}

const problems: Readonly<
  Record<
    DatabaseProblem | 'encrypted',
    readonly ['file_damaged' | 'file_encrypted' | 'file_too_large', string, string]
  >
> = {
  damaged: [
    'file_damaged',
    'the database is damaged or not complete',
    'Close the project in its own program, copy it again, or use one of its backups.',
  ],
  encrypted: [
    'file_encrypted',
    'the archive is encrypted with a password',
    'Save it without a password and import it again.',
  ],
  too_large: [
    'file_too_large',
    'the database holds more than can be taken in at once',
    'Take some texts out of a copy of the project and import the parts.',
  ],
};

function refuseProblem(problem: keyof typeof problems, fileName: string): Result<never> {
  const [code, reason, advice] = problems[problem];
  return refuseFile(code, fileName, reason, advice);
}
