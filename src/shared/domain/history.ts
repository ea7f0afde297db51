import type { CaseId, CodeId, CoderId, CommandId, DatasetId, MemoId, SourceId } from '../ids.ts';
import type { Page } from './page.ts';

/** A message in no language: a key of the catalogue and its arguments. */
export type Label = Readonly<{ key: string; args: Readonly<Record<string, string | number>> }>;

type FixedPlace =
  /** A passage of a source; the source as a whole without `start` and `end`. */
  | Readonly<{ kind: 'source'; sourceId: SourceId; start?: number; end?: number }>
  | Readonly<{ kind: 'code'; codeId: CodeId }>
  | Readonly<{ kind: 'case'; caseId: CaseId }>
  | Readonly<{ kind: 'dataset'; datasetId: DatasetId }>
  | Readonly<{ kind: 'none' }>;

/** Where a step can be seen, so that undo can go there. A memo is also to be seen at what it speaks about. */
export type StepPlace = FixedPlace | Readonly<{ kind: 'memo'; memoId: MemoId; about: FixedPlace }>;

/** Where a step happened, in words, and the way there; `several` where it happened in other places, too. */
export type StepWhere = Readonly<{
  thing: ThingKind;
  name: string;
  several: boolean;
  place: StepPlace;
}>;

/** What a row of the study is to a person. */
export const thingKinds = [
  'coding',
  'code',
  'memo',
  'link',
  'case',
  'value',
  'attribute',
  'source',
  'version',
  'speaker',
  'folder',
  'dataset',
  'column',
  'cells',
  'measure',
  'benchmark',
  'followUp',
  'codeSet',
  'codeSetMember',
  'coder',
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** What a history can be asked of: all that was done to one thing and to what hangs on it. */
export const historyObjectKinds = ['source', 'code', 'case', 'memo', 'dataset', 'coding'] as const;
export type HistoryObjectKind = (typeof historyObjectKinds)[number];
export type HistoryObject = Readonly<{ kind: HistoryObjectKind; id: number }>;

/** Kinds of steps, by the first word of their labels. What is listed nowhere is `other`. */
export const historyAreas = {
  codings: ['coding', 'autocode', 'sample'],
  codes: ['code', 'codeSet', 'codebook'],
  memos: ['memo', 'journal'],
  links: ['link'],
  cases: ['case', 'speaker', 'attribute'],
  sources: ['source', 'transcript', 'folder', 'text'],
  datasets: ['dataset'],
  keeping: ['measure', 'benchmark', 'followUp'],
  themes: ['theme'],
  other: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type HistoryArea = keyof typeof historyAreas;
export const historyAreaNames = Object.keys(historyAreas) as readonly HistoryArea[];

export type HistoryEntry = Readonly<{
  id: CommandId;
  at: string;
  coderId: CoderId;
  coder: string;
  kind: 'do' | 'undo' | 'redo';
  label: Label;
  /** Rows changed. */
  changes: number;
  undone: boolean;
  /** Where it happened, as far as it can still be told. */
  where: StepWhere | null;
  /** A step of the person at work on this copy: Ctrl+Z comes to it in its turn. */
  own: boolean;
  /** Stands, and was taken by a person: it can be undone by itself. */
  canUndo: boolean;
}>;

/** One page, newest first, and the number of steps that no filter leaves out. */
export type HistoryPage = Page<HistoryEntry> & Readonly<{ everything: number }>;

export type NextStep = Readonly<{ id: CommandId; label: Label; place: StepPlace }>;
export type HistoryStatus = Readonly<{ undo: NextStep | null; redo: NextStep | null }>;

/** Why something was left alone: a later step changed it, uses it or deleted it, or what it belonged to is gone. */
export type LeftAloneReason = 'changed' | 'used' | 'deleted' | 'missing';

export type LeftAlone = Readonly<{
  thing: ThingKind;
  id: number;
  name: string;
  reason: LeftAloneReason;
  /** The later step, where one is the reason. */
  by: Readonly<{ id: CommandId; coder: string; label: Label }> | null;
}>;

export type UndoOutcome = Readonly<{
  entry: HistoryEntry;
  place: StepPlace;
  /** Cells that were left alone because a later step had changed them. */
  skipped: number;
  /** The first of the things that were left alone. */
  leftAlone: readonly LeftAlone[];
}>;

/** What of a thing can change in a way that means something to a person. */
export const thingFields = [
  'name',
  'kind',
  'language',
  'version',
  'folder',
  'collectedOn',
  'parent',
  'case',
  'mergedInto',
  'type',
  'options',
  'value',
  'colour',
  'description',
  'inclusion',
  'exclusion',
  'example',
  'archived',
  'code',
  'start',
  'end',
  'coder',
  'weight',
  'title',
  'entryDate',
  'body',
  'note',
  'role',
  'question',
  'status',
  'owner',
  'due',
  'systemic',
  'metric',
  'answers',
  'validFrom',
  'validTo',
  'definition',
] as const;
export type ThingField = (typeof thingFields)[number];

/** A field of a thing before and after, in words; null where there was nothing. */
export type FieldChange = Readonly<{ field: ThingField; from: string | null; to: string | null }>;

/**
 * What became of a change since: it stands; it was taken back; a later step changed the same; the thing is no longer there
 * (or, for something deleted, is there again).
 */
export type ChangeState = 'stands' | 'takenBack' | 'changed' | 'gone';

/** What a step did to one thing. */
export type ThingChange = Readonly<{
  thing: ThingKind;
  id: number;
  how: 'added' | 'changed' | 'removed';
  /** A source's name, a code's path, what a memo speaks about. */
  name: string;
  /** The words coded, the beginning of a memo; empty for all else. */
  quote: string;
  /** Where it lies, if its name does not say so; empty for all else. */
  where: string;
  fields: readonly FieldChange[];
  state: ChangeState;
  place: StepPlace;
}>;

/** What taking steps back does to things of one kind: how many come, go and change. */
export type ThingCount = Readonly<{
  thing: ThingKind;
  come: number;
  go: number;
  change: number;
}>;

/** What “undo to here” would do. Nothing was changed to find out. */
export type UndoPreview = Readonly<{
  /** Steps that would be taken back, newest first; the first few hundred of `total`. */
  steps: Page<HistoryEntry>;
  /** Steps of others since then, which stay. */
  staying: Page<HistoryEntry>;
  things: readonly ThingCount[];
  /** What would be left alone, and why. */
  leftAlone: Page<LeftAlone>;
}>;

export type UndoToOutcome = Readonly<{
  /** Steps taken back. */
  steps: number;
  place: StepPlace;
  leftAlone: Page<LeftAlone>;
}>;

export type TakeBackOutcome = Readonly<{
  /** Things taken back. */
  things: number;
  place: StepPlace;
  leftAlone: Page<LeftAlone>;
}>;
