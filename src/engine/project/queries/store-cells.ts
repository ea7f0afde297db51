import { editableWords } from '../../../core/cases/show-value.ts';
import { newOptions, storedValue, tidyWords } from '../../../core/cases/parse-value.ts';
import { type CellChange, maxOptions } from '../../../shared/domain/attribute.ts';
import type { AttributeId } from '../../../shared/ids.ts';
import type { Database } from '../database.ts';
import {
  type AttributeRow,
  type CellValue,
  findAttribute,
  findValue,
  setCellValues,
  updateAttribute,
} from './attribute-queries.ts';
import { findCase } from './case-queries.ts';

/** Of several words for one cell the last count. */
function lastOfEach(cells: readonly CellChange[]): readonly CellChange[] {
  return [...new Map(cells.map((cell) => [`${cell.caseId} ${cell.attributeId}`, cell])).values()];
}

/** Cells that say something else than what they show now: pasting a copy back onto itself changes nothing. */
function listNews(
  db: Database,
  cells: readonly CellChange[],
  attributes: ReadonlyMap<AttributeId, AttributeRow>,
): readonly CellChange[] {
  return cells.filter(({ caseId, attributeId, value }) => {
    const attribute = attributes.get(attributeId);
    if (!attribute || !findCase(db, caseId)) return false;
    const known = findValue(db, caseId, attributeId);
    const words = tidyWords(value ?? '');
    return known === undefined
      ? words !== ''
      : tidyWords(editableWords(attribute, known)) !== words;
  });
}

/** Lets choices learn the words that are new to them. */
function learnOptions(
  db: Database,
  news: readonly CellChange[],
  attributes: Map<AttributeId, AttributeRow>,
): void {
  for (const [attributeId, words] of Map.groupBy(news, (cell) => cell.attributeId)) {
    const attribute = attributes.get(attributeId);
    if (!attribute) continue;
    const room = Math.max(0, maxOptions - attribute.options.length);
    const added = newOptions(
      attribute,
      words.map(({ value }) => value),
    ).slice(0, room);
    if (added.length === 0) continue;
    const grown = { ...attribute, options: [...attribute.options, ...added] };
    attributes.set(attributeId, grown);
    updateAttribute(db, attributeId, grown);
  }
}

/**
 * Sets cells to what words mean under their attributes. Cells of cases or attributes that are gone are passed over.
 * Answers those that changed.
 */
export function storeCells(db: Database, given: readonly CellChange[]): readonly CellValue[] {
  const cells = lastOfEach(given);
  const attributes = new Map(
    [...new Set(cells.map(({ attributeId }) => attributeId))].flatMap((id) => {
      const attribute = findAttribute(db, id);
      return attribute ? [[id, attribute] as const] : [];
    }),
  );
  const news = listNews(db, cells, attributes);
  learnOptions(db, news, attributes);
  return setCellValues(
    db,
    news.flatMap(({ caseId, attributeId, value }) => {
      const attribute = attributes.get(attributeId);
      return attribute ? [{ caseId, attributeId, value: storedValue(attribute, value) }] : [];
    }),
  );
}
