import type { AppError } from '../shared/app-error.ts';
import { err, type Err, type Result } from '../shared/result.ts';
import type { Workbench } from './workbench.ts';

/** Why a command did nothing. `wrongUsage` tells a slip in the command line (exit 2) from refused input (exit 1). */
export type Refusal = AppError & Readonly<{ wrongUsage?: true }>;

export type Outcome<T> = Result<T, Refusal>;

/** What a command has to say, for programs and for people; only one of the two is printed. */
export type Answer = Readonly<{
  /** One JSON document; numbers in full precision. */
  json: Readonly<Record<string, unknown>> | readonly unknown[];
  /** Lines for people. */
  text: readonly string[];
  /** Set where a part of what was asked was refused: the rest is told all the same, and the exit code is 1. */
  refused?: AppError;
  /** Further parts that were refused, in the order in which they were asked for. */
  alsoRefused?: readonly AppError[];
}>;

/** A command line after its command's name, checked against what the command takes. */
export type CommandLine = Readonly<{
  operands: readonly string[];
  /** Options with a value, by name without the dashes. */
  options: Readonly<Record<string, string>>;
  flags: ReadonlySet<string>;
}>;

export type Command = Readonly<{
  name: string;
  /** Everything behind `verbatim`, as it stands in the help: `code STUDY --source NAME ...`. */
  usage: string;
  summary: string;
  /** Further sentences of `help COMMAND`. */
  details?: readonly string[];
  operands: Readonly<{ least: number; most: number }>;
  /** Options that take a value. */
  options: readonly string[];
  /** Options that must be there. */
  required?: readonly string[];
  flags?: readonly string[];
  run: (bench: Workbench, line: CommandLine) => Promise<Outcome<Answer>>;
}>;

/** A slip in the command line, told with the command's usage. */
export function misuse(message: string): Err<Refusal> {
  return err({ code: 'invalid_input', message, wrongUsage: true });
}
