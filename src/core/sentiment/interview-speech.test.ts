import { expect, it } from 'vitest';
import type { SentimentLabel } from '../../shared/domain/sentiment.ts';
import { scoreText } from './score-text.ts';

/** What participants say, and how a person hears it. */
const sayings: readonly (readonly [SentimentLabel, string])[] = [
  ['positive', 'No problem at all, the handover was excellent.'],
  ['negative', 'I wish it were easier to find the export.'],
  ['positive', 'It used to be slow, now it is really fast.'],
  ['negative', 'There is a lack of clear guidance for new staff.'],
  ['positive', 'The new form is no longer confusing.'],
  ['negative', 'They failed to solve my problem.'],
  ['negative', 'The design is nice, but the search is hopeless.'],
  ['positive', 'I was worried before, but today I feel quite confident.'],
  ['negative', 'I could hardly understand the instructions.'],
  ['negative', 'I can’t say I was impressed.'],
  ['positive', 'I can’t wait to use it again.'],
  ['negative', 'Would be great if it worked on my phone.'],
  ['positive', 'Although the price is high, I love the service.'],
  ['negative', 'It takes forever to load and then it crashes.'],
  ['positive', 'My manager was super supportive, like, really kind.'],
  ['neutral', 'No, I live in Leeds.'],
  ['neutral', 'Well, I use it, like, twice a week.'],
  ['negative', 'Before the update it worked fine, now it is a mess.'],
  ['negative', 'I had to call three times before anyone answered.'],
  ['negative', 'Not a single person apologised.'],
];

it('hears at least 17 of 20 sentences of an interview as a person does', () => {
  const wrong = sayings.filter(([label, saying]) => scoreText(saying, 'en').label !== label);
  expect(wrong.length, wrong.map(([, saying]) => saying).join('\n')).toBeLessThanOrEqual(3);
});
