import type { Case } from '../../shared/domain/case.ts';
import type { Segment } from '../../shared/domain/coding.ts';
import type { CaseId } from '../../shared/ids.ts';
import type { Call } from '../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Answer, Command, CommandLine } from '../command.ts';
import { findCodeByPath } from '../code-path.ts';
import { findNamed } from '../find-named.ts';
import { countOf } from '../format-number.ts';
import { formatTable } from '../format-table.ts';
import { listPages } from '../list-pages.ts';
import { openStudy } from '../study-path.ts';
import type { Ask } from '../workbench.ts';

type Query = Call<'segments.list'>;

/** The case of a name, or of an id; a study may have too many to list them all. */
async function findCase(ask: Ask, wanted: string): Promise<Result<Case>> {
  const alike = await listPages((offset) =>
    ask('cases.list', { text: wanted, offset, limit: 1000 }),
  );
  const found = alike.ok ? findNamed(alike.value, wanted, 'case') : alike;
  if (found.ok || found.error.code !== 'not_found' || !/^[1-9]\d{0,8}$/u.test(wanted)) return found;
  const byId = await ask('cases.get', { caseId: Number(wanted) as CaseId });
  return byId.ok ? byId : found;
}

async function toQuery(ask: Ask, options: CommandLine['options']): Promise<Result<Query>> {
  const { code, source, coder, case: person } = options;
  const query: Query = {};
  if (code !== undefined) {
    const codes = await ask('codes.list', {});
    const found = codes.ok ? findCodeByPath(codes.value, code) : codes;
    if (!found.ok) return found;
    query.codeId = found.value.id;
  }
  if (source !== undefined) {
    const sources = await ask('sources.list', {});
    const found = sources.ok ? findNamed(sources.value, source, 'source') : sources;
    if (!found.ok) return found;
    query.sourceId = found.value.id;
  }
  if (coder !== undefined) {
    const coders = await ask('coders.list', {});
    const found = coders.ok ? findNamed(coders.value, coder, 'coder') : coders;
    if (!found.ok) return found;
    query.coderId = found.value.id;
  }
  if (person !== undefined) {
    const found = await findCase(ask, person);
    if (!found.ok) return found;
    query.caseId = found.value.id;
  }
  return ok(query);
}

function toAnswer(segments: readonly Segment[]): Answer {
  const json = segments.map((segment) => ({
    source: segment.sourceName,
    code: segment.codePath,
    coder: segment.coder,
    start: segment.start,
    end: segment.end,
    text: segment.text,
    weight: segment.weight,
    memo: segment.memo,
    speaker: segment.speaker,
    time_ms: segment.timeMs,
  }));
  const table = formatTable(segments, [
    { name: 'source', cell: ({ sourceName }) => sourceName },
    { name: 'code', cell: ({ codePath }) => codePath },
    { name: 'coder', cell: ({ coder }) => coder },
    { name: 'start', cell: ({ start }) => start, right: true },
    { name: 'end', cell: ({ end }) => end, right: true },
    { name: 'text', cell: ({ text }) => text },
  ]);
  return { json, text: [...table, countOf(segments.length, 'segment')] };
}

export const segmentsCommand: Command = {
  name: 'segments',
  usage: 'segments STUDY [--code PATH] [--source NAME] [--coder NAME] [--case NAME]',
  summary: 'retrieve coded segments with their words',
  details: [
    '--code takes a path such as Access/Sign-up and finds the codes below it, too.',
    '--case finds what somebody says or answers, under whatever label.',
    'Offsets count UTF-16 units; a segment begins at start and ends before end.',
  ],
  operands: { least: 1, most: 1 },
  options: ['code', 'source', 'coder', 'case'],
  run: async ({ ask }, { operands: [study = ''], options }) => {
    const opened = await openStudy(ask, study);
    if (!opened.ok) return opened;
    const query = await toQuery(ask, options);
    if (!query.ok) return query;
    const segments = await listPages((offset) =>
      ask('segments.list', { ...query.value, offset, limit: 1000 }),
    );
    return segments.ok ? ok(toAnswer(segments.value)) : segments;
  },
};
