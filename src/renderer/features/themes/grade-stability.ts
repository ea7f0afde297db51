export type StabilityGrade = 'verySteady' | 'steady' | 'fair' | 'unsteady';

/**
 * A word for the mean adjusted Rand index of repeated runs. From 0.65 and 0.8 after Steinley (2004), Properties of the
 * Hubert-Arabie adjusted Rand index, Psychological Methods 9(3):386-396; below 0.35 a run carries a warning as well.
 */
export function gradeStability(index: number): StabilityGrade {
  if (index >= 0.8) return 'verySteady';
  if (index >= 0.65) return 'steady';
  return index >= 0.35 ? 'fair' : 'unsteady';
}
