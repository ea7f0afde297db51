import type { StageKind, StageMeasure, StageSuggestion } from '../../shared/domain/journey.ts';
import type { ScoreMetricName } from '../../shared/domain/metric.ts';
import { recogniseStage } from './recognise-stage.ts';

/**
 * What suits each stage: before a purchase there is nothing to rate yet, so how people speak; where something has to be
 * got done, effort; where something is used, satisfaction; where it is passed on, recommendation.
 */
const measures: Readonly<Record<StageKind, StageMeasure>> = {
  awareness: 'voice',
  consideration: 'voice',
  purchase: 'ces',
  onboarding: 'ces',
  experience: 'csat',
  support: 'ces',
  retention: 'csat',
  advocacy: 'nps',
};

/** The measure that suits a stage, and where it is in the table; null where the name of the stage tells nothing. */
export function suggestMeasure(
  stage: string,
  metrics: readonly ScoreMetricName[],
  hasVoice: boolean,
): StageSuggestion | null {
  const kind = recogniseStage(stage);
  if (!kind) return null;
  const measure = measures[kind];
  if (measure === 'voice') return { kind, measure, column: null, isThere: hasVoice };
  const at = metrics.indexOf(measure);
  return { kind, measure, column: at < 0 ? null : at, isThere: at >= 0 };
}
