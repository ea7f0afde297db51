import { expect, it } from 'vitest';
import { prepareCallAbandonment } from './call-abandonment.ts';
import { columnsOf, furtherOf, measured, prepared, refusal, repeat } from './records.fixture.ts';

/** 1,200 calls offered, 90 abandoned, 30 of them within 5 seconds. */
const main = [...repeat('abandoned', 90), ...repeat('answered', 1110)];
const wait = [...repeat('4', 30), ...repeat('90', 60), ...repeat('20', 1110)];

it('90 of 1,200 calls are 7.5%', () => {
  expect(measured(prepareCallAbandonment, { main }).value).toBeCloseTo(7.5, 9);
});

it('short calls set aside from both are 60 of 1,170, and said', () => {
  const result = measured(prepareCallAbandonment, { main, wait }, { shortSeconds: 5 });
  expect(result.value).toBeCloseTo(5.12821, 5);
  expect(result).toMatchObject({ n: 1170, missing: 30, counts: { abandoned: 60, answered: 1110 } });
  expect(result.method).toContain('from both the abandoned and the offered calls');
  expect(result.warnings).toEqual(['30 calls abandoned within 5 s were set aside.']);
});

it('tells the mean wait and the share abandoned by waiting time', () => {
  const further = furtherOf(measured(prepareCallAbandonment, { main, wait }));
  expect(further).toEqual({
    'Mean wait of callers who left': (30 * 4 + 60 * 90) / 90 / 60,
    'Mean wait of callers who were answered': 20 / 60,
    'Abandoned of those who waited up to 10 s': 100,
    'Abandoned of those who waited over 10 to 30 s': 0,
    'Abandoned of those who waited over 60 to 120 s': 100,
  });
});

it('cannot set short calls aside without knowing the wait', () => {
  expect(refusal(prepareCallAbandonment, { main }, { shortSeconds: 5 })).toContain(
    'seconds that callers waited',
  );
});

it('leaves negative waits out and says so', () => {
  const columns = columnsOf({ main: ['yes', 'no'], wait: ['-3', '10'] });
  const measure = prepared(prepareCallAbandonment, columns);
  expect(measure.warnings).toEqual(['Column "wait": 1 negative wait was left out.']);
  expect(furtherOf(measure.of(null, null))['Mean wait of callers who left']).toBeUndefined();
});
