import { splitQuestion, type QuestionSplit } from './part-of-question.ts';

type Named = Readonly<{ name: string; question: string }>;

/** Neighbouring columns of one question; `labels` say what each asks of it. */
export type ColumnGroup<Column> = Readonly<{
  stem: string;
  columns: readonly Column[];
  labels: readonly string[];
}>;

function findSplit(splits: readonly QuestionSplit[], stem: string): QuestionSplit | undefined {
  return splits.find((split) => split.stem === stem);
}

type Splits = readonly (readonly QuestionSplit[])[];

/** Whether a column shares a longer stem with the one behind it: "Fruit? - Oranges - Like" begins a question of its own. */
function beginsLonger(splits: Splits, at: number, stem: string): boolean {
  return (splits[at] ?? []).some(
    (split) => split.stem.length > stem.length && findSplit(splits[at + 1] ?? [], split.stem),
  );
}

/** The longest run of columns from `first` on that share a stem; the longest stem that two columns share is taken. */
function runFrom<Column extends Named>(
  columns: readonly Column[],
  splits: Splits,
  first: number,
): ColumnGroup<Column> | null {
  for (const { stem, part } of splits[first] ?? []) {
    const labels = [part];
    for (let at = first + 1; at < columns.length; at += 1) {
      const next = findSplit(splits[at] ?? [], stem);
      // The first part again: the same question was asked twice.
      if (!next || next.part === part || beginsLonger(splits, at, stem)) break;
      labels.push(next.part);
    }
    if (labels.length > 1)
      return { stem, columns: columns.slice(first, first + labels.length), labels };
  }
  return null;
}

/** Parts a table into questions of one column (a group of one, without a label) and of several neighbouring ones. */
export function groupColumns<Column extends Named>(
  columns: readonly Column[],
): readonly ColumnGroup<Column>[] {
  const splits = columns.map(({ name, question }) => splitQuestion(question, name));
  const groups: ColumnGroup<Column>[] = [];
  for (let at = 0; at < columns.length;) {
    const column = columns[at];
    if (!column) break;
    const group = runFrom(columns, splits, at) ?? {
      stem: column.question,
      columns: [column],
      labels: [''],
    };
    groups.push(group);
    at += group.columns.length;
  }
  return groups;
}
