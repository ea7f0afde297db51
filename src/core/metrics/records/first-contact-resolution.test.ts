import { describe, expect, it } from 'vitest';
import { prepareFirstContactResolution } from './first-contact-resolution.ts';
import { measured, refusal, repeat } from './records.fixture.ts';

describe('first-contact resolution', () => {
  it('of 72 of 90 resolved cases is 80%', () => {
    const main = [...repeat('yes', 72), ...repeat('no', 18)];
    const { value, method } = measured(prepareFirstContactResolution, { main });
    expect(value).toBeCloseTo(80, 9);
    expect(method).toContain('every case is taken for resolved');
  });

  const main = ['1', '1', '3', '2', '1', '0'];
  const status = ['Resolved', 'Closed', 'Solved', 'Open', 'Pending', 'Closed'];

  it('counts one contact as the first, and sets open cases aside or not, as chosen', () => {
    expect(measured(prepareFirstContactResolution, { main, status })).toMatchObject({
      n: 3,
      missing: 3,
      counts: { 'resolved at first contact': 2, 'not at first contact': 1 },
      warnings: [
        expect.stringContaining('Only 3 cases'),
        '2 cases are not resolved and stand outside the figure.',
      ],
    });
    const all = measured(prepareFirstContactResolution, { main, status }, { denominator: 'all' });
    expect(all).toMatchObject({ value: 40, n: 5, missing: 1 });
    expect(all.method).toContain('of all cases');
  });

  it('takes the cells that are named for open, all others for resolved', () => {
    const states = ['done', 'todo', 'done'];
    const result = measured(
      prepareFirstContactResolution,
      { main: ['yes', 'yes', 'no'], status: states },
      { open: ['todo'] },
    );
    expect(result).toMatchObject({ value: 50, n: 2 });
  });

  it('takes 0 and 1 alone for a flag', () => {
    expect(measured(prepareFirstContactResolution, { main: ['1', '0', '0'] }).n).toBe(3);
  });

  it('refuses what is neither', () => {
    expect(refusal(prepareFirstContactResolution, { main: ['blue'] })).toContain('yes or no');
  });
});
