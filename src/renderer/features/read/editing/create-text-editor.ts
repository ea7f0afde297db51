import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  ChangeSet,
  EditorSelection,
  EditorState,
  Prec,
  StateEffect,
  StateField,
  type Extension,
  type Transaction,
} from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { mapTurns } from '../../../../core/text/map-turns.ts';
import { mapChanges, tightenChanges } from '../../../../core/text/text-changes.ts';
import type { Coding } from '../../../../shared/domain/coding.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { Turn } from '../../../../shared/domain/source.ts';
import type { TextChange } from '../../../../shared/domain/transcript.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { findCaretRow, scrollToRow } from '../../../text-view/create-reader.ts';
import { highlights, tintTheme } from '../../../text-view/highlights.ts';
import { lineDirections, turnLabels } from '../../../text-view/line-looks.ts';
import {
  activeField,
  codersField,
  codesField,
  codingsField,
  setCodes,
  setCodings,
  setTurns,
  turnsField,
} from '../../../text-view/reader-state.ts';
import { stripeColumn, type StripeHost } from '../../../text-view/stripe-column.ts';
import { followCodings } from './follow-codings.ts';

/** A text as it is before it is edited, with what stands on it. */
export type EditedText = Readonly<{
  text: string;
  turns: readonly Turn[];
  codings: readonly Coding[];
  codes: ReadonlyMap<CodeId, Code>;
}>;

export type TextEditorHost = Readonly<{
  /** Name of the text for screen readers. */
  label: string;
  stripes: StripeHost;
  onChange: (changes: readonly TextChange[]) => void;
  onSave: () => void;
  onLeave: () => void;
}>;

/** A text that is being edited. Offsets are UTF-16 units. */
export type TextEditor = Readonly<{
  changes: () => readonly TextChange[];
  /** Codings of the text before the edit, as they are known now. */
  setCodings: (codings: readonly Coding[]) => void;
  /** Codes as they are known now. */
  setCodes: (codes: ReadonlyMap<CodeId, Code>) => void;
  /** Where the caret stands in the text as it is now. */
  head: () => number;
  /** Where its line begins on screen, in the window's pixels; null where it is out of view. */
  caretRow: () => number | null;
  focus: () => void;
  destroy: () => void;
}>;

/** Codings where they stand in the text before the edit. */
const setStanding = StateEffect.define<readonly Coding[]>();
const standingField = StateField.define<readonly Coding[]>({
  create: () => [],
  update: (standing, { effects }) =>
    effects.findLast((effect) => effect.is(setStanding))?.value ?? standing,
});

/** All changes since the beginning as one. */
const editsField = StateField.define<ChangeSet>({
  create: ({ doc }) => ChangeSet.empty(doc.length),
  update: (edits, { docChanged, changes }) => (docChanged ? edits.compose(changes) : edits),
});

/** What the edits come to: words that were typed and taken back again are no change. */
function listChanges(edits: ChangeSet, before: string): TextChange[] {
  const changes: TextChange[] = [];
  edits.iterChanges((from, to, _from, _to, inserted) => {
    changes.push({ from, to, insert: inserted.toString() });
  });
  return tightenChanges(before, changes);
}

/** Codings and turns go along with every change, in the same step, so that none is ever drawn on other words. */
function following({ text, turns }: EditedText): Extension {
  return EditorState.transactionExtender.of((transaction: Transaction) => {
    const { startState } = transaction;
    const told = transaction.effects.findLast((effect) => effect.is(setStanding));
    if (!transaction.docChanged && !told) return null;
    const standing = told?.value ?? startState.field(standingField);
    const edits = startState.field(editsField).compose(transaction.changes);
    const changes = listChanges(edits, text);
    const after = transaction.newDoc.toString();
    return {
      effects: [
        setCodings.of(followCodings(standing, text, after, changes)),
        setTurns.of(mapTurns(after, turns, mapChanges(changes))),
      ],
    };
  });
}

function extensionsFor(edited: EditedText, host: TextEditorHost): Extension {
  return [
    EditorView.contentAttributes.of({
      'aria-label': host.label,
      'data-pane-start': '',
      spellcheck: 'false',
      autocorrect: 'off',
    }),
    EditorView.cspNonce.of(pageNonce()),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    drawSelection(),
    history(),
    [codesField, codersField, codingsField, turnsField, activeField],
    [editsField, standingField],
    [lineDirections, turnLabels, highlights, tintTheme],
    stripeColumn(host.stripes),
    following(edited),
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run: () => (host.onSave(), true) },
        { key: 'Escape', run: () => (host.onLeave(), true) },
      ]),
    ),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) host.onChange(listChanges(state.field(editsField), edited.text));
    }),
  ];
}

/** The page's own mark for styles made while it runs; an empty one where there is none. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}

/**
 * Makes an editor inside `parent` that looks like the reader. `draft` are changes made before, `at` is where the caret begins
 * and `row` where its line is to begin on screen, in the window's pixels; null for the middle.
 */
export function createTextEditor(
  parent: HTMLElement,
  edited: EditedText,
  draft: readonly TextChange[],
  at: number,
  row: number | null,
  host: TextEditorHost,
): TextEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: edited.text, extensions: extensionsFor(edited, host) }),
  });
  view.dispatch({
    effects: [setCodes.of(edited.codes), setStanding.of(edited.codings), setTurns.of(edited.turns)],
  });
  if (draft.length > 0) view.dispatch({ changes: [...draft] });
  const caret = Math.min(at, view.state.doc.length);
  view.dispatch({
    selection: EditorSelection.cursor(caret),
    effects: EditorView.scrollIntoView(caret, { y: 'center' }),
  });
  if (row !== null) scrollToRow(view, caret, row);
  return {
    changes: () => listChanges(view.state.field(editsField), edited.text),
    setCodings: (codings) => view.dispatch({ effects: setStanding.of(codings) }),
    setCodes: (codes) => view.dispatch({ effects: setCodes.of(codes) }),
    head: () => view.state.selection.main.head,
    caretRow: () => findCaretRow(view),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
