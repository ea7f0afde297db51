import type { Misfit } from '../../shared/domain/attribute.ts';

/** Words as they are stored under a type, or why they do not fit it. */
export type ParsedValue =
  Readonly<{ fits: true; value: string }> | Readonly<{ fits: false; why: Misfit }>;

export const fitting = (value: string): ParsedValue => ({ fits: true, value });
export const misfit = (why: Misfit): ParsedValue => ({ fits: false, why });
