import type { ExchangedAttribute, ExchangedCase } from '../../../shared/domain/exchanged-study.ts';
import { maxOptions, maxValueLength } from '../../../shared/domain/attribute.ts';
import type { CaseId } from '../../../shared/ids.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import {
  type CellValue,
  findAttributeByName,
  findValue,
  insertAttribute,
  setCellValues,
} from '../../project/queries/attribute-queries.ts';
import { findPerson, insertCase } from '../../project/queries/case-queries.ts';
import { joinRespondents, placeRespondents } from './place-respondents.ts';
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
  const others = placeRespondents(step, cases, placed);
  const known = new Map(others.map((each) => [each, placePerson(db, each, placed)]));
  joinRespondents(step, cases, placed);
  setCellValues(db, lastOfEach(cases.flatMap((each) => valuesOf(db, each, known, placed))));
}

/** Answers the case of the same person that was here before, if there is one. */
function placePerson(db: Database, each: ExchangedCase, placed: Placed): CaseId | undefined {
  const name = asName(each.name, 'Without a name');
  const known = each.kind === 'person' ? findPerson(db, name) : undefined;
  // Without its table a respondent is a person.
  const kind = each.kind === 'respondent' ? 'person' : each.kind;
  const caseId = known ?? insertCase(db, name, kind, uidFor(db, 'study_case', each.key));
  placed.cases.set(each.key, caseId);
  return known;
}

/** What is new of what is known of a case. */
function valuesOf(
  db: Database,
  each: ExchangedCase,
  known: ReadonlyMap<ExchangedCase, CaseId | undefined>,
  placed: Placed,
): CellValue[] {
  const caseId = placed.cases.get(each.key);
  const cells: CellValue[] = [];
  if (caseId === undefined) return cells;
  for (const { attributeKey, value } of each.values) {
    const attributeId = placed.attributes.get(attributeKey);
    if (attributeId === undefined || value === '') continue;
    const isKnown = known.get(each) !== undefined;
    const before = isKnown ? findValue(db, caseId, attributeId) : undefined;
    if (before === undefined) {
      cells.push({ caseId, attributeId, value: value.slice(0, maxValueLength) });
    } else if (before !== value) note(placed, keptValue);
  }
  return cells;
}

const keptValue = 'Values of cases that have another value here were left out.';

/** Each cell once: the last value given. */
function lastOfEach(cells: readonly CellValue[]): CellValue[] {
  const byCell = new Map(
    cells.map((cell) => [`${cell.caseId} ${cell.attributeId}`, cell] as const),
  );
  return [...byCell.values()];
}
