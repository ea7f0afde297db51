/** The steps of taking a copy and of putting it back, in their order. */
export const copySteps = [
  'closed',
  'copied',
  'finished',
  'moved',
  'noted',
  'written',
  'marked',
  'placed',
  'placedBeside',
  'known',
  'removed',
] as const;

/** The steps of keeping a copy as a file, before it is let go as one that is back. */
export const asideSteps = ['asideWritten', 'asideMarked', 'asidePlaced'] as const;

export type CopyStep = (typeof copySteps)[number] | (typeof asideSteps)[number];

/** Called after each step; tests end the program there, or let the step fail. */
export type AfterStep = (step: CopyStep) => void;
