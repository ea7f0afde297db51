import type { CaseKind } from '../../shared/domain/case.ts';
import type { HistoryArea, HistoryObject } from '../../shared/domain/history.ts';
import type { MemoTarget } from '../../shared/domain/memo.ts';
import type { AttributeId, CaseId, CodeId, CoderId, MemoId, SourceId } from '../../shared/ids.ts';

/** A thing that a memo is to be on, with its name. */
export type MemoSubject = Readonly<{
  target: 'project' | 'source' | 'code' | 'case';
  targetId: number;
  name: string;
}>;

/** Where a person can be, with what is shown there. Params are plain JSON: they go into the session's memory. */
export type PlaceParams = Readonly<{
  home: Readonly<Record<string, never>>;
  /** `start` and `end` mark a stretch to go to: a segment, a hit, what an undo changed. */
  read: Readonly<{ sourceId?: SourceId; start?: number; end?: number }>;
  find: Readonly<{
    codeId?: CodeId;
    /** False: segments of this very code only. */
    descendants?: boolean;
    sourceId?: SourceId;
    coderId?: CoderId;
    speaker?: string;
    /** Segments in which this case, or cases with these values, speak or answer. */
    caseId?: CaseId;
    values?: readonly Readonly<{ attributeId: AttributeId; value: string | null }>[];
    text?: string;
  }>;
  measure: Readonly<{ datasetId?: number; metric?: string; by?: string }>;
  themes: Readonly<{ runId?: number; themeId?: number }>;
  report: Readonly<Record<string, never>>;
  /** `memoId` is the one that is open; `isNew` a journal entry, `about` a memo on a thing that is being begun. */
  memos: Readonly<{
    memoId?: MemoId;
    isNew?: boolean;
    about?: MemoSubject;
    target?: MemoTarget;
    coderId?: CoderId;
    text?: string;
    order?: 'newest' | 'target';
  }>;
  /** What the list is narrowed down to; `from` and `to` are days, ISO 8601, both included. */
  history: Readonly<{
    object?: HistoryObject & Readonly<{ name: string }>;
    coderId?: CoderId;
    area?: HistoryArea;
    from?: string;
    to?: string;
    text?: string;
  }>;
  cases: Readonly<{
    /** The case to go to. */
    caseId?: CaseId;
    text?: string;
    kind?: CaseKind;
    sourceId?: SourceId;
    values?: readonly Readonly<{ attributeId: AttributeId; value: string | null }>[];
    sort?: Readonly<{ by: 'name' | 'kind' | 'turns' | AttributeId; descending: boolean }>;
  }>;
}>;

export type PlaceName = keyof PlaceParams;
export type Place = {
  [Name in PlaceName]: Readonly<{ name: Name; params: PlaceParams[Name] }>;
}[PlaceName];

export const home: Place = { name: 'home', params: {} };

const placeNames: ReadonlySet<unknown> = new Set<PlaceName>([
  'home',
  'read',
  'find',
  'measure',
  'themes',
  'report',
  'memos',
  'history',
  'cases',
]);

/** Whether something remembered is a place still known. Its params are checked by the screen that reads them. */
export function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    placeNames.has(value.name) &&
    'params' in value &&
    typeof value.params === 'object'
  );
}

export function samePlace(one: Place, other: Place): boolean {
  return one.name === other.name && JSON.stringify(one.params) === JSON.stringify(other.params);
}
