import { expect, it } from 'vitest';
import { folderWarning, kindOfFolder } from './folder-warning.ts';

const plainDisk = (): number => 0xef53;

it.each([
  ['/home/ada/Dropbox/Study.verbatim', 'Dropbox'],
  ['/home/ada/Dropbox (Personal)/a/Study.verbatim', 'Dropbox (Personal)'],
  ['C:\\Users\\Ada\\OneDrive - Work\\Study.verbatim', 'OneDrive - Work'],
  [
    '/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/Study.verbatim',
    'CloudStorage',
  ],
  ['/home/ada/Nextcloud/Study.verbatim', 'Nextcloud'],
])('knows a synced folder by its name: %s', (path, client) => {
  // Paths of Windows are split by its own rules there alone.
  const posix = path.replaceAll('\\', '/');
  expect(kindOfFolder(posix, plainDisk)).toEqual({ kind: 'synced', client });
});

it('knows a network drive by its file system, and a share by its name', () => {
  expect(kindOfFolder('/mnt/lab/Study.verbatim', () => 0x6969)).toEqual({ kind: 'network' });
  expect(kindOfFolder('\\\\lab\\studies\\Study.verbatim', () => null)).toEqual({ kind: 'network' });
});

it('leaves a plain folder alone, whatever the study is called', () => {
  for (const path of ['/home/ada/Studies/Dropbox.verbatim', '/home/ada/dropboxes/Study.verbatim'])
    expect(kindOfFolder(path, plainDisk)).toEqual({ kind: 'plain' });
  expect(folderWarning('/Study.verbatim')).toBeNull();
});
