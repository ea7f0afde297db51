import type { AnswerReach, AutocodeUnit } from '../../../../shared/domain/autocode.ts';
import type { SentimentLabel } from '../../../../shared/domain/sentiment.ts';
import type { SourceId } from '../../../../shared/ids.ts';

export const ruleKinds = [
  'text',
  'dictionary',
  'pattern',
  'question',
  'speaker',
  'sentiment',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** How strong a feeling must be: the least distance of its score from 0. */
export const strengths = { any: 0, clear: 0.3, strong: 0.6 } as const;
export type Strength = keyof typeof strengths;

/** Which texts are searched. */
export const scopes = ['all', 'this', 'chosen'] as const;
export type Scope = (typeof scopes)[number];

/** The rule as it stands in the form: the fields of every kind, so that going to another kind and back loses nothing. */
export type RuleDraft = Readonly<{
  kind: RuleKind;
  words: string;
  wholeWords: boolean;
  matchCase: boolean;
  inflections: boolean;
  pattern: string;
  patternCase: boolean;
  dictionary: string;
  question: string;
  answers: AnswerReach;
  /** Null: those who seem to ask. */
  interviewers: ReadonlySet<string> | null;
  speakers: ReadonlySet<string>;
  feelings: ReadonlySet<SentimentLabel>;
  strength: Strength;
  unit: AutocodeUnit;
  /** A code for each speaker or feeling, instead of one for all. */
  perGroup: boolean;
  /** Name or path of the code; of the code above, where each gets a code. */
  code: string;
  parent: string;
  scope: Scope;
  chosen: ReadonlySet<SourceId>;
  /** Null: those who seem to ask. */
  leftOut: ReadonlySet<string> | null;
}>;

const nobody: ReadonlySet<string> = new Set();

/** The form at first. `words`: what is selected in the text, or the name of the code that is to be found. */
export function createDraft(words: string, code: string): RuleDraft {
  return {
    kind: 'text',
    words,
    wholeWords: true,
    matchCase: false,
    inflections: true,
    pattern: '',
    patternCase: false,
    dictionary: '',
    question: '',
    answers: 'until_asks',
    interviewers: null,
    speakers: nobody,
    feelings: new Set(['negative']),
    strength: 'clear',
    unit: 'sentence',
    perGroup: true,
    code,
    parent: '',
    scope: 'all',
    chosen: new Set(),
    leftOut: null,
  };
}

/** The units that a kind of rule can code; empty where it codes whole turns. */
export function unitsFor(kind: RuleKind): readonly AutocodeUnit[] {
  switch (kind) {
    case 'text':
    case 'dictionary':
    case 'pattern':
      return ['match', 'sentence', 'paragraph', 'turn'];
    case 'sentiment':
      return ['sentence', 'turn'];
    case 'question':
    case 'speaker':
      return [];
  }
}

/** Whether the kind tells several things apart that may get a code each. */
export function tellsApart(kind: RuleKind): boolean {
  return kind === 'speaker' || kind === 'sentiment';
}
