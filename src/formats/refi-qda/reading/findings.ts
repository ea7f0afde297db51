import type { Loss } from '../../../shared/domain/file-inspection.ts';

/** What is lost or told, each kind once with how often it happened. */
export type Findings = Readonly<{
  lose: (loss: LossKind, count?: number) => void;
  /** Counts what the sentence tells; sentences are constants, told apart by themselves. */
  tell: (sentence: Sentence, count?: number) => void;
  losses: () => Loss[];
  warnings: () => string[];
}>;

export type LossKind = Readonly<{ what: string; why: string }>;
export type Sentence = (count: number) => string;

export function newFindings(): Findings {
  const lost = new Map<LossKind, number>();
  const told = new Map<Sentence, number>();
  return {
    lose: (loss, count = 1) => {
      if (count > 0) lost.set(loss, (lost.get(loss) ?? 0) + count);
    },
    tell: (sentence, count = 1) => {
      if (count > 0) told.set(sentence, (told.get(sentence) ?? 0) + count);
    },
    losses: () => Array.from(lost, ([{ what, why }, count]) => ({ what, count, why })),
    warnings: () => Array.from(told, ([sentence, count]) => sentence(count)),
  };
}
