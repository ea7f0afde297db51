import { expect, it } from 'vitest';
import { orderAnswers, orderRanges } from './answer-order.ts';
import { isNoOpinion } from './answer-words.ts';

const sorted = (answers: readonly string[]) =>
  orderAnswers(answers)?.order.map((at) => answers[at]) ?? null;

it.each([
  [
    ['Agree', 'Strongly disagree', 'Neither agree nor disagree', 'Disagree', 'Strongly agree'],
    ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
  ],
  [
    ['Very satisfied', 'Dissatisfied', 'Satisfied', 'Neutral', 'Very dissatisfied'],
    ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  ],
  [
    [
      'Very favorably',
      'Somewhat favorably',
      'Neither favorably nor unfavorably (neutral)',
      'Somewhat unfavorably',
      'Very unfavorably',
    ],
    [
      'Very unfavorably',
      'Somewhat unfavorably',
      'Neither favorably nor unfavorably (neutral)',
      'Somewhat favorably',
      'Very favorably',
    ],
  ],
  [
    ['Often', 'Never', 'Always', 'Sometimes', 'Rarely'],
    ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  ],
  [
    ['Very important', 'Not important', 'Somewhat important'],
    ['Not important', 'Somewhat important', 'Very important'],
  ],
  [
    ['Very easy', 'Hard', 'Easy', 'Very hard'],
    ['Very hard', 'Hard', 'Easy', 'Very easy'],
  ],
  [
    ['Agree strongly', 'Disagree somewhat', 'Agree somewhat', 'Disagree strongly'],
    ['Disagree strongly', 'Disagree somewhat', 'Agree somewhat', 'Agree strongly'],
  ],
  [
    ['Excellent', 'Poor', 'Good', 'Fair'],
    ['Poor', 'Fair', 'Good', 'Excellent'],
  ],
  [
    ['stimme zu', 'teils teils', 'stimme nicht zu'],
    ['stimme nicht zu', 'teils teils', 'stimme zu'],
  ],
  [
    ['Muy satisfecho', 'Insatisfecho', 'Satisfecho'],
    ['Insatisfecho', 'Satisfecho', 'Muy satisfecho'],
  ],
  [
    ['5 - Very good', '1 - Very bad', '3'],
    ['1 - Very bad', '3', '5 - Very good'],
  ],
  [
    ['10', '9', '2'],
    ['2', '9', '10'],
  ],
])('orders %j', (answers, expected) => {
  expect(sorted(answers)).toEqual(expected);
});

it.each([
  [['Red', 'Green', 'Blue']],
  [['Yes', 'No']],
  [['Agree', 'Green']],
  [['Agree', 'Disagree']],
])('finds no order among %j', (answers) => expect(sorted(answers)).toBeNull());

it('orders ranges by where they begin', () => {
  const ages = ['30-44', '> 60', '18-29', '45-60'];
  expect(orderRanges(ages)?.map((at) => ages[at])).toEqual(['18-29', '30-44', '45-60', '> 60']);
  const incomes = ['$25,000 - $49,999', '$0 - $24,999', '$150,000+', '$50,000 - $99,999'];
  expect(orderRanges(incomes)?.at(-1)).toBe(incomes.indexOf('$150,000+'));
  expect(orderRanges(['North', 'South', 'West'])).toBeNull();
});

it.each([
  'N/A',
  'Not applicable',
  "Don't know",
  'I don’t know',
  'Prefer not to say',
  'Unfamiliar (N/A)',
  'Weiß nicht',
  'No sabe',
  'Not applicable - I have no car',
])('takes “%s” for no opinion', (answer) => expect(isNoOpinion(answer)).toBe(true));

it.each([
  'No',
  'None',
  'Never',
  'I don’t understand this question',
  'Nobody knows',
  'na klar',
  'No answer key',
])('takes “%s” for an answer', (answer) => expect(isNoOpinion(answer)).toBe(false));
