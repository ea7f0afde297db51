import type { ReadDocument } from '../../../formats/read-document.ts';
import type { ExchangedCoder, ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { maxPageRows } from '../../../shared/domain/page.ts';
import type { ImportedFile } from '../../../shared/operations/import-operations.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { first } from '../../project/database.ts';
import { findCoderByName, insertCoder } from '../../project/queries/coder-queries.ts';
import { placeAttributes, placeCases } from './place-cases.ts';
import { placeCodes, placeSets } from './place-codes.ts';
import { placeCodings } from './place-codings.ts';
import { placeLinks, placeMemos } from './place-memos.ts';
import { placeSources } from './place-sources.ts';
import { placeTables } from './place-tables.ts';
import { asName, isOwn, nothingPlaced, type Placed, uidFor } from './placed.ts';

/**
 * Puts a study of another program, or a copy of one of this, beside what is here, inside one command. Codes, cases, attributes
 * and coders that are known here by their names are taken for the same; texts always come as new ones.
 */
export function importStudy(
  step: Step,
  document: ReadDocument,
  study: ExchangedStudy,
): Result<ImportedFile> {
  const { fileName, losses, warnings } = document.inspection;
  const tooMany = refuseTooMany(step, study, fileName);
  if (tooMany) return tooMany;
  step.describe('study.import', { name: asName(study.name, fileName) });
  const placed = nothingPlaced();
  placeCoders(step, study.coders, placed);
  placeCodes(step, study.codes, placed, !isOwn(study));
  placeSets(step, study.sets, placed);
  placeAttributes(step, study.attributes, placed);
  placeTables(step, study.tables ?? [], placed);
  placeCases(step, study.cases, placed);
  placeSources(step, study, placed);
  placeCodings(step, study.codings, placed);
  placeMemos(step, study.memos, placed);
  placeLinks(step, study.links, placed);
  return ok({
    file: fileName,
    sourceIds: [...placed.sources.values()].map(({ sourceId }) => sourceId),
    datasetId: null,
    losses,
    warnings: [
      ...warnings,
      ...Array.from(placed.notes, ([words, count]) => (count > 1 ? `${words} (${count})` : words)),
    ],
  });
}

function refuseTooMany(
  { db }: Step,
  { codes }: ExchangedStudy,
  fileName: string,
): Result<never> | null {
  const here = first<{ count: number }>(db, 'select count(*) as count from code')?.count ?? 0;
  if (here + codes.length <= maxPageRows) return null;
  return refuse(
    'invalid_input',
    `“${fileName}” was not imported: with its ${codes.length} codes there would be ${here + codes.length}, and a codebook holds at most ${maxPageRows}. Nothing was changed. Import it into a study of its own.`,
  );
}

/** Coders of the same name are one. */
function placeCoders({ db }: Step, coders: readonly ExchangedCoder[], placed: Placed): void {
  for (const coder of coders) {
    const name = asName(coder.name, 'Unknown coder');
    const id = findCoderByName(db, name) ?? insertCoder(db, name, uidFor(db, 'coder', coder.key));
    placed.coders.set(coder.key, id);
  }
}
