import fc from 'fast-check';
import { createBareDatabase } from '../../../../test/support/temporary-study.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import {
  type CaseId,
  type CodeId,
  type DatasetId,
  type SourceId,
  textOffset,
  type VersionId,
} from '../../../shared/ids.ts';
import { type Input, operationTable } from '../../../shared/operations/operation-table.ts';
import { all, insertRow, run } from '../../project/database.ts';
import { insertSource, insertSpeaker } from '../../project/queries/source-queries.ts';
import { newUid } from '../../project/uid.ts';

/** Words with all that has to be written between quotation marks, and a formula. */
const alphabet = 'He said "no", twice.\n=1+1 \r\n -and, well, Ärger with 語 and é. @Ada knows more';
const length = alphabet.length - 4;
export const db = createBareDatabase();

/** Each may have turned out to be one of those before, and may be the respondent of the row of its number. */
export const cases = fc.array(
  fc.record({
    mergedInto: fc.option(fc.nat({ max: 5 }), { freq: 3 }),
    isRespondent: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

const turns = fc.array(
  fc.record({
    gap: fc.nat({ max: 3 }),
    length: fc.nat({ max: 9 }),
    speaker: fc.option(fc.constantFrom('Ada', 'Ben', 'Interviewer')),
    row: fc.option(fc.nat({ max: 4 })),
    timeMs: fc.option(fc.nat({ max: 9_000_000 })),
  }),
  { maxLength: 12 },
);

export const sources = fc.array(
  fc.record({
    turns,
    isAnswers: fc.boolean(),
    // Whose each label is; nobody's where null.
    speakers: fc.record({ Ada: fc.option(fc.nat()), Ben: fc.option(fc.nat()) }),
  }),
  { minLength: 1, maxLength: 4 },
);

export const codings = fc.array(
  fc.record({
    // The last stands in no present text, or for no code that there is.
    source: fc.nat({ max: 4 }),
    code: fc.nat({ max: 3 }),
    start: fc.nat({ max: length - 1 }),
    length: fc.integer({ min: 1, max: 30 }),
    coder: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 40 },
);

export const asked = fc.record({
  coder: fc.option(fc.constantFrom(1, 2), { freq: 2 }),
  code: fc.option(fc.nat({ max: 2 }), { freq: 2 }),
  sources: fc.option(fc.uniqueArray(fc.nat({ max: 3 })), { freq: 2 }),
});

export type Study = Readonly<{ caseIds: CaseId[]; codeIds: CodeId[]; placed: Placed[] }>;
export type Placed = Readonly<{ sourceId: SourceId; versionId: VersionId; isAnswers: boolean }>;
type Value<A> = A extends fc.Arbitrary<infer T> ? T : never;

const dataset = 1 as DatasetId;
const tables = ['coding', 'code', 'speaker', 'study_case', 'source', 'source_version', 'content'];

function turnsOf(parts: Value<typeof turns>): Turn[] {
  let at = 0;
  return parts.map(({ gap, length: long, speaker, row, timeMs }, index) => {
    const start = Math.min(length, at + gap);
    at = Math.min(length, start + long);
    return { index, start: textOffset(start), end: textOffset(at), speaker, timeMs, row };
  });
}

/** Writes a study anew into `db`. */
export function write(
  people: Value<typeof cases>,
  texts: Value<typeof sources>,
  marks: Value<typeof codings>,
): Study {
  for (const table of tables) run(db, `delete from ${table}`);
  const caseIds: CaseId[] = [];
  for (const [n, { mergedInto, isRespondent }] of people.entries()) {
    const into = mergedInto !== null && n > 0 ? (caseIds[mergedInto % n] ?? null) : null;
    const place = {
      dataset_id: isRespondent ? dataset : null,
      dataset_row: isRespondent ? n : null,
    };
    const cells = { name: `Person ${n}`, kind: 'person', merged_into: into };
    caseIds.push(insertRow(db, 'study_case', { uid: newUid(), ...place, ...cells }) as CaseId);
  }
  const placed = texts.map(({ turns: parts, isAnswers, speakers }, n): Placed => {
    const made = insertSource(db, {
      ...{
        name: `Text, ${n}`,
        kind: 'interview',
        language: 'en',
        fileName: 'a.txt',
        format: 'txt',
      },
      ...{ at: '2026-01-01', text: alphabet.slice(n), turns: turnsOf(parts), original: null },
      ...{ datasetId: isAnswers ? dataset : null, columnId: null },
    });
    for (const [label, person] of Object.entries(speakers)) {
      const caseId = person === null ? null : (caseIds[person % caseIds.length] ?? null);
      insertSpeaker(db, made.versionId, { label, turns: 1, caseId });
    }
    return { ...made, isAnswers };
  });
  const codeIds = [0, 1, 2].map(
    (n) =>
      insertRow(db, 'code', {
        ...{ uid: newUid(), name: `Code ${n}`, rank: `${n}`, archived: 0 },
        ...{ description: '', inclusion: '', exclusion: '', example: '' },
      }) as CodeId,
  );
  for (const { source, code, start, length: long, coder } of marks) {
    insertRow(db, 'coding', {
      ...{ uid: newUid(), code_id: codeIds[code] ?? 99_999_999 },
      ...{ version_id: placed[source]?.versionId ?? 99_999_999, coder_id: coder, weight: 50 },
      ...{ start_offset: start, end_offset: Math.min(length, start + long) },
    });
  }
  return { caseIds, codeIds, placed };
}

type CaseCells = Readonly<{ id: CaseId; row: number | null; mergedInto: CaseId | null }>;

/** Who speaks in a turn, told from the rows themselves, one step after the other. */
export function speakerOf({ versionId, isAnswers }: Placed, turn: Turn): CaseId | undefined {
  const people = all<CaseCells>(
    db,
    'select id, dataset_row as row, merged_into as mergedInto from study_case',
  );
  const resolve = (id: CaseId): CaseId => {
    const into = people.find((each) => each.id === id)?.mergedInto ?? null;
    return into === null ? id : resolve(into);
  };
  const answering = people.find(({ row }) => isAnswers && row !== null && row === turn.row);
  if (answering) return resolve(answering.id);
  const labels = all<{ label: string; caseId: CaseId | null }>(
    db,
    'select label, case_id as caseId from speaker where version_id = @versionId',
    { versionId },
  );
  const caseId = labels.find(({ label }) => label === turn.speaker)?.caseId ?? null;
  return caseId === null ? undefined : resolve(caseId);
}

/** What is asked of the study that was written. */
export function requestOf(
  { placed, codeIds }: Study,
  { coder, code, sources: wanted }: Value<typeof asked>,
  kind: Input<'export.prepare'>['kind'],
): Input<'export.prepare'> {
  const sourceIds = wanted?.flatMap((n) => placed[n]?.sourceId ?? []) ?? [];
  return operationTable['export.prepare'].input.parse({
    kind,
    ...(coder === null ? {} : { coderId: coder }),
    ...(code === null ? {} : { codeId: codeIds[code] }),
    ...(sourceIds.length === 0 ? {} : { sourceIds }),
  });
}
