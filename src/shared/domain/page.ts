/** One page of a longer list. `total` counts the whole list. */
export type Page<T> = Readonly<{ total: number; rows: readonly T[] }>;

/** No answer of the engine has more rows than this. */
export const maxPageRows = 5000;
