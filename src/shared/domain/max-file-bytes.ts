/** Files of others, and studies that come back, are refused before they are looked at where they are larger. */
export const maxFileBytes = 256 * 1024 * 1024;
