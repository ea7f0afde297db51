import type { ExchangedAttribute, ExchangedCase } from '../../../shared/domain/exchanged-study.ts';
import { maxOptions, maxValueLength } from '../../../shared/domain/attribute.ts';
import type { Step } from '../../history/command.ts';
import {
  type CellValue,
  findAttributeByName,
  findValue,
  insertAttribute,
  setCellValues,
} from '../../project/queries/attribute-queries.ts';
import { findPerson, insertCase } from '../../project/queries/case-queries.ts';
import { asName, note, type Placed, uidFor } from './placed.ts';

/** Attributes of the same name are one; the type that it has here stays. */
export function placeAttributes(
  { db }: Step,
  attributes: readonly ExchangedAttribute[],
  placed: Placed,
): void {
  for (const attribute of attributes) {
    const name = asName(attribute.name, 'Without a name');
    const { type } = attribute;
    const options = attribute.options.slice(0, maxOptions);
    const id =
      findAttributeByName(db, name)?.id ??
      insertAttribute(db, name, { type, options }, uidFor(db, 'attribute', attribute.key));
    placed.attributes.set(attribute.key, id);
  }
}

/** A person of the same name is the same person; what is known of them here stays, and what is new is added. */
export function placeCases(step: Step, cases: readonly ExchangedCase[], placed: Placed): void {
  const { db } = step;
  const cells: CellValue[] = [];
  for (const each of cases) {
    const name = asName(each.name, 'Without a name');
    const known = each.kind === 'person' ? findPerson(db, name) : undefined;
    const caseId = known ?? insertCase(db, name, each.kind, uidFor(db, 'study_case', each.key));
    placed.cases.set(each.key, caseId);
    for (const { attributeKey, value } of each.values) {
      const attributeId = placed.attributes.get(attributeKey);
      if (attributeId === undefined || value === '') continue;
      const before = known === undefined ? undefined : findValue(db, caseId, attributeId);
      if (before === undefined) {
        cells.push({ caseId, attributeId, value: value.slice(0, maxValueLength) });
      } else if (before !== value) note(placed, keptValue);
    }
  }
  setCellValues(db, lastOfEach(cells));
}

const keptValue = 'Values of cases that have another value here were left out.';

/** Each cell once: the last value given. */
function lastOfEach(cells: readonly CellValue[]): CellValue[] {
  const byCell = new Map(
    cells.map((cell) => [`${cell.caseId} ${cell.attributeId}`, cell] as const),
  );
  return [...byCell.values()];
}
