/** Coding many places by a rule: looked at first, then applied as one step. */
export const autocodeOperations = {};
