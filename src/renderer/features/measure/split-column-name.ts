/**
 * The parts of a name that a table gives to one item of a longer question, such as `Which have you seen? [Episode IV]`:
 * the item tells such columns apart, their common stem does not. Both are null for any other name.
 */
export function splitColumnName(
  name: string,
): Readonly<{ item: string | null; stem: string | null }> {
  const parts = /^(?<stem>.+\S)\s*\[(?<item>[^\][]+)\]$/u.exec(name)?.groups;
  return { item: parts?.['item'] ?? null, stem: parts?.['stem'] ?? null };
}
