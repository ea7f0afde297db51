export const autocodeHandlers = {};
