import type { AppError } from '../shared/app-error.ts';
import type { Answer, Outcome } from './command.ts';
import { harmless } from './harmless.ts';

type Manner = Readonly<{
  json: boolean;
  /** Usage of the command, where one was recognised. */
  usage: string | null;
}>;

const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;

const write = (lines: readonly string[]): boolean =>
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));

/** Messages mark the names of files with asterisks, which neither a terminal nor a program sets in italics. */
export function plainMessage(message: string): string {
  return message.replace(/\*([^*\n]+)\*/gu, '“$1”');
}

function documentOf({ json, refused }: Answer): unknown {
  return refused ? { error: errorForPrograms(refused), ...(json as object) } : json;
}

/** What a person types to say what a message asks for. */
const optionsFor: Readonly<Record<string, string>> = {
  dateOrder: 'Say it with --date-order day-first or --date-order month-first.',
};

function advised({ message, details }: AppError): string {
  const needs = details?.['needs'];
  const advice = typeof needs === 'string' ? optionsFor[needs] : undefined;
  return advice === undefined ? message : `${message} ${advice}`;
}

/** A refusal as it stands in a JSON document. */
export const errorForPrograms = (error: AppError) => ({
  code: error.code,
  message: plainMessage(advised(error)),
  details: error.details ?? null,
});

const complain = (error: AppError): void => console.error(harmless(plainMessage(advised(error))));

function printAnswer(answer: Answer, manner: Manner): number {
  const { text, refused, alsoRefused = [] } = answer;
  if (manner.json) write([JSON.stringify(documentOf(answer))]);
  else {
    write(text);
    for (const error of refused ? [refused, ...alsoRefused] : []) complain(error);
  }
  return refused ? exitCodes.refused : exitCodes.done;
}

/**
 * Prints what came of a command: with `--json` one document on standard output and nothing else, otherwise lines for
 * people, refusals on standard error. Answers the exit code: 0 done, 1 refused, 2 wrong usage.
 */
export function printOutcome(outcome: Outcome<Answer>, manner: Manner): number {
  if (outcome.ok) return printAnswer(outcome.value, manner);
  const { error } = outcome;
  if (manner.json) write([JSON.stringify({ error: errorForPrograms(error) })]);
  else {
    complain(error);
    if (error.wrongUsage && manner.usage) console.error(`Usage: verbatim ${manner.usage}`);
  }
  return error.wrongUsage ? exitCodes.wrongUsage : exitCodes.refused;
}
