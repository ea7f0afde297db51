import { storedValue } from '../../../core/cases/parse-value.ts';
import type { ExchangedAttribute, ExchangedCase } from '../../../shared/domain/exchanged-study.ts';
import { lost } from '../../../formats/refi-qda/reading/told.ts';
import { nameOf, wordsOf } from '../../../formats/refi-qda/reading/xml-tree.ts';
import { type ForeignDatabase, numberIn, wordsIn } from '../open-database.ts';
import type { StudyContext } from '../study-context.ts';

type Values = ExchangedCase['values'][number][];

export type ReadAttributes = Readonly<{
  attributes: readonly ExchangedAttribute[];
  ofCases: ReadonlyMap<number, Values>;
  ofSources: ReadonlyMap<number, Values>;
}>;

/** The attributes of cases and of files, with their values; empty ones are none. */
export function readAttributes(db: ForeignDatabase, context: StudyContext): ReadAttributes {
  const byName = new Map<string, ExchangedAttribute>();
  for (const row of db.rows('attribute_type', ['name', 'memo', 'valuetype', 'caseorfile'])) {
    const written = wordsIn(row, 'name');
    const name = nameOf(written);
    if (name === '' || byName.has(written)) continue;
    const type = wordsIn(row, 'valuetype').toLowerCase() === 'numeric' ? 'number' : 'text';
    byName.set(written, { key: context.keyFor(`attribute:${written}`), name, type, options: [] });
    if (wordsIn(row, 'memo').trim() !== '') context.findings.lose(lost.variableDescriptions);
  }
  const ofCases = new Map<number, Values>();
  const ofSources = new Map<number, Values>();
  for (const row of db.rows('attribute', ['name', 'attr_type', 'value', 'id'])) {
    const words = wordsOf(wordsIn(row, 'value'));
    if (words === '') continue;
    const attribute = byName.get(wordsIn(row, 'name'));
    const of = { case: ofCases, file: ofSources }[wordsIn(row, 'attr_type').toLowerCase()];
    const id = numberIn(row, 'id');
    if (!attribute || !of || id === null) {
      context.findings.lose(lost.values);
      continue;
    }
    const values = of.get(id) ?? [];
    values.push({ attributeKey: attribute.key, value: valueFor(attribute, words) });
    of.set(id, values);
  }
  return { attributes: [...byName.values()], ofCases, ofSources };
}

/** Numbers are written with a dot there, whatever the language: these are not guessed at. */
function valueFor({ type, options }: ExchangedAttribute, words: string): string {
  if (type === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u.test(words)) return words;
  return storedValue({ type, options }, words) ?? words;
}
