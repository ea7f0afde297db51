import type { Outcome } from './read-input.ts';

/** The file descriptor on which a child tells what it does. */
export const reportChannel = 3;

/** Inputs `from` to `to`, half-open, of a reader. */
export type Job = Readonly<{
  reader: string;
  seed: string;
  from: number;
  to: number;
  /** The folder of real files whose content is used, too; null for none. */
  real: string | null;
}>;

export type ChildReport =
  | Readonly<{ type: 'begun'; number: number }>
  | (Readonly<{ type: 'done'; number: number }> & Outcome)
  | Readonly<{ type: 'failed'; number: number; words: string }>
  | Readonly<{ type: 'finished' }>;
