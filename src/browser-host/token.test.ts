import { expect, it } from 'vitest';
import { createToken, isSameToken } from './token.ts';

it('makes 256 bits, new each time, fit for a fragment', () => {
  const [one, two] = [createToken(), createToken()];
  expect(one).toMatch(/^[\w-]{43}$/u);
  expect(one).not.toBe(two);
});

it('takes only the very token', () => {
  const token = createToken();
  const others = ['', token.slice(0, -1), `${token} `, `${token}A`, token.toLowerCase()];
  expect(isSameToken(token, token)).toBe(true);
  expect(others.map((given) => isSameToken(given, token))).toEqual(others.map(() => false));
});
