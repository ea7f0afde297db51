import { asksQuestions, isAskersLabel } from '../../../core/text/voices.ts';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { SpeakerChoices } from './staged-files.ts';

export type SpeakerRow = Readonly<{
  /** As the text has it. */
  label: string;
  /** As it will be called. */
  name: string;
  turns: number;
  /** Turns that ask something; null where nobody counted. */
  asked: number | null;
  isInterviewer: boolean;
  /** Other labels with the same name: they become one person. */
  joined: readonly string[];
}>;

/** Blanks at the ends and several in a row do not make another person. */
const tidy = (name: string): string => name.replace(/\s+/gu, ' ').trim();

/** The name that a label has after what was decided; the label itself where its name was emptied. */
export function nameOfLabel(label: string, choices: SpeakerChoices): string {
  return tidy(choices[label]?.name ?? label) || label;
}

/** The speakers of a file as they were decided, in the order of the file. */
export function speakerRows(
  { speakers, questions }: FileInspection,
  choices: SpeakerChoices,
): readonly SpeakerRow[] {
  const all = speakers ?? [];
  const byName = Map.groupBy(all, ({ name }) => nameOfLabel(name, choices));
  return all.map(({ name: label, turns }, at) => {
    const name = nameOfLabel(label, choices);
    const same = byName.get(name) ?? [];
    return {
      label,
      name,
      turns,
      asked: questions?.[at] ?? null,
      isInterviewer: same.some((each) => choices[each.name]?.isInterviewer === true),
      joined: same.flatMap((each) => (each.name === label ? [] : [each.name])),
    };
  });
}

export type InterviewerProposal = Readonly<{
  label: string;
  reason: 'label' | 'questions';
  asked: number;
  turns: number;
}>;

/** Fewer turns say little about who leads a talk. */
const fewTurns = 3;

/** Who may be asking the questions, with what speaks for it. Nobody where somebody was marked already, or speaks alone. */
export function proposeInterviewers(rows: readonly SpeakerRow[]): readonly InterviewerProposal[] {
  if (rows.length < 2 || rows.some(({ isInterviewer }) => isInterviewer)) return [];
  return rows.flatMap(({ label, asked, turns }): readonly InterviewerProposal[] => {
    if (isAskersLabel(label)) return [{ label, reason: 'label', asked: asked ?? 0, turns }];
    const share = asked === null || turns < fewTurns ? 0 : asked / turns;
    return asksQuestions({ name: label, questionShare: share })
      ? [{ label, reason: 'questions', asked: asked ?? 0, turns }]
      : [];
  });
}
