export const messages = {
  knownShares: 'Weigh to known shares…',
  weighedBy: 'Weighed by',
  sharesTitle: 'Weigh to known shares',
  sharesHint:
    'Say how the whole population falls into the values of a column. Rows are then weighted so that the table does too; several columns are met together (raking).',
  inTable: 'In the table',
  known: 'Known (%)',
  sharesSum: 'Together {{sum}}%. They must add up to 100%.',
  weigh: 'Weigh',
  'verdict.over': 'too many',
  'verdict.under': 'too few',
  'verdict.as_known': 'as known',
  representative: 'Chi-square {{statistic}} (df {{df}}), p {{p}}.',
};
