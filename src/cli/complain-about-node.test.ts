import { expect, it } from 'vitest';
import { complainAboutNode } from './complain-about-node.ts';

it('takes Node 24 and later, and says what to do otherwise', () => {
  expect(['24.0.0', '24.21.0', '100.1.0'].map(complainAboutNode)).toEqual([null, null, null]);
  expect(complainAboutNode('20.20.0')).toContain('needs Node 24 and this is 20.20.0');
  expect(complainAboutNode('22.17.1')).toContain('npm run --silent verbatim');
});
