import { ok, type Result } from '../../shared/result.ts';
import { type Answer, type Command, misuse } from '../command.ts';
import { listings } from '../listings.ts';
import { openStudy } from '../study-path.ts';
import type { Ask } from '../workbench.ts';

const names = Object.keys(listings);

async function list(ask: Ask, what: string): Promise<Result<Answer>> {
  const listing = listings[what];
  if (!listing) throw new Error(`no list of ${what}`);
  const found = await listing(ask);
  if (!found.ok) return found;
  const { rows, lines } = found.value;
  return ok({
    json: rows,
    text: rows.length > 0 ? lines : [`There are no ${what} in this study.`],
  });
}

export const listCommand: Command = {
  name: 'list',
  usage: `list STUDY ${names.join('|')}`,
  summary: 'list what is in a study',
  operands: { least: 2, most: 2 },
  options: [],
  run: async ({ ask }, { operands: [study = '', what = ''] }) => {
    if (!Object.hasOwn(listings, what)) return misuse(`"${what}" is none of ${names.join(', ')}.`);
    const opened = await openStudy(ask, study);
    return opened.ok ? list(ask, what) : opened;
  },
};
