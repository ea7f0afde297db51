import type { EffectStrength, GroupComparison } from '../../shared/domain/comparison.ts';

/** Kinds of effect with the values from which each is called small, medium and large. */
const conventions = {
  'rank-biserial correlation': [0.1, 0.3, 0.5],
  "Hedges' g": [0.2, 0.5, 0.8],
  'epsilon squared': [0.01, 0.06, 0.14],
  'omega squared': [0.01, 0.06, 0.14],
  "Cramér's V": [0.1, 0.3, 0.5],
} as const;

export type EffectName = keyof typeof conventions;

/**
 * An effect with its strength in words; the sign does not matter to it. Source: Cohen (1988), Statistical Power Analysis,
 * 2nd ed.: p. 79-80 (correlations), 25-27 (differences of means), 285-287 (shares of variance), 224-227 (tables).
 */
export function rateEffect(name: EffectName, value: number): GroupComparison['effect'] {
  const [small, medium, large] = conventions[name];
  const amount = Math.abs(value);
  const words: readonly (readonly [number, EffectStrength])[] = [
    [large, 'large'],
    [medium, 'medium'],
    [small, 'small'],
  ];
  const size = words.find(([from]) => amount >= from)?.[1] ?? 'negligible';
  return { name, value, size };
}

/** Says from which values on an effect is called small, medium and large. */
export function describeStrength(name: EffectName): string {
  const [small, medium, large] = conventions[name];
  return `Effect: ${name}, called small from ${small}, medium from ${medium} and large from ${large} (Cohen 1988).`;
}
