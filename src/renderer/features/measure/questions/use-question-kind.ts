import { useState } from 'react';
import {
  columnRoles,
  type ColumnRole,
  type DatasetSummary,
} from '../../../../shared/domain/dataset.ts';
import {
  questionKinds,
  type QuestionKind,
  type SurveyQuestion,
} from '../../../../shared/domain/survey.ts';
import type { AppError } from '../../../../shared/app-error.ts';
import { useCommand } from '../../../state/engine.ts';
import { recall, remember } from '../../../state/memory.ts';

type Kinds = Readonly<Record<string, QuestionKind>>;

export type QuestionKindChoice = Readonly<{
  /** The kind set by hand, else null. */
  byHand: (question: SurveyQuestion) => QuestionKind | null;
  choose: (question: SurveyQuestion, kind: QuestionKind) => void;
  /** Takes back what was set by hand. */
  forget: (question: SurveyQuestion) => void;
  error: AppError | null;
}>;

function readKinds(kept: unknown): Kinds {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, kept]) => {
      const kind = questionKinds.find((known) => known === kept);
      return kind ? [[id, kind]] : [];
    }),
  );
}

/** The role that says a kind by itself: then the study knows it, and can undo it. */
export function roleOfKind(kind: QuestionKind): ColumnRole | null {
  if (kind === 'other') return 'ignore';
  return columnRoles.find((role) => role === kind) ?? null;
}

/** Roles that would say another kind than the one chosen. */
const kindRoles: readonly (ColumnRole | null)[] = questionKinds.map(roleOfKind);

/**
 * Kinds set by hand. Where a role says the kind, the column is given that role: one step, undone like any. Else the kind is kept
 * with the study as a way of looking at the question, and a role that says another kind is taken off.
 */
export function useQuestionKind(table: DatasetSummary): QuestionKindChoice {
  const key = `surveyKinds.${table.id}`;
  const [kinds, setKinds] = useState(() => readKinds(recall('study', key)));
  const setRole = useCommand('datasets.setRole');
  const keep = (next: Kinds): void => {
    setKinds(next);
    remember('study', key, next);
  };
  const without = ({ id }: SurveyQuestion): Kinds =>
    Object.fromEntries(Object.entries(kinds).filter(([known]) => known !== id));
  const choose = (question: SurveyQuestion, kind: QuestionKind): void => {
    const [part] = question.parts;
    const column =
      question.parts.length === 1
        ? table.columns.find(({ position }) => position === part?.position)
        : undefined;
    const role = column ? roleOfKind(kind) : null;
    keep(role === null ? { ...without(question), [question.id]: kind } : without(question));
    if (!column || column.role === role) return;
    if (role !== null || kindRoles.includes(column.role)) {
      setRole.mutate({ datasetId: table.id, position: column.position, role });
    }
  };
  return {
    byHand: ({ id }) => kinds[id] ?? null,
    choose,
    forget: (question) => keep(without(question)),
    error: setRole.error?.appError ?? null,
  };
}
