import { isDeepStrictEqual } from 'node:util';
import type { ReadDocument } from '../../../src/formats/read-document.ts';
import type { AppError } from '../../../src/shared/app-error.ts';
import type { CodebookFile } from '../../../src/shared/domain/codebook-file.ts';
import { checkInspection } from './check-inspection.ts';
import { checkStudy } from './check-study.ts';
import { checkTable } from './check-table.ts';
import { checkText } from './check-text.ts';
import { expectThat } from './expect.ts';

/** Whether the document could go to another process and to the database as it is. */
export function checkDocument(document: ReadDocument): void {
  const { inspection, content } = document;
  switch (content.type) {
    case 'text':
      checkText(content.text, content.turns);
      break;
    case 'table':
      checkTable(content.columns, inspection);
      break;
    case 'study':
      checkStudy(content.study);
      break;
  }
  checkInspection(inspection, content);
  expectThat(isDeepStrictEqual(structuredClone(document), document), 'it is not plain data');
}

/** Whether a codebook has codes that can be made, and says what it left out. */
export function checkCodebook(file: CodebookFile): void {
  for (const { names, colour, row } of file.entries) {
    expectThat(
      names.length > 0 && names.every((name) => name.trim() !== ''),
      `row ${row}: no name`,
    );
    expectThat(colour === null || (colour >= 0 && colour <= 11), `row ${row}: colour ${colour}`);
  }
  expectThat(
    file.faults.every(({ message }) => message.endsWith('.')),
    'a fault is no sentence',
  );
  expectThat(isDeepStrictEqual(structuredClone(file), file), 'it is not plain data');
}

const expectedCodes = new Set<AppError['code']>([
  ...(['file_empty', 'file_too_large', 'file_not_readable', 'file_unknown_format'] as const),
  ...([
    'file_damaged',
    'file_encrypted',
    'file_no_text',
    'table_no_rows',
    'invalid_input',
  ] as const),
]);

/** Whether a refusal says in whole sentences which file it was and what happened. */
export function checkRefusal(
  { code, message }: AppError,
  fileName: string,
  encoding?: string,
): void {
  expectThat(expectedCodes.has(code), `it is refused as ${code}: ${message}`);
  // An encoding that a person chose is refused before any file is looked at.
  const isLabel = code === 'invalid_input' && encoding !== undefined;
  expectThat(isLabel || message.includes(fileName), `the refusal names no file: ${message}`);
  expectThat(
    isLabel || message.includes('Nothing was changed.'),
    `it does not say what is safe: ${message}`,
  );
  expectThat(/[.”]$/u.test(message), `the refusal is no sentence: ${message}`);
  expectThat(!/undefined|\[object|NaN/u.test(message.replaceAll(fileName, '')), message);
  expectThat(
    message.replaceAll(fileName, '').length <= 700,
    `the refusal is long: ${message.slice(0, 900)}`,
  );
}
