import type { AttributeId, CaseId } from '../ids.ts';

export const attributeTypes = ['text', 'number', 'date', 'boolean', 'choice'] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** What decides whether a value fits: the type and, for a choice, what there is to choose among. */
export type AttributeShape = Readonly<{ type: AttributeType; options: readonly string[] }>;

/** Something known about cases: a typed column. */
export type Attribute = AttributeShape &
  Readonly<{
    id: AttributeId;
    name: string;
    /** Cases that have a value. */
    valueCount: number;
    /** Values that do not fit the type; they are kept as they are. */
    misfitCount: number;
  }>;

/** Cells that one step sets at most. */
export const maxCells = 5000;
/** Words that a choice chooses among at most. */
export const maxOptions = 500;
/** Characters of one value at most. */
export const maxValueLength = 10_000;

/** One cell of the grid. A value is what a person typed; null empties the cell. */
export type CellChange = Readonly<{
  caseId: CaseId;
  attributeId: AttributeId;
  value: string | null;
}>;

/** Why words do not fit a type. */
export type Misfit =
  | 'notNumber'
  | 'ambiguousNumber'
  | 'notDate'
  | 'noSuchDay'
  | 'ambiguousDate'
  | 'notBoolean'
  | 'notOption';

/** A value and how many cases have it; null: those without one. */
export type ValueCount = Readonly<{ value: string | null; count: number }>;

/** What a table whose first row names attributes and whose first column names cases would do. */
export type TablePlan = Readonly<{
  attributes: readonly Readonly<{
    name: string;
    /** Null for one to be made. */
    attributeId: AttributeId | null;
    type: AttributeType;
  }>[];
  /** Rows whose case is known. */
  matchedCases: number;
  /** Names of cases to be made, the first of them. */
  newCases: readonly string[];
  newCaseCount: number;
  /** Names that several cases bear: their rows are left out. */
  ambiguousCases: readonly string[];
  /** Cells that would get a value that they do not have now. */
  changedCells: number;
  unchangedCells: number;
  /** The first of the values that do not fit; they are kept as they are. */
  misfits: readonly Readonly<{
    caseName: string;
    attribute: string;
    value: string;
    why: Misfit;
  }>[];
  misfitCount: number;
}>;
