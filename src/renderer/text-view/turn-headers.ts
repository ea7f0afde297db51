import { RangeSetBuilder, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { Turn } from '../../shared/domain/source.ts';
import { findLabel } from './find-label.ts';
import { setTurns, turnsField } from './reader-state.ts';

/** Writes a time of the recording, in milliseconds, as people read it. */
export type WriteTime = (milliseconds: number) => string;

class TurnHeader extends WidgetType {
  readonly speaker: string | null;
  readonly time: string | null;

  constructor(speaker: string | null, time: string | null) {
    super();
    this.speaker = speaker;
    this.time = time;
  }

  override eq(other: TurnHeader): boolean {
    return other.speaker === this.speaker && other.time === this.time;
  }

  override get estimatedHeight(): number {
    return 38;
  }

  override toDOM(): HTMLElement {
    const header = document.createElement('div');
    header.className = 'turn-header';
    if (this.speaker !== null) header.append(this.part('turn-speaker', this.speaker));
    if (this.time !== null) header.append(this.part('turn-time', this.time));
    return header;
  }

  part(className: string, words: string): HTMLElement {
    const part = document.createElement('span');
    part.className = className;
    part.dir = 'auto';
    part.textContent = words;
    return part;
  }
}

/** Headers over turns whose speaker and time the text itself does not say. They take no part in offsets, selection or copying. */
export function turnHeaders(writeTime: WriteTime): Extension {
  return StateField.define<DecorationSet>({
    create: (state) => buildHeaders(state, state.field(turnsField), writeTime),
    update: (headers, { effects, state }) => {
      const turns = effects.find((effect) => effect.is(setTurns));
      return turns ? buildHeaders(state, turns.value, writeTime) : headers;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

function buildHeaders(
  { doc }: EditorState,
  turns: readonly Turn[],
  writeTime: WriteTime,
): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  // All turns are looked at: from one string a piece is cut at once, in the document its place has to be found first.
  const text = doc.toString();
  const slice = (from: number, to: number): string => text.slice(from, to);
  for (const [index, { start, speaker, timeMs }] of turns.entries()) {
    if (start > doc.length || (speaker === null && timeMs === null)) continue;
    if (findLabel(slice, turns, index)) continue;
    const widget = new TurnHeader(speaker, timeMs === null ? null : writeTime(timeMs));
    const line = doc.lineAt(start).from;
    builder.add(line, line, Decoration.widget({ widget, block: true, side: -1 }));
  }
  return builder.finish();
}
