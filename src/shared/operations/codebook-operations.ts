/** The codebook as a whole: sets of codes, many codes at once, import and export. */
export const codebookOperations = {};
