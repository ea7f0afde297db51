import { expect, it } from 'vitest';
import { complainAboutNode } from './require-node.ts';

it('takes Node 24 and later, and says what to do otherwise', () => {
  expect(['24.21.0', '25.0.0', '100.1.0'].map(complainAboutNode)).toEqual([null, null, null]);
  expect(complainAboutNode('22.18.0')).toContain('needs Node 24 and this is 22.18.0');
  expect(complainAboutNode('20.20.0')).toContain('npm start');
});
