import type { ExchangedCode } from '../../../shared/domain/exchanged-study.ts';

type Fields = Pick<ExchangedCode, 'description' | 'inclusion' | 'exclusion' | 'example'>;

/** What the paragraphs are headed with that Verbatim puts below a description, in their order. */
const labels = {
  inclusion: 'When to use: ',
  exclusion: 'When not to use: ',
  example: 'Example: ',
} as const;

/**
 * Takes apart what Verbatim writes as the description of a code: the description, and below it what belongs to the code and
 * what does not and an example, each where there is one, as a paragraph of its own under its label.
 */
export function splitDescription(written: string): Fields {
  const fields = { description: '', inclusion: '', exclusion: '', example: '' };
  let rest = written;
  for (const field of ['example', 'exclusion', 'inclusion'] as const) {
    const label = labels[field];
    const below = rest.lastIndexOf(`\n\n${label}`);
    const at = below >= 0 ? below + 2 : rest.startsWith(label) ? 0 : -1;
    if (at < 0) continue;
    fields[field] = rest.slice(at + label.length).trim();
    rest = rest.slice(0, at);
  }
  return { ...fields, description: rest.trim() };
}
