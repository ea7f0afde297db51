import { findQuestions } from '../../../core/surveys/find-questions.ts';
import {
  type ColumnFacts,
  readColumnFacts,
  type SurveyColumn,
} from '../../../core/surveys/survey-column.ts';
import type { SurveyQuestion } from '../../../shared/domain/survey.ts';
import type { Database } from '../../project/database.ts';
import type { Services } from '../../session/handler.ts';
import { stampDataset } from '../../project/queries/dataset-stamp.ts';
import type { Table, TableOrigin } from '../../tables/table-columns.ts';

type Held = { roles: string; questions: readonly SurveyQuestion[] };

/** What was found in the tables of a study, by what their cells are made of; roles change without them, and they decide. */
const factsOfStudy = new WeakMap<Database, Map<string, ColumnFacts>>();
const questionsOfStudy = new WeakMap<Database, Map<string, Held>>();

function heldIn<Value>(
  held: WeakMap<Database, Map<string, Value>>,
  db: Database,
): Map<string, Value> {
  const known = held.get(db) ?? new Map<string, Value>();
  held.set(db, known);
  return known;
}

/** Every value of a column is loaded once while questions are looked for, and let go afterwards. */
function columnsOf(table: Table): readonly SurveyColumn[] {
  return table.columns.map(({ position, name, question, type, role }) => ({
    position,
    name,
    question,
    type,
    role,
    values: () => table.load(position),
  }));
}

/** The questions of a table; of a table of the study they are found once, and again when a role has changed. */
export function listQuestions(
  { session }: Services,
  from: TableOrigin,
  table: Table,
): readonly SurveyQuestion[] {
  const columns = columnsOf(table);
  const db = session.current()?.db;
  if (!('datasetId' in from) || !db) return findQuestions(columns);
  // An undone import may give its number to another table, and an update other cells to the same one.
  const stamp = stampDataset(db, from.datasetId);
  const key = JSON.stringify([stamp, table.rows, ...columns.map(({ name }) => name)]);
  const roles = JSON.stringify(columns.map(({ role }) => role));
  const known = heldIn(questionsOfStudy, db).get(key);
  if (known?.roles === roles) return known.questions;
  const facts = heldIn(factsOfStudy, db);
  const questions = findQuestions(columns, (column) => {
    const columnKey = `${column.position} ${key}`;
    const read = facts.get(columnKey) ?? readColumnFacts(column.values());
    facts.set(columnKey, read);
    return read;
  });
  heldIn(questionsOfStudy, db).set(key, { roles, questions });
  return questions;
}
