import { describe, expect, it } from 'vitest';
import {
  documentsFolderOf,
  resolveCacheFolder,
  resolveFolders,
  type Surroundings,
} from './resolve-folders.ts';

const linux: Surroundings = { platform: 'linux', env: {}, home: '/home/ada', userDirs: null };

describe('resolveFolders', () => {
  it('follows the custom of Linux', () => {
    expect(resolveFolders(linux)).toEqual({
      dataFolder: '/home/ada/.local/share/Verbatim',
      studiesFolder: '/home/ada/Documents/Verbatim',
    });
  });

  it('follows XDG_DATA_HOME when it is absolute and ignores it otherwise', () => {
    const at = (value: string): string =>
      resolveFolders({ ...linux, env: { XDG_DATA_HOME: value } }).dataFolder;
    expect([at('/srv/data'), at('data'), at('')]).toEqual([
      '/srv/data/Verbatim',
      '/home/ada/.local/share/Verbatim',
      '/home/ada/.local/share/Verbatim',
    ]);
  });

  it('follows the custom of macOS', () => {
    expect(resolveFolders({ ...linux, platform: 'darwin', home: '/Users/ada' })).toEqual({
      dataFolder: '/Users/ada/Library/Application Support/Verbatim',
      studiesFolder: '/Users/ada/Documents/Verbatim',
    });
  });

  it('follows the custom of Windows, with and without APPDATA', () => {
    const windows: Surroundings = { ...linux, platform: 'win32', home: 'C:\\Users\\ada' };
    const roaming = 'C:\\Users\\ada\\AppData\\Roaming\\Verbatim';
    expect(resolveFolders(windows)).toEqual({
      dataFolder: roaming,
      studiesFolder: 'C:\\Users\\ada\\Documents\\Verbatim',
    });
    expect(resolveFolders({ ...windows, env: { APPDATA: 'D:\\Roaming' } }).dataFolder).toBe(
      'D:\\Roaming\\Verbatim',
    );
  });

  it('lets the environment override both, on every platform', () => {
    const env = { VERBATIM_DATA: '/tmp/d', VERBATIM_STUDIES: '/tmp/s' };
    for (const platform of ['linux', 'darwin'] as const)
      expect(resolveFolders({ ...linux, platform, env })).toEqual({
        dataFolder: '/tmp/d',
        studiesFolder: '/tmp/s',
      });
  });
});

describe('resolveCacheFolder', () => {
  it('follows the custom of each platform', () => {
    expect([
      resolveCacheFolder(linux),
      resolveCacheFolder({ ...linux, env: { XDG_CACHE_HOME: '/srv/cache' } }),
      resolveCacheFolder({ ...linux, env: { XDG_CACHE_HOME: 'cache' } }),
      resolveCacheFolder({ ...linux, platform: 'darwin', home: '/Users/ada' }),
      resolveCacheFolder({ ...linux, platform: 'win32', home: 'C:\\Users\\ada' }),
    ]).toEqual([
      '/home/ada/.cache/Verbatim',
      '/srv/cache/Verbatim',
      '/home/ada/.cache/Verbatim',
      '/Users/ada/Library/Caches/Verbatim',
      'C:\\Users\\ada\\AppData\\Local\\Verbatim\\Cache',
    ]);
  });

  it('stays in a data folder that a person has named, unless it is named itself', () => {
    const env = { VERBATIM_DATA: '/tmp/d' };
    expect(resolveCacheFolder({ ...linux, env })).toBe('/tmp/d/cache');
    expect(resolveCacheFolder({ ...linux, env: { ...env, VERBATIM_CACHE: '/tmp/c' } })).toBe(
      '/tmp/c',
    );
  });
});

describe('documentsFolderOf', () => {
  const home = '/home/ada';

  it('reads the folder in the language of the person', () => {
    const text = '# comment\nXDG_DESKTOP_DIR="$HOME/x"\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n';
    expect(documentsFolderOf(text, home)).toBe('/home/ada/Dokumente');
    expect(resolveFolders({ ...linux, userDirs: text }).studiesFolder).toBe(
      '/home/ada/Dokumente/Verbatim',
    );
  });

  it('takes an absolute path as it is', () => {
    expect(documentsFolderOf('XDG_DOCUMENTS_DIR="/mnt/papers/"', home)).toBe('/mnt/papers');
  });

  it('knows nothing from a missing, relative or switched-off entry', () => {
    for (const text of ['', '#XDG_DOCUMENTS_DIR="/x"', 'XDG_DOCUMENTS_DIR="papers"'])
      expect(documentsFolderOf(text, home)).toBeNull();
    expect(documentsFolderOf('XDG_DOCUMENTS_DIR="$HOME/"', home)).toBeNull();
  });
});
