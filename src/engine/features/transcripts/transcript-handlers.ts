export const transcriptHandlers = {};
