import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export type FuzzOptions = Readonly<{
  /** Inputs for each reader. */
  inputs: number;
  seed: string;
  /** Only this reader; null for all. */
  reader: string | null;
  /** Only this input; null for all. */
  number: number | null;
  /** The folder of real files, or null. */
  real: string | null;
}>;

const realFolder = join(import.meta.dirname, '../../../shared/data');

/** What stands behind the command. @throws Error with a sentence where it cannot be understood. */
export function readOptions(args: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      inputs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      reader: { type: 'string' },
      number: { type: 'string' },
      real: { type: 'boolean', default: false },
    },
  });
  const count = (name: string, words: string): number => {
    if (!/^\d{1,9}$/u.test(words)) throw new Error(`--${name} wants a number, not “${words}”.`);
    return Number(words);
  };
  if (values.number !== undefined && values.reader === undefined) {
    throw new Error('--number names an input of one reader: say which with --reader.');
  }
  if (values.real && !existsSync(realFolder)) {
    throw new Error(
      `--real wants the collection of real files in ${realFolder}, and there is none.`,
    );
  }
  return {
    inputs: count('inputs', values.inputs),
    seed: values.seed,
    reader: values.reader ?? null,
    number: values.number === undefined ? null : count('number', values.number),
    real: values.real ? realFolder : null,
  };
}
