/** Groups of sources. */
export const folderOperations = {};
