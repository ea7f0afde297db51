/** The oldest Node that Verbatim is built for: it runs TypeScript as it stands, and the database binding loads on it. */
const oldestMajor = 24;

/** Null where this Node will do, else a sentence that says what to do. `version` is such as `24.21.0`. */
export function complainAboutNode(version: string): string | null {
  return Number.parseInt(version, 10) >= oldestMajor
    ? null
    : `Verbatim needs Node ${oldestMajor} and this is ${version}. Run "npm install" once, then "npm run --silent verbatim -- help", which brings its own.`;
}
