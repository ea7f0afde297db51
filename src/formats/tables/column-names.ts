import { cutText } from './cut-text.ts';

const stemLength = 80;
const partLength = 40;

/**
 * Short name of a column from its question, its parts kept apart: `Would you recommend us? [Why?]`. Blanks are
 * single; a stem is cut to about 80 characters between words, a part in brackets to about 40.
 */
export function shortName(question: string, part: string | null): string {
  const stem = cutBetweenWords(singleSpaced(question), stemLength);
  const bracket = part === null ? '' : cutBetweenWords(singleSpaced(part), partLength);
  if (bracket === '') return stem;
  return stem === '' ? bracket : `${stem} [${bracket}]`;
}

/**
 * The question of a header and what in particular it asks about: `Rate these [Speed]`, and of a long header
 * `Which of these ... do you eat? - Carrots`. Without either the part is null.
 */
export function splitGridQuestion(header: string): readonly [string, string | null] {
  const bracket = /^(.*\S)\s*\[([^[\]]+)\]\s*$/su.exec(header);
  if (bracket) return [bracket[1] ?? '', bracket[2] ?? null];
  const dash = header.length > stemLength ? /^(.{20,}\S) - (\S.{0,80})$/su.exec(header) : null;
  return dash ? [dash[1] ?? '', dash[2] ?? null] : [header, null];
}

/** Empty names become `Column 3`, names that stand there already get ` (2)`, ` (3)`. Case counts. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  // Thousands of columns may have one name: its copies are counted on, not from the beginning each time.
  const nextCopy = new Map<string, number>();
  return names.map((given, position) => {
    const base = given === '' ? `Column ${position + 1}` : given;
    let name = base;
    let copy = nextCopy.get(base) ?? 2;
    for (; taken.has(name); copy += 1) name = `${base} (${copy})`;
    nextCopy.set(base, copy);
    taken.add(name);
    return name;
  });
}

export function singleSpaced(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ');
}

function cutBetweenWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = cutText(text, length);
  const blank = cut.lastIndexOf(' ');
  return `${blank > length / 2 ? cut.slice(0, blank) : cut}…`;
}
