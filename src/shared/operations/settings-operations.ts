/** What a person likes: keys, sizes, layout, and words not yet saved. */
export const settingsOperations = {};
