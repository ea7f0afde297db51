import { assertNever } from '../../shared/assert-never.ts';
import type { MetricName } from '../../shared/domain/metric.ts';
import { prepareScore } from './prepare-score.ts';
import type { PrepareMeasure } from './prepared-measure.ts';
import { prepareCallAbandonment } from './records/call-abandonment.ts';
import { prepareCartAbandonment } from './records/cart-abandonment.ts';
import { prepareChurn } from './records/churn.ts';
import { prepareContacts } from './records/contacts.ts';
import { prepareDuration } from './records/duration.ts';
import { prepareFirstContactResolution } from './records/first-contact-resolution.ts';
import { prepareLifetimeValue } from './records/lifetime-value.ts';
import { prepareReferral } from './records/referral.ts';
import { prepareRetention } from './records/retention.ts';
import { prepareResponseRate } from './response-rate/response-rate.ts';

/**
 * How each metric is settled on its columns; the analyst's own measures are settled by `prepareCustom`. What people said needs
 * letter statistics of all languages, which are loaded when it is asked for.
 */
export async function preparationOf(
  metric: Exclude<MetricName, 'custom'>,
): Promise<PrepareMeasure> {
  switch (metric) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return prepareScore(metric);
    case 'churn':
      return prepareChurn;
    case 'retention':
      return prepareRetention;
    case 'first_contact_resolution':
      return prepareFirstContactResolution;
    case 'duration':
      return prepareDuration;
    case 'contacts':
      return prepareContacts;
    case 'call_abandonment':
      return prepareCallAbandonment;
    case 'cart_abandonment':
      return prepareCartAbandonment;
    case 'referral':
      return prepareReferral;
    case 'lifetime_value':
      return prepareLifetimeValue;
    case 'voice':
      return (await import('./records/voice.ts')).prepareVoice;
    case 'response_rate':
      return (columns, rowCount, options) => prepareResponseRate(columns, rowCount, options);
    default:
      return assertNever(metric, 'metric');
  }
}
