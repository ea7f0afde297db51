import type { QuestionKind } from '../../shared/domain/survey.ts';

const kindsOfSeveral: readonly QuestionKind[] = [
  'multiple_choice',
  'matrix',
  'ranking',
  'click_map',
  'other',
];
const onlySeveral: readonly QuestionKind[] = ['matrix', 'ranking', 'click_map'];

/** Whether a question of so many columns can be summarised as a kind; several choices may stand in one cell or in columns. */
export function canBeSeenAs(kind: QuestionKind, columns: number): boolean {
  if (kind === 'click_map') return columns >= 2 && columns % 2 === 0;
  return columns > 1 ? kindsOfSeveral.includes(kind) : !onlySeveral.includes(kind);
}
