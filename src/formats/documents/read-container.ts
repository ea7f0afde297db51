import type { Err, Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/app-error.ts';
import { isWordArchive } from '../docx/word-parts.ts';
import type { ReadDocument } from '../read-document.ts';
import { isQdaProject } from '../refi-qda/reading/project-archive.ts';
import { isWorkbook } from '../xlsx/workbook-parts.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { ZipError, type ZipProblem } from '../zip/zip-limits.ts';
import { isEpub, isOpenDocument, oleKind, zipKind } from './container-kind.ts';
import { documentOfText } from './read-text.ts';
import { refuseFile } from './refusals.ts';

/** A zip archive: documents of words, sheets and projects are read, all else refused with what to do. */
export async function readZipped(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadDocument>> {
  try {
    const entries = readZipDirectory(bytes);
    if (isQdaProject(entries)) {
      const { readQdpx } = await import('../refi-qda/reading/read-qdpx.ts');
      return await readQdpx(bytes, entries, fileName);
    }
    if (isWordArchive(entries)) {
      const { readDocx } = await import('../docx/read-docx.ts');
      const read = { ...(await readDocx(bytes, entries)), warnings: [] };
      return documentOfText(read, { fileName, format: 'docx', encoding: null });
    }
    if (isOpenDocument(entries)) {
      const { readOdt } = await import('../odt/read-odt.ts');
      const read = readOdt(bytes, entries);
      if (read) return documentOfText(read, { fileName, format: 'odt', encoding: null });
    }
    if (isEpub(entries)) {
      const { readEpub } = await import('../epub/read-epub.ts');
      const read = readEpub(bytes, entries);
      return documentOfText(read, { fileName, format: 'epub', encoding: null });
    }
    if (isWorkbook(entries)) {
      const { readXlsx } = await import('../xlsx/read-xlsx.ts');
      return readXlsx(bytes, entries, fileName);
    }
    const { what, advice } = zipKind(entries);
    return refuseFile(
      'file_unknown_format',
      fileName,
      `it is ${what}, which cannot be read here`,
      advice,
    );
  } catch (error) {
    return refuseProblem(error instanceof ZipError ? error.problem : 'damaged', fileName);
  }
}

const problems: Readonly<
  Record<
    ZipProblem,
    readonly ['file_damaged' | 'file_encrypted' | 'file_too_large', string, string]
  >
> = {
  damaged: [
    'file_damaged',
    'the file is damaged or not complete',
    'Get it again, or open it in the program it comes from and save it anew.',
  ],
  encrypted: [
    'file_encrypted',
    'the file is encrypted with a password',
    'Save it without a password and import it again.',
  ],
  too_large: [
    'file_too_large',
    'unpacked it is larger than a document may be',
    'Split the document and import its parts.',
  ],
};

function refuseProblem(problem: ZipProblem, fileName: string): Err<AppError> {
  const [code, reason, advice] = problems[problem];
  return refuseFile(code, fileName, reason, advice);
}

/** What is locked does not say what it is: only its name does. */
function officeProgram(fileName: string): string {
  if (/\.xl\w{1,2}$/iu.test(fileName)) return 'Excel';
  return /\.doc\w?$/iu.test(fileName) ? 'Word' : 'the program it comes from';
}

/** A container of old Office files or of encrypted ones: always refused, with what to do. */
export function refuseOle(bytes: Uint8Array, fileName: string): Err<AppError> {
  switch (oleKind(bytes)) {
    case 'encrypted':
      return refuseFile(
        'file_encrypted',
        fileName,
        'the file is encrypted with a password',
        `Save it in ${officeProgram(fileName)} without a password and import it again.`,
      );
    case 'word':
      return refuseFile(
        'file_unknown_format',
        fileName,
        'it is a Word document of the kind before 2007 (.doc)',
        'Open it in Word or LibreOffice, save it as .docx and import that.',
      );
    case 'excel':
      return refuseFile(
        'file_unknown_format',
        fileName,
        'it is an Excel workbook of the kind before 2007 (.xls)',
        'Save the sheet as CSV (UTF-8) and import that.',
      );
    case 'other':
      return refuseFile(
        'file_unknown_format',
        fileName,
        'it is a file of an old Office program',
        'Save it as .docx, .txt or .csv and import that.',
      );
  }
}
