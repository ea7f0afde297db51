export const settingsHandlers = {};
