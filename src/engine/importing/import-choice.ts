import type { ScaleNumbers } from '../../formats/tables/apply-scale.ts';
import type { ColumnRole } from '../../shared/domain/dataset.ts';
import type { SourceKind } from '../../shared/domain/source.ts';

/** What a person decided about a speaker, by the label that the text gives. */
export type SpeakerChoice = Readonly<{
  /** Two labels with one name are one person. */
  name?: string | undefined;
  /** Asks the questions and is nobody the study is about: gets no case. */
  isInterviewer?: boolean | undefined;
}>;

/** What a person changed in the preview. Columns are named by their position. */
export type ImportChoice = Readonly<{
  name?: string | undefined;
  kind?: SourceKind | undefined;
  language?: string | undefined;
  roles?: Readonly<Record<string, ColumnRole | null>> | undefined;
  /** Numbers for the words on scales. */
  scales?: Readonly<Record<string, ScaleNumbers>> | undefined;
  /** Columns of personal data whose values come in. */
  keepPersonal?: readonly number[] | undefined;
  speakers?: Readonly<Record<string, SpeakerChoice>> | undefined;
}>;
