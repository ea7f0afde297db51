import { extname } from 'node:path';
import type { ExportKind } from '../shared/domain/export.ts';
import type { Call } from '../shared/operations/operation-table.ts';
import { ok, type Result } from '../shared/result.ts';
import { findCodeByPath } from './code-path.ts';
import { type CommandLine, misuse, type Outcome } from './command.ts';
import { findNamed } from './find-named.ts';
import { oneOf } from './option-values.ts';
import type { Ask } from './workbench.ts';

type Options = CommandLine['options'];
type Request = Call<'export.prepare'>;

export const exportContents = ['segments', 'codebook', 'matrix', 'sources', 'study'] as const;
type Content = (typeof exportContents)[number];

/** What a file of each ending can hold; the first is meant where nothing is said. */
const kinds: Readonly<Record<string, Partial<Record<Content, ExportKind>>>> = {
  csv: { segments: 'segments_csv', codebook: 'codebook_csv', matrix: 'matrix_csv' },
  xlsx: { segments: 'segments_xlsx', codebook: 'codebook_xlsx', matrix: 'matrix_xlsx' },
  sav: { matrix: 'matrix_sav' },
  txt: { sources: 'sources_txt' },
  docx: { sources: 'sources_docx' },
  qdpx: { study: 'qdpx' },
  qdc: { codebook: 'qdc' },
  json: { study: 'json' },
};

/** The kind of export that a file's ending and `--what` come to; an archive holds what `--as` says. */
export function exportKind(path: string, options: Options): Outcome<ExportKind> {
  const what = oneOf(options, 'what', exportContents);
  if (!what.ok) return what;
  const as = oneOf(options, 'as', ['docx', 'txt'] as const);
  if (!as.ok) return as;
  const ending = extname(path).slice(1).toLowerCase();
  if (as.value !== undefined && ending !== 'zip') {
    return misuse('--as says what an archive holds: name a file that ends in .zip with it.');
  }
  const held = ending === 'zip' ? (as.value ?? 'docx') : ending;
  const known = Object.hasOwn(kinds, held) ? kinds[held] : undefined;
  if (!known) {
    const endings = [...Object.keys(kinds), 'zip'].map((each) => `.${each}`).join(', ');
    return misuse(`--to names a file that ends in one of ${endings}, not "${path}".`);
  }
  const [usual] = Object.values(known);
  const kind = what.value === undefined ? usual : known[what.value];
  return kind === undefined
    ? misuse(
        `A file that ends in .${ending} holds ${Object.keys(known).join(', ')}, not ${what.value ?? ''}.`,
      )
    : ok(kind);
}

const rowsOf = { case: 'cases', source: 'sources' } as const;

/** What the command line asks for, with the ids of what it names. */
export async function exportRequest(
  ask: Ask,
  kind: ExportKind,
  { options, flags }: Pick<CommandLine, 'options' | 'flags'>,
): Promise<Outcome<Request>> {
  const by = oneOf(options, 'by', ['case', 'source'] as const);
  if (!by.ok) return by;
  const cells = oneOf(options, 'cells', ['presence', 'counts'] as const);
  if (!cells.ok) return cells;
  const filters = await findFilters(ask, options);
  if (!filters.ok) return filters;
  return ok({
    kind,
    ...filters.value,
    ...(by.value ? { rows: rowsOf[by.value] } : {}),
    ...(cells.value ? { cells: cells.value } : {}),
    withBelow: flags.has('below'),
  });
}

async function findFilters(
  ask: Ask,
  { code, source, coder }: Options,
): Promise<Result<Pick<Request, 'codeId' | 'sourceIds' | 'coderId'>>> {
  const filters: Pick<Request, 'codeId' | 'sourceIds' | 'coderId'> = {};
  if (code !== undefined) {
    const codes = await ask('codes.list', {});
    const found = codes.ok ? findCodeByPath(codes.value, code) : codes;
    if (!found.ok) return found;
    filters.codeId = found.value.id;
  }
  if (source !== undefined) {
    const sources = await ask('sources.list', {});
    const found = sources.ok ? findNamed(sources.value, source, 'source') : sources;
    if (!found.ok) return found;
    filters.sourceIds = [found.value.id];
  }
  if (coder !== undefined) {
    const coders = await ask('coders.list', {});
    const found = coders.ok ? findNamed(coders.value, coder, 'coder') : coders;
    if (!found.ok) return found;
    filters.coderId = found.value.id;
  }
  return ok(filters);
}
