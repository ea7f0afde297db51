/** The steps of taking a copy and of putting it back, in their order. */
export const copySteps = [
  'closed',
  'copied',
  'finished',
  'moved',
  'written',
  'marked',
  'placed',
  'placedBeside',
  'known',
  'removed',
] as const;

/** Called after each step; tests end the program there, or let the step fail. */
export type AfterStep = (step: (typeof copySteps)[number]) => void;
