/** What a source is called that came from this file: its name without the ending. It may carry folders of any system in front. */
export function sourceNameOf(fileName: string): string {
  const base = fileName.split(/[\\/]/u).at(-1) ?? fileName;
  const name = base
    .replace(/(?<=.)\.[A-Za-z][A-Za-z\d]{0,7}$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return name.slice(0, 500) || 'Untitled';
}
