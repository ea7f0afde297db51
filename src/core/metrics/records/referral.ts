import { prepareFlagShare } from './flag-share.ts';

/** Referral rate: customers who came by a recommendation of all new customers, in percent. `main` says who did. */
export const prepareReferral = prepareFlagShare({
  purpose: 'that says who was referred',
  words: {
    yes: ['referred', 'referral', 'recommended', 'recommendation'],
    no: ['direct', 'organic', 'other', 'none'],
  },
  texts: {
    metric: 'referral',
    yes: 'referred',
    no: 'not referred',
    one: 'customer',
    method: 'Referral rate: customers who were referred of all customers in the table.',
  },
});
