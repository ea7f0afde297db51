/** What is known about cases, as typed columns. */
export const attributeOperations = {};
