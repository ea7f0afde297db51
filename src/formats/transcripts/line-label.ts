/** The head of a line that says who speaks, when, or both. */
export type LineLabel = Readonly<{
  speaker: string | null;
  timeMs: number | null;
  /** Where in the line the speech begins; the line's length where it begins on a later one. */
  speechAt: number;
  /** True where the layout leaves no doubt, so that one occurrence is enough. */
  sure: boolean;
  /** False where the words before the mark are surely no name, such as "Note". */
  isName: boolean;
}>;

/** A line that begins a turn. `line` counts lines of the text from 0. */
export type LabelledLine = LineLabel & Readonly<{ line: number }>;

/** One way in which transcripts mark turns, told from one line without its line end. */
export type LabelStyle = (line: string) => LineLabel | null;
