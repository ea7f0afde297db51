import { parseArgs } from 'node:util';
import { ok } from '../shared/result.ts';
import { type Command, type CommandLine, misuse, type Outcome } from './command.ts';

/** Options that every command takes. */
const commonFlags = ['json', 'help'];

function complainAboutOperands(
  { name, operands: { least, most } }: Command,
  found: number,
): string | null {
  if (found < least)
    return `"${name}" needs ${least === 1 ? 'a name' : `${least} names`} after it.`;
  return found > most ? `"${name}" takes ${most === 0 ? 'no names' : `at most ${most}`}.` : null;
}

/** Node's own sentence, without its hints on how to write operands that begin with a dash. */
const firstSentence = (message: string): string => `${message.split(/\. |\.$/u, 1)[0] ?? message}.`;

type Parsed = ReturnType<typeof parseArgs>;

function parse(command: Command, args: readonly string[]): Outcome<Parsed> {
  const flags = [...(command.flags ?? []), ...commonFlags];
  const options = Object.fromEntries<{ type: 'string' | 'boolean'; multiple?: boolean }>([
    ...command.options.map((name) => [name, { type: 'string' as const, multiple: true }] as const),
    ...flags.map((name) => [name, { type: 'boolean' as const }] as const),
  ]);
  try {
    return ok(parseArgs({ args: joinNegativeValues(args), options, allowPositionals: true }));
  } catch (error) {
    return misuse(firstSentence((error as Error).message));
  }
}

function complain(command: Command, { operands, options }: CommandLine): string | null {
  const missing = command.required?.find((name) => options[name] === undefined);
  return missing === undefined
    ? complainAboutOperands(command, operands.length)
    : `"${command.name}" needs --${missing}.`;
}

/**
 * The command line of a command: `--name value`, `--name=value`, flags, and operands in any order; `--` ends the
 * options. Refused as wrong usage: an unknown or repeated option, a missing value, too few or too many operands.
 */
export function parseArguments(command: Command, args: readonly string[]): Outcome<CommandLine> {
  const parsed = parse(command, args);
  if (!parsed.ok) return parsed;
  const options: Record<string, string> = {};
  const flags = new Set<string>();
  for (const [name, value] of Object.entries(parsed.value.values)) {
    if (!Array.isArray(value)) flags.add(name);
    else if (value.length > 1) return misuse(`--${name} stands there ${value.length} times.`);
    else options[name] = String(value[0]);
  }
  const line = { operands: parsed.value.positionals, options, flags };
  const complaint = flags.has('help') ? null : complain(command, line);
  return complaint === null ? ok(line) : misuse(complaint);
}

/** `--scale -3-3` would be read as two options: a value that begins with a minus and a digit is joined to its name. */
function joinNegativeValues(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/u.test(arg) && before !== undefined && /^--[a-z-]+$/u.test(before)) {
      joined[joined.length - 1] = `${before}=${arg}`;
    } else joined.push(arg);
  }
  return joined;
}
