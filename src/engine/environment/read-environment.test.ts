import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readEnvironment } from './read-environment.ts';

it('answers for this process: version and resources of the program, folders of the person', () => {
  vi.stubEnv('VERBATIM_DATA', '/somewhere/data');
  vi.stubEnv('VERBATIM_STUDIES', '/somewhere/studies');
  const program = join(import.meta.dirname, '../../..');
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(readEnvironment(program)).toMatchObject({
    resourcesFolder: join(program, 'resources'),
    version,
  });
  if (process.platform !== 'win32')
    expect(readEnvironment(program)).toMatchObject({
      dataFolder: '/somewhere/data',
      studiesFolder: '/somewhere/studies',
    });
  vi.unstubAllEnvs();
});
