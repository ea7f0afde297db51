/** The oldest Node that the database binding runs on; on 20 it ends the process without a word. */
const oldestMajor = 24;

/** Null where this Node will do, else a sentence that says what to do. */
export function complainAboutNode(version: string): string | null {
  const major = Number.parseInt(version, 10);
  return major >= oldestMajor
    ? null
    : `Verbatim needs Node ${oldestMajor} and this is ${version}. Run "npm install" once, then "npm start", which brings its own.`;
}
