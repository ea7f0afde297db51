import { expect, it } from 'vitest';
import { studyArgument } from './study-argument.ts';

it.skipIf(process.platform === 'win32')('finds the study among the arguments', () => {
  const find = (...args: string[]): string | null =>
    studyArgument(['/opt/verbatim', ...args], '/home/ada');
  expect([
    find('/studies/Trust.verbatim'),
    find('studies/Trust.VERBATIM'),
    find('file:///studies/With%20space.verbatim'),
    find('one.verbatim', '--flag', 'two.verbatim'),
  ]).toEqual([
    '/studies/Trust.verbatim',
    '/home/ada/studies/Trust.VERBATIM',
    '/studies/With space.verbatim',
    '/home/ada/two.verbatim',
  ]);
});

it('finds none where there is none', () => {
  for (const args of [[], ['.'], ['--open=x.verbatim'], ['x.docx'], ['file://%%%/x.verbatim']])
    expect(studyArgument(args, '/home/ada')).toBeNull();
});
