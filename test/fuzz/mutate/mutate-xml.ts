import type { Random } from '../random.ts';
import { oddLetters, oddNames, oddNumbers } from './odd-pieces.ts';
import { mutateText, replaceOne, type TextMutation, timesFor } from './mutate-text.ts';

type Tag = Readonly<{ start: number; end: number; words: string }>;

function tagsOf(text: string): Tag[] {
  return Array.from(text.matchAll(/<[^<>]*>/gu), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    words,
  }));
}

/** From an opening tag to the first that closes its name, or the tag alone. */
function elementAt(text: string, tag: Tag): string {
  const name = /^<([^\s/>!?]+)/u.exec(tag.words)?.[1];
  if (name === undefined || tag.words.endsWith('/>')) return tag.words;
  const close = text.indexOf(`</${name}>`, tag.end);
  return close < 0 ? tag.words : text.slice(tag.start, close + name.length + 3);
}

const withTag =
  (
    change: (text: string, tag: Tag, random: Random, tags: readonly Tag[]) => string,
  ): TextMutation =>
  (text, random) => {
    const tags = tagsOf(text);
    return tags.length === 0 ? text : change(text, random.pick(tags), random, tags);
  };

const nested = (name: string, depth: number): readonly [string, string] => [
  `<${name}>`.repeat(depth),
  `</${name}>`.repeat(depth),
];

const nest: TextMutation = withTag((text, tag, random) => {
  const name = random.oneIn(2) ? 'x' : (/^<([^\s/>!?]+)/u.exec(tag.words)?.[1] ?? 'x');
  const [open, close] = nested(name, random.pick([3, 200, 260, 1000, 5000]));
  const whole = elementAt(text, tag);
  const end = tag.start + whole.length;
  return text.slice(0, tag.start) + open + whole + (random.oneIn(3) ? '' : close) + text.slice(end);
});

const doctypes = [
  '<!DOCTYPE a>',
  '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;">]>&d;',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "http://a.example/x">]>',
];

/** Words between tags: those of another place, a number, or letters that are hard to place. */
const changeWords: TextMutation = (text, random) => {
  const between = /(?<=>)[^<>]+(?=<)/gu;
  const found = Array.from(text.matchAll(between), ([each]) => each);
  if (found.length === 0) return text;
  const one = random.pick(found);
  const at = random.below(one.length + 1);
  const letters = random.pick(oddLetters);
  const mixed = `${one.slice(0, at)}${letters}${one.slice(at)}`;
  return replaceOne(between, [random.pick(found), random.pick(oddNumbers), mixed, letters + one])(
    text,
    random,
    text,
  );
};

const mutations: readonly TextMutation[] = [
  ...[changeWords, changeWords, changeWords, changeWords],
  withTag((text, tag) => text.slice(0, tag.start) + text.slice(tag.end)),
  withTag((text, tag) => text.slice(0, tag.end) + text.slice(tag.start)),
  withTag((text, tag, random) => {
    const element = elementAt(text, tag);
    const times = random.oneIn(8) ? timesFor(element.length, random) : 1;
    return text.slice(0, tag.start) + element.repeat(times) + text.slice(tag.start);
  }),
  withTag((text, tag) => text.replace(elementAt(text, tag), '')),
  withTag((text, tag, random, tags) => {
    const other = random.pick(tags);
    return text.slice(0, tag.start) + elementAt(text, other) + text.slice(tag.end);
  }),
  withTag((text, tag, random) => {
    const at = tag.end - (tag.words.endsWith('/>') ? 2 : 1);
    const name = random.pick([...oddNames, 'guid', 'name', 'xmlns', 'xml:space', 'style', 'id']);
    return `${text.slice(0, at)} ${name}="${random.pick(oddNumbers)}"${text.slice(at)}`;
  }),
  ...[nest],
  replaceOne(/(?<==")[^"]*(?=")/gu, [...oddNumbers, ...oddNames, ...oddLetters]),
  replaceOne(/(?<==")[^"]*(?=")/gu, [...oddNumbers, '../../x', 'http://a.example/', '#', '%00']),
  // Takes a value of one attribute for another: keys that point at themselves or at what is of another kind.
  (text, random) => {
    const values = Array.from(text.matchAll(/(?<==")[^"]*(?=")/gu), ([value]) => value);
    return values.length === 0
      ? text
      : replaceOne(/(?<==")[^"]*(?=")/gu, values)(text, random, text);
  },
  (text, random) => text.replace(/^(<\?xml[^>]*>)?/u, (head) => head + random.pick(doctypes)),
];

/** One change of a text of tags. */
export const mutateXml: TextMutation = (text, random, other) =>
  random.oneIn(6) ? mutateText(text, random, other) : random.pick(mutations)(text, random, other);
