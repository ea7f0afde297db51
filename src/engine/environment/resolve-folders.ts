import { posix, win32 } from 'node:path';

/** Where Verbatim keeps things on this computer. Absolute paths; the folders need not exist yet. */
export type Folders = Readonly<{
  /** Settings, backups, the list of recent studies. */
  dataFolder: string;
  /** Where new studies go unless said otherwise. */
  studiesFolder: string;
}>;

/** What the answer depends on, so that every platform can be asked for on any. */
export type Surroundings = Readonly<{
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  /** The text of `user-dirs.dirs`, in which Linux desktops name the documents folder in the person's language. */
  userDirs: string | null;
}>;

const dataFolderFor = ({ platform, env, home }: Surroundings): string => {
  if (platform === 'win32')
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Verbatim');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Verbatim');
  const named = env['XDG_DATA_HOME'] ?? '';
  // The XDG specification: a relative path there is invalid and is ignored.
  return posix.join(
    posix.isAbsolute(named) ? named : posix.join(home, '.local', 'share'),
    'Verbatim',
  );
};

/**
 * The documents folder that `user-dirs.dirs` names, or null. Lines read `XDG_DOCUMENTS_DIR="$HOME/Dokumente"`;
 * a folder equal to home means that the person has switched the documents folder off.
 */
export function documentsFolderOf(userDirs: string, home: string): string | null {
  const named = /^\s*XDG_DOCUMENTS_DIR="([^"]*)"/mu.exec(userDirs)?.[1];
  if (named === undefined) return null;
  const path = posix.normalize(named.replace(/^\$HOME(?=\/|$)/u, () => home)).replace(/\/$/u, '');
  return posix.isAbsolute(path) && path !== posix.normalize(home) ? path : null;
}

const studiesFolderFor = ({ platform, home, userDirs }: Surroundings): string => {
  if (platform === 'win32') return win32.join(home, 'Documents', 'Verbatim');
  const named = platform === 'darwin' ? null : documentsFolderOf(userDirs ?? '', home);
  return posix.join(named ?? posix.join(home, 'Documents'), 'Verbatim');
};

/**
 * Where things may lie that the program can make anew. By the platform's custom; `VERBATIM_CACHE` overrides it, and a data
 * folder that a person has named keeps them with the rest.
 */
export function resolveCacheFolder({
  platform,
  env,
  home,
}: Omit<Surroundings, 'userDirs'>): string {
  const paths = platform === 'win32' ? win32 : posix;
  if (env['VERBATIM_CACHE']) return paths.resolve(env['VERBATIM_CACHE']);
  if (env['VERBATIM_DATA']) return paths.resolve(env['VERBATIM_DATA'], 'cache');
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local');
    return win32.join(local, 'Verbatim', 'Cache');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'Verbatim');
  const named = env['XDG_CACHE_HOME'] ?? '';
  return posix.join(posix.isAbsolute(named) ? named : posix.join(home, '.cache'), 'Verbatim');
}

/** The folders by the platform's custom; `VERBATIM_DATA` and `VERBATIM_STUDIES` override them. */
export function resolveFolders(surroundings: Surroundings): Folders {
  const { platform, env } = surroundings;
  const resolve = (path: string): string =>
    platform === 'win32' ? win32.resolve(path) : posix.resolve(path);
  return {
    dataFolder: resolve(env['VERBATIM_DATA'] || dataFolderFor(surroundings)),
    studiesFolder: resolve(env['VERBATIM_STUDIES'] || studiesFolderFor(surroundings)),
  };
}
