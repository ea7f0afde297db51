/** From a passage or a memo to what it has to do with. */
export const linkOperations = {};
