import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { resolveFolders, type Folders } from './resolve-folders.ts';

/** What an engine has to know of the computer it runs on. */
export type Environment = Folders &
  Readonly<{
    /** Migrations, lexicons and the sample study, as they came with the program. */
    resourcesFolder: string;
    /** The program's version, as in its package.json. */
    version: string;
  }>;

const readTextIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/**
 * The environment of this process. `programFolder` is the folder with package.json and resources/:
 * the repository, or the archive of the installed app.
 */
export function readEnvironment(programFolder: string): Environment {
  const home = homedir();
  const configuration = process.env['XDG_CONFIG_HOME'] || join(home, '.config');
  const description = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    ...resolveFolders({
      platform: process.platform,
      env: process.env,
      home,
      userDirs: readTextIfThere(join(configuration, 'user-dirs.dirs')),
    }),
    resourcesFolder: join(programFolder, 'resources'),
    version: description.version,
  };
}
