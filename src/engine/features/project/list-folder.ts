import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FolderEntry, FolderListing } from '../../../shared/domain/project.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { projectEnding } from '../../project/file-identity.ts';

const mostEntries = 5000;

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Folders and studies in a folder, by name; nothing hidden. `create` makes the folder where it is missing: the program's own default. */
export function listFolder(path: string, create: boolean): Result<FolderListing> {
  const folder = resolve(path);
  try {
    if (create) mkdirSync(folder, { recursive: true });
    const compare = new Intl.Collator('en', { numeric: true }).compare;
    const entries = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .flatMap((entry): FolderEntry[] => {
        const full = join(folder, entry.name);
        if (entry.isDirectory()) return [{ name: entry.name, path: full, kind: 'folder' }];
        return entry.name.endsWith(projectEnding)
          ? [{ name: entry.name.slice(0, -projectEnding.length), path: full, kind: 'project' }]
          : [];
      })
      .sort((a, b) => a.kind.localeCompare(b.kind) || compare(a.name, b.name))
      .slice(0, mostEntries);
    const parent = dirname(folder);
    return ok({
      path: folder,
      parent: parent === folder ? null : parent,
      writable: isWritable(folder),
      entries,
    });
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return refuse(
      missing ? 'file_missing' : 'file_not_readable',
      missing
        ? `There is no folder at ${folder}. Check the path.`
        : `The folder ${folder} cannot be read. Choose another one.`,
    );
  }
}
