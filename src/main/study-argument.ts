import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const asPath = (argument: string): string | null => {
  if (!argument.startsWith('file:')) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return null;
  }
};

/**
 * The study that the app was started with: the last argument that names a `.verbatim` file, as an absolute path.
 * Desktops hand over paths or file addresses; a relative path is meant from `workingFolder`. Null where there is none.
 */
export function studyArgument(args: readonly string[], workingFolder: string): string | null {
  const named = args.findLast(
    (argument) => !argument.startsWith('-') && /\.verbatim$/iu.test(argument),
  );
  const path = named === undefined ? null : asPath(named);
  return path === null ? null : resolve(workingFolder, path);
}
