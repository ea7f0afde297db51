import { expect, it } from 'vitest';
import { prepareCartAbandonment } from './cart-abandonment.ts';
import { measured, repeat } from './records.fixture.ts';
import { prepareReferral } from './referral.ts';

it('120 purchases of 400 carts are an abandonment of 70%', () => {
  const main = [...repeat('bought', 120), ...repeat('abandoned', 280)];
  const { value, counts, metric } = measured(prepareCartAbandonment, { main });
  expect({ counts, metric }).toEqual({
    metric: 'cart_abandonment',
    counts: { abandoned: 280, bought: 120 },
  });
  expect(value).toBeCloseTo(70, 9);
});

it('18 referred of 120 are a referral rate of 15%', () => {
  const main = [...repeat('true', 18), ...repeat('false', 102)];
  expect(measured(prepareReferral, { main }).value).toBeCloseTo(15, 9);
});
