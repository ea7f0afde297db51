import type { QuestionKind, SurveyQuestion } from '../../shared/domain/survey.ts';
import { findClickPairs } from './click-columns.ts';
import { bitsOfAnswers, bitsOfTicks, countRows, joinRows } from './count-rows.ts';
import { groupColumns } from './group-columns.ts';
import type { KnownColumn } from './known-column.ts';
import { questionId } from './question-id.ts';
import { recogniseColumn } from './recognise-column.ts';
import { recogniseGroup } from './recognise-group.ts';
import { type ColumnFacts, readColumnFacts, type SurveyColumn } from './survey-column.ts';

/** Facts of a column that were read before, so that a changed role does not have every cell read again. */
export type FactsOf = (column: SurveyColumn) => ColumnFacts;

type Found = Readonly<{
  kind: QuestionKind;
  question: string;
  reason: string;
  members: readonly KnownColumn[];
}>;

function toQuestion({ kind, question, reason, members }: Found): SurveyQuestion {
  const parts = members.map(({ column, label }) => ({ position: column.position, label }));
  const [only] = members;
  const counts = only && members.length === 1 ? only.facts : countTogether(kind, members);
  const { n, skipped, setAside } = counts;
  const id = questionId(parts.map(({ position }) => position));
  return { id, kind, question, parts, n, skipped, setAside, reason };
}

function countTogether(kind: QuestionKind, members: readonly KnownColumn[]) {
  const values = members.map(({ column }) => column.values());
  const bits = values.map((each, at) =>
    kind === 'multiple_choice' ? bitsOfTicks(each, members[at]?.label ?? '') : bitsOfAnswers(each),
  );
  return countRows(joinRows(values, bits));
}

function single(known: KnownColumn): Found {
  const { kind, reason } = recogniseColumn(known);
  return { kind, reason, question: known.column.question, members: [{ ...known, label: '' }] };
}

const isScoreRole = ({ column: { role } }: KnownColumn): boolean =>
  role === 'nps' || role === 'csat' || role === 'ces';

/** Columns that are nobody's answers stand alone, however they are named. */
const isNoAnswer = ({ role }: SurveyColumn): boolean =>
  role === 'respondent' || role === 'personal' || role === 'ignore';

function questionsOfGroup(stem: string, known: readonly KnownColumn[]): readonly Found[] {
  const group = known.length > 1 ? recogniseGroup(stem, known) : null;
  if (!group) return known.map(single);
  const { kind, reason, members, alone } = group;
  const scored = members.filter(isScoreRole);
  return [{ kind, reason, question: stem, members }, ...alone.map(single), ...scored.map(single)];
}

/** Neighbours whose only answer is the question itself: options of which the export does not name the question. */
function joinNamelessTicks(found: readonly Found[]): readonly Found[] {
  const isTick = ({ members, question }: Found): boolean => {
    const [only] = members;
    return (
      members.length === 1 &&
      only?.facts.answers.length === 1 &&
      only.facts.answers[0]?.label === question.trim()
    );
  };
  const joined: Found[] = [];
  for (let at = 0; at < found.length;) {
    let end = at;
    while (end < found.length && found[end] !== undefined && isTick(found[end] as Found)) end += 1;
    const run = found.slice(at, end);
    if (run.length > 1) joined.push(ofOptions(run));
    else joined.push(...found.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return joined;
}

function ofOptions(run: readonly Found[]): Found {
  const members = run.flatMap(({ members: [only], question }) =>
    only ? [{ ...only, label: question }] : [],
  );
  const named = members.slice(0, 3).map(({ label }) => label);
  return {
    kind: 'multiple_choice',
    question: `${named.join(', ')}${members.length > 3 ? ' …' : ''}`,
    reason: `${members.length} neighbouring columns, each holding its own name; the export does not say their question.`,
    members,
  };
}

function clickQuestions(known: readonly KnownColumn[]): readonly Found[] {
  const pairs = findClickPairs(known.map(({ column }) => column));
  const byBase = new Map<string, KnownColumn[]>();
  for (const { base, x, y } of pairs) {
    const stem = base.replace(/[\s_-]*\d+$/u, '');
    const members = byBase.get(stem) ?? [];
    for (const [at, label] of [
      [x, 'x'],
      [y, 'y'],
    ] as const) {
      const column = known[at];
      if (column) members.push({ ...column, label });
    }
    byBase.set(stem, members);
  }
  return [...byBase].map(([stem, members]) => ({
    kind: 'click_map',
    question: stem === '' ? members.map(({ column }) => column.question).join(', ') : stem,
    reason: 'Columns for x and y.',
    members,
  }));
}

/**
 * The questions of a table, in the order of its first columns. Every column belongs to one question at least; one with the role
 * of a score is a question of its own even inside a grid. Roles decide where they say a kind; else names and cells do.
 */
export function findQuestions(
  columns: readonly SurveyColumn[],
  factsOf: FactsOf = ({ values }) => readColumnFacts(values()),
): readonly SurveyQuestion[] {
  const known = columns.map((column) => ({ column, facts: factsOf(column), label: '' }));
  const clicks = clickQuestions(known.filter(({ column }) => !isNoAnswer(column)));
  const clicked = new Set(
    clicks.flatMap(({ members }) => members.map(({ column }) => column.position)),
  );
  const rest = known.filter(({ column }) => !clicked.has(column.position));
  const alone = rest.filter(({ column }) => isNoAnswer(column)).map(single);
  const others = rest.filter(({ column }) => !isNoAnswer(column));
  const grouped = groupColumns(others.map(({ column, facts }) => ({ ...column, facts })));
  const found = grouped.flatMap(({ stem, columns: members, labels }) =>
    questionsOfGroup(
      stem,
      members.map(({ facts, ...column }, at) => ({ column, facts, label: labels[at] ?? '' })),
    ),
  );
  const first = ({ members }: Found): number => members[0]?.column.position ?? 0;
  return [...clicks, ...alone, ...joinNamelessTicks(found)]
    .sort((one, other) => first(one) - first(other))
    .map(toQuestion);
}
