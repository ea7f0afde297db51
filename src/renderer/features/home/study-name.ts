const ending = '.verbatim';

/** The name of a study from its path, whichever way its folders are written. */
export function toStudyName(path: string): string {
  const file = path.split(/[\\/]/u).at(-1) ?? path;
  return file.endsWith(ending) ? file.slice(0, -ending.length) : file;
}
