/** Shorter tables are decoded as a whole and read by one thread, which takes no time that anybody feels. Bytes. */
export const leastLongTable = 1 << 24;

/** Whether a file is named as delimited tables are. */
export const isNamedTable = (fileName: string): boolean => /\.(?:csv|tsv|tab)$/iu.test(fileName);
