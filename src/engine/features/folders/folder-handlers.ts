export const folderHandlers = {};
