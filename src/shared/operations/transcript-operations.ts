/** Corrections of a text: each makes a new version, and codings, memos and links follow. */
export const transcriptOperations = {};
