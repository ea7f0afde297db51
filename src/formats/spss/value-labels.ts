import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { scoreTopic } from '../tables/question-words.ts';

const nominal = 1;
const scale = 3;
/** Numbers are called a scale where nobody said what they are: so few labels name categories all the same. */
const fewLabels = 3;
const maxShown = 11;

type Labelled = Readonly<{
  values: ColumnValues;
  labels: ReadonlyMap<string, string>;
  /** 1 nominal, 2 ordinal, 3 scale, 0 unknown. */
  measure: number;
  isText: boolean;
  question: string;
}>;

/**
 * Whether labels stand for the values: the values are categories. Numbers of a scale keep their number, so that they can
 * be counted with: where the file says scale, the question asks for a score, or a value that was given has no label.
 */
export function areCategories({ values, labels, measure, isText, question }: Labelled): boolean {
  if (labels.size === 0) return false;
  if (isText || measure === nominal) return scoreTopic(question) === null || isText;
  if (scoreTopic(question) !== null) return false;
  if (measure === scale && labels.size > fewLabels) return false;
  return values.dictionary.slice(1).every((value) => labels.has(value));
}

/** The values with labels in their stead; equal labels fall together. */
export function withLabels(
  { dictionary, codes }: ColumnValues,
  labels: ReadonlyMap<string, string>,
): ColumnValues {
  const codeOf = new Map<string, number>([['', 0]]);
  const mapped = dictionary.map((value, code) => {
    const text = code === 0 ? '' : (labels.get(value) || value).normalize('NFC');
    const known = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, known);
    return known;
  });
  return { dictionary: [...codeOf.keys()], codes: codes.map((code) => mapped[code] ?? 0) };
}

/** `(0 = Not at all likely, 10 = Extremely likely)`, to stand behind the question of a scale. */
export function scaleText(labels: ReadonlyMap<string, string>): string {
  const shown = [...labels].slice(0, maxShown).map(([value, label]) => `${value} = ${label}`);
  return shown.length === 0 ? '' : `(${shown.join(', ')}${labels.size > maxShown ? ', …' : ''})`;
}
