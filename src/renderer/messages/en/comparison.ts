export const messages = {
  comparison: 'Is it more than chance?',
  differs: 'The segments of {{by}} differ.',
  noDifference: 'No difference between the segments of {{by}} is shown.',
  testSentence: '{{test}}: {{statistic}}, p {{p}}; {{effect}} {{value}} ({{size}}).',
  testSentenceDf: '{{test}}: {{statistic}} (df {{df}}), p {{p}}; {{effect}} {{value}} ({{size}}).',
  'effect.negligible': 'negligible',
  'effect.small': 'small',
  'effect.medium': 'medium',
  'effect.large': 'large',
  pairs_one: '{{count}} pair compared',
  pairs_other: '{{count}} pairs compared',
  pair: 'Pair',
  effect: 'Effect',
  p: 'p',
  pAdjusted: 'p adjusted',
  unweighted:
    'The test counts every answer once and takes no weights: how a weighted sample varies depends on how it was drawn, which weights alone do not tell.',
};
