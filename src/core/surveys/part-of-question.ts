import { placeOf } from './places.ts';

/** A way to part the words of a column into a question that several columns share and what this one asks of it. */
export type QuestionSplit = Readonly<{ stem: string; part: string }>;

const shortestStem = 2;

function bracketSplits(text: string): readonly QuestionSplit[] {
  if (!text.endsWith(']')) return [];
  const splits: QuestionSplit[] = [];
  for (let at = text.lastIndexOf('['); at > 0; at = text.lastIndexOf('[', at - 1)) {
    splits.push({ stem: text.slice(0, at).trim(), part: text.slice(at + 1, -1).trim() });
  }
  return splits;
}

/** At " - ", and at the bare "-" that Qualtrics sets before a capital, a digit or behind the end of a sentence. */
function dashSplits(text: string): readonly QuestionSplit[] {
  const splits: QuestionSplit[] = [];
  for (let at = text.lastIndexOf('-'); at > 0; at = text.lastIndexOf('-', at - 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
    const isSpaced = before === ' ' && after === ' ';
    const isBare = after !== ' ' && (!/\p{Ll}/u.test(after) || /[.?:!…)\s]/u.test(before));
    if (!isSpaced && !isBare) continue;
    splits.push({ stem: text.slice(0, at).trim(), part: text.slice(at + 1).trim() });
  }
  return splits;
}

/** Of codes alone, such as `q5_1`, `Q5.1` or `item3`. */
function codeSplits(name: string): readonly QuestionSplit[] {
  const found = /^(\p{L}[\p{L}\p{N}_.]*?)[_.]?(\d{1,3})$/u.exec(name);
  return found ? [{ stem: found[1] ?? '', part: found[2] ?? '' }] : [];
}

/** `1st choice`, `Second priority`, `Rank 3`: one question of a column for each place. */
function placeSplits(name: string): readonly QuestionSplit[] {
  const found = /^(\S+)\s+(choice|place|priority|preference|rank|option)$/iu.exec(name);
  if (found && placeOf(found[1] ?? '') !== null)
    return [{ stem: found[2] ?? '', part: found[1] ?? '' }];
  const behind = /^(choice|place|priority|preference|rank)\s+(\d{1,2})$/iu.exec(name);
  return behind ? [{ stem: behind[1] ?? '', part: behind[2] ?? '' }] : [];
}

/** Every way to part a column's question, the longest stem first. `name` counts only where it is all that there is. */
export function splitQuestion(question: string, name: string): readonly QuestionSplit[] {
  const bracketed = bracketSplits(question);
  const splits = bracketed.length > 0 ? bracketed : dashSplits(question);
  const places = splits.length === 0 ? placeSplits(question.trim()) : [];
  const bare = places.length === 0 && question === name ? codeSplits(name) : places;
  const all = splits.length === 0 ? bare : splits;
  return all.filter(({ stem, part }) => stem.length >= shortestStem && part !== '');
}
