const start =
  /^\ufeff?\s*\{\s*"format"\s*:\s*"verbatim-study"\s*,\s*"version"\s*:\s*(\d{1,9})\s*[,}]/u;

/** True for a study in Verbatim's JSON, of whatever version: `format` and `version` are its first members. */
export function isStudyJson(text: string): boolean {
  return start.test(text);
}

/** The version that such a study says it has; NaN for any other text. */
export function studyJsonVersion(text: string): number {
  return Number(start.exec(text)?.[1]);
}
