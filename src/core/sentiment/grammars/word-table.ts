/** The phrases of a list parted by commas and line breaks, in lower case with straight apostrophes. */
export function phrases(list: string): readonly string[] {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** A table of phrases, each followed by its valence (-4..4): `good 1.8, not bad 1.2`. */
export function valences(table: string): Readonly<Record<string, number>> {
  return Object.fromEntries(phrases(table).map(entryOf));
}

function entryOf(entry: string): readonly [string, number] {
  const border = entry.lastIndexOf(' ');
  const valence = Number(entry.slice(border + 1));
  if (border < 1 || !(Math.abs(valence) <= 4)) throw new Error(`No valence in "${entry}".`);
  return [entry.slice(0, border), valence];
}
