/** Kinds of things a study is made of, in the order in which a report of a rescue names them. */
export const rescueKinds = [
  'texts',
  'codes',
  'codings',
  'memos',
  'cases',
  'values',
  'tables',
  'columns',
  'coders',
  'links',
  'others',
  'steps',
] as const;

/**
 * - `values`: attributes of cases and what they are; `columns`: of tables
 * - `others`: earlier versions of texts, speakers, folders, sets of codes, own measures, benchmarks, follow-ups
 * - `steps`: entries of the history
 */
export type RescueKind = (typeof rescueKinds)[number];

export type RescueCount = Readonly<{
  kind: RescueKind;
  /** Read from the damaged file as they stood. */
  found: number;
  /** Not readable where they stood, and made anew from the history in the damaged file. */
  fromHistory: number;
  /** Taken from the backup. */
  fromBackup: number;
  /** Known to have been there, and nowhere to be read. */
  missing: number;
}>;

/** What happened to a thing that did not come through as it was. See `isMissing`. */
export const rescueNoteKinds = [
  'unreadable',
  'text_gone',
  'target_gone',
  'contradiction',
  'stand_in',
  'text_differs',
  'turns_gone',
  'cells_gone',
  'older_text',
  'reference_cut',
  'moved_to_journal',
  'history_kept',
] as const;
export type RescueNoteKind = (typeof rescueNoteKinds)[number];

/** Whether a note speaks of a thing that is not in the rescued study, or of which only a stand-in is. */
export function isMissing(what: RescueNoteKind): boolean {
  return ['unreadable', 'text_gone', 'target_gone', 'stand_in'].includes(what);
}

export type RescueNote = Readonly<{
  kind: RescueKind;
  what: RescueNoteKind;
  /** The thing in words, as far as any are left: a name, a coding with its code, text and place. */
  name: string;
}>;

export type RescueReport = Readonly<{
  /** The new study. */
  path: string;
  /** The damaged one, which is as it was, byte for byte. */
  damagedPath: string;
  at: string;
  /** The backup that was compared, or null where there is none of this study that is sound. */
  backup: Readonly<{ path: string; createdAt: string }> | null;
  /** Whether the whole history was there, so that all could be held against it. */
  isHistoryWhole: boolean;
  counts: readonly RescueCount[];
  /** At most `mostRescueNotes`; `notesInAll` says how many there are. */
  notes: readonly RescueNote[];
  notesInAll: number;
}>;

/** What fits into one answer. */
export const mostRescueNotes = 4000;
