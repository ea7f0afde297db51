/**
 * A report as a tree of blocks, free of any format: the screen previews it, each writer turns it into a file.
 * All strings are plain text; writers escape them.
 */
export type ReportDocument = Readonly<{
  title: string;
  subtitle: string;
  /** ISO 8601 time of making. */
  createdAt: string;
  language: string;
  blocks: readonly ReportBlock[];
}>;

export type ReportTone = 'positive' | 'neutral' | 'negative';

export type ReportBlock =
  | Readonly<{ type: 'heading'; level: 2 | 3; text: string }>
  | Readonly<{ type: 'paragraph'; text: string }>
  | Readonly<{ type: 'figures'; items: readonly ReportFigure[] }>
  | Readonly<{
      type: 'table';
      caption: string;
      columns: readonly Readonly<{ name: string; numeric: boolean }>[];
      rows: readonly (readonly string[])[];
    }>
  | Readonly<{ type: 'quote'; text: string; attribution: string; tone: ReportTone | null }>
  | Readonly<{
      type: 'bars';
      caption: string;
      /** Greatest possible value, the full width. */
      max: number;
      unit: string;
      items: readonly Readonly<{ label: string; value: number; note: string }>[];
    }>
  | Readonly<{ type: 'note'; text: string }>;

export type ReportFigure = Readonly<{ label: string; value: string; note: string }>;
