import type { RecentSlots } from '../../../core/coding/recent-slots.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { SourceSummary, Turn } from '../../../shared/domain/source.ts';
import type { CodeId, CodingId } from '../../../shared/ids.ts';
import type { Reader, ReaderSelection } from '../../text-view/create-reader.ts';
import type { Hit } from './find-hits.ts';
import type { PaletteChoice } from './palette-choices.ts';
import type { ReaderActionId } from './reader-actions.ts';
import type { ReaderMode } from './reader-mode.ts';
import type { Send } from './use-send.ts';
import type { TextLook } from './use-text-look.ts';

/** What lies on the desk: the open source with its codings, and the codebook. */
export type Reading = Readonly<{
  source: SourceSummary;
  text: string;
  turns: readonly Turn[];
  codings: readonly Coding[];
  codes: readonly Code[];
  codeById: ReadonlyMap<CodeId, Code>;
}>;

/** Search inside the open text. `at` is the position of the present hit, -1 for none. */
export type FindState = Readonly<{
  isOpen: boolean;
  words: string;
  hits: readonly Hit[];
  /** There may be more hits than those found until now. */
  isSearching: boolean;
  at: number;
}>;

export const panelTabs = ['codes', 'inspector'] as const;
export type PanelTab = (typeof panelTabs)[number];
/** What stands over the desk and asks something; `desk-dialogs.tsx` says what is shown for each kind. */
export type DeskDialog = Readonly<{ kind: DeskDialogKind }>;
export type DeskDialogKind =
  | 'code'
  | 'goTo'
  | 'link'
  | 'autocode'
  | 'splitTurn'
  | 'turnSpeaker'
  | 'renameSpeaker'
  | 'pseudonym'
  | 'versions';

/** A field that a key asked for and that has not yet taken the focus: one of the inspector's, or the palette's. */
export type FieldFocus = 'memo' | 'weight' | 'code';

/** What can be done in the reader and in its panels, whichever way it was asked for. */
export type Desk = Readonly<{
  reading: Reading;
  /** The text on screen; null until it stands, and in the plain view. */
  reader: Reader | null;
  selection: ReaderSelection;
  /** Codings under the caret or the selection. */
  touching: readonly Coding[];
  /** The coding that keys speak about. */
  active: Coding | undefined;
  /** The turn in which the caret stands. */
  turn: Turn | undefined;
  mode: ReaderMode;
  /** An end of a coding stands where the engine does not know of it yet. */
  isMoving: boolean;
  recent: RecentSlots;
  find: FindState;
  panel: PanelTab;
  fieldFocus: FieldFocus | null;
  /** Such a field that was asked for; known at once, before the desk is drawn again. */
  awaitsField: () => FieldFocus | null;
  /** Size and width of the text; null for what fits the window. */
  textLook: TextLook;
  isPlain: boolean;
  /** The text is being edited: the reader stands aside. */
  isEditing: boolean;
  /** `row` is where the line of the caret stands when the editing ends. */
  setEditing: (isEditing: boolean, row?: number | null) => void;
  /** Where the line of the caret stood on screen when the text gave way to another view of it; null where out of view. */
  caretRow: number | null;
  dialog: DeskDialog | null;
  /** The code chosen in the codebook. */
  selectedCode: Code | null;
  run: (action: ReaderActionId) => void;
  /** Codes the selection; says so where nothing is selected. */
  applyCode: (codeId: CodeId) => Promise<void>;
  /** Codes a stretch that need not be selected. */
  applyCodeTo: (codeId: CodeId, range: Readonly<{ start: number; end: number }>) => Promise<void>;
  /** Turns that the present coder has marked as read, by their index. */
  readTurns: ReadonlySet<number>;
  /**
   * Codes the selection with what was chosen in the palette. Where letters and Enter chose it, `query` has them: a command on
   * its way may be making the code that they mean, and then it is waited for.
   */
  applyChoice: (choice: PaletteChoice, query: string | null) => Promise<void>;
  removeCoding: (coding: Coding) => Promise<void>;
  chooseCoding: (codingId: CodingId) => void;
  setFindWords: (words: string) => void;
  closeFind: () => void;
  /** Ends a mode; an end that was moved is saved, or put back where `keep` is false. */
  leaveMode: (keep: boolean) => void;
  /** Leaves only the caret; false where nothing was selected. */
  collapseSelection: () => boolean;
  showPanel: (tab: PanelTab) => void;
  selectCode: (codeId: CodeId | null) => void;
  openDialog: (dialog: DeskDialog) => void;
  /** Puts the dialog away and goes back to the text. */
  closeDialog: () => void;
  /** Called by the field once it has the focus, so that it is not taken again. */
  clearFieldFocus: () => void;
  focusText: () => void;
  send: Send;
}>;
