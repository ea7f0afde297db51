/** A row of a table: its number from 0, and its cells exactly as in the file. */
export type FoundRow = Readonly<{ row: number; cells: readonly string[] }>;
