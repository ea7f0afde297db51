import type { Random } from '../random.ts';
import { mutateText, type TextMutation } from './mutate-text.ts';
import { oddLetters, oddNames } from './odd-pieces.ts';

type Slot = Readonly<{ holder: Record<string, unknown>; key: string }>;

/** Every member and element of a value, in its order. */
function slotsOf(value: unknown): Slot[] {
  const slots: Slot[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const holder = next as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      slots.push({ holder, key });
      waiting.push(holder[key] ?? null);
    }
  }
  return slots;
}

const oddValues: readonly unknown[] = [
  ...[null, true, 0, -1, 1, 1.5, 2 ** 31, 2 ** 53, 1e308, '', ' ', 'x', [], {}, [[]], [null]],
  ...[{ key: 1 }, ...oddNames, ...oddLetters, 'a\nb', '2024-02-30', 'not-a-key', 'x'.repeat(3000)],
];

function near(value: unknown, random: Random): unknown {
  if (typeof value === 'number') return value + random.pick([-1, 1, 2, 0.5, 1000]);
  if (typeof value === 'string')
    return random.pick([value + random.pick(oddLetters), random.pick(oddLetters) + value]);
  return random.pick(oddValues);
}

/** Changes one member; what is nested deep can be written, as JSON.stringify cannot. */
function changeMember(value: unknown, random: Random): void {
  const slots = slotsOf(value);
  if (slots.length === 0) return;
  const { holder, key } = random.pick(slots);
  const other = random.pick(slots);
  const change = random.below(6);
  if (change === 0) holder[key] = random.pick(oddValues);
  else if (change === 1) Reflect.deleteProperty(holder, key);
  else if (change === 2) holder[key] = structuredClone(other.holder[other.key]);
  else if (change > 3) holder[key] = near(holder[key], random);
  else if (Array.isArray(holder))
    holder.splice(Number(key), 1, holder[Number(key)], holder[Number(key)]);
  else holder[random.pick([...oddNames.slice(1), other.key])] = holder[key];
}

const changeMembers: TextMutation = (text, random) => {
  try {
    const parsed: unknown = JSON.parse(text);
    for (let left = 1 + random.below(3); left > 0; left -= 1) changeMember(parsed, random);
    return JSON.stringify(parsed);
  } catch {
    return text;
  }
};

/** Replaces a value by one that is nested deep. */
const nest: TextMutation = (text, random) => {
  const depth = random.pick([10, 500, 5000, 50_000]);
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['{"children":[', ']}'],
  ] as const);
  const found = [...text.matchAll(/"[^"\\]*"|\d+|null|\[\]/gu)];
  if (found.length === 0) return text;
  const { index, 0: old } = random.pick(found);
  return (
    text.slice(0, index) +
    open.repeat(depth) +
    '1' +
    close.repeat(depth) +
    text.slice(index + old.length)
  );
};

const rename: TextMutation = (text, random) => {
  const found = [...text.matchAll(/"[^"\\]*"(?=:)/gu)];
  if (found.length === 0) return text;
  const { index, 0: old } = random.pick(found);
  const name = JSON.stringify(random.pick(oddNames));
  return text.slice(0, index) + name + text.slice(index + old.length);
};

/** One change of a JSON text: of its members, of its names, of its depth, or of its letters. */
export const mutateJson: TextMutation = (text, random, other) => {
  const chosen = random.below(10);
  if (chosen < 6) return changeMembers(text, random, other);
  if (chosen === 6) return rename(text, random, other);
  if (chosen === 7 && random.oneIn(3)) return nest(text, random, other);
  return mutateText(text, random, other);
};
