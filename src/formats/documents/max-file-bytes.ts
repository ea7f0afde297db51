/** Larger files are refused before they are looked at. */
export const maxFileBytes = 256 * 1024 * 1024;
