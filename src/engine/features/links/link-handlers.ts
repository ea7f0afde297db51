export const linkHandlers = {};
