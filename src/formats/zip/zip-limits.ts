/** What an archive of somebody else may make us hold. Bytes are counted as they come, never believed. */
export const zipLimits = {
  entries: 10_000,
  /** Inflated bytes of all parts read from one file together. */
  fileBytes: 512 * 1024 * 1024,
  /** Inflated bytes of one XML part. */
  partBytes: 64 * 1024 * 1024,
} as const;

export type ZipProblem = 'damaged' | 'encrypted' | 'too_large';

/** Thrown inside this folder and caught by its callers, who know the file's name and turn it into a sentence. */
export class ZipError extends Error {
  readonly problem: ZipProblem;

  constructor(problem: ZipProblem, message: string) {
    super(message);
    this.name = 'ZipError';
    this.problem = problem;
  }
}
