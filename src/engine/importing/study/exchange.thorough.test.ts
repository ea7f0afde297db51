import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type Documents,
  type RandomStep,
  randomStep,
  takeOperation,
  takeStep,
} from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { fetchCells, fetchOriginal } from '../../../formats/exports/written-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { ReadDocument } from '../../../formats/read-document.ts';
import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { gatherStudy } from '../../exporting/gather-study.ts';
import { runCommand } from '../../history/command.ts';
import { digestState } from '../../history/state-digest.ts';
import { importStudy } from './import-study.ts';

async function readText(fileName: string, text: string): Promise<ReadDocument> {
  const read = await readDocument(Buffer.from(text), fileName, {});
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

let studies: TemporaryStudy[];
let documents: Documents;

beforeEach(async () => {
  studies = [];
  const transcript = 'Ada: I trust 👩‍👩‍👧 the people here.\nBen: The app was slow.\n';
  const answers = Array.from(
    { length: 9 },
    (_, n) => `R${n},${n % 11},"I said ${n}, 👍 twice",${n % 2 ? 'North' : ''}`,
  );
  const survey = `Respondent ID,How likely are you to recommend us?,What should we do better?,Region\n${answers.join('\n')}\n`;
  const [text, table] = [
    await readText('talk.txt', transcript),
    await readText('survey.csv', survey),
  ];
  documents = { text, table };
});
const removeAll = (): void => {
  for (const study of studies.splice(0)) study.remove();
};
afterEach(removeAll);

function open(): TemporaryStudy {
  const study = createTemporaryStudy();
  studies.push(study);
  return study;
}

/** With all texts and files, as a file of another program would hold it. */
function gather(study: TemporaryStudy): ExchangedStudy {
  const gathered = gatherStudy(study.project().db, 'Study', 'Verbatim 0', true).study;
  const sources = gathered.sources.map((source) => ({
    ...source,
    original: fetchOriginal(source),
  }));
  const tables = gathered.tables?.map((table) => ({
    ...table,
    columns: table.columns.map(fetchCells),
  }));
  return { ...gathered, tables, sources };
}

function take(study: TemporaryStudy, incoming: ExchangedStudy): void {
  const document = {
    inspection: { ...documents.text.inspection, fileName: 'study.json' },
    content: { type: 'study', study: incoming },
  } satisfies ReadDocument;
  const outcome = runCommand(study.project().host, (step) => importStudy(step, document, incoming));
  if (!outcome.ok) throw new Error(outcome.error.message);
}

/** Coders of one name are one, so a coder is who has the name. */
function byNames(study: ExchangedStudy): unknown {
  const names = new Map(study.coders.map(({ key, name }) => [key, name]));
  const named = <Row extends Readonly<{ coderKey: string | null }>>(row: Row) => ({
    ...row,
    coderKey: names.get(row.coderKey ?? ''),
  });
  return {
    ...study,
    coders: [...new Set(names.values())].sort(),
    codings: study.codings.map(named),
    memos: study.memos.map(named),
    links: study.links.map(named),
  };
}

const sorted = (words: readonly string[]): readonly string[] => [...words].sort();

/** What nobody may miss in the copy. */
function holdings({ sources, codes, codings, cases, sets, tables }: ExchangedStudy): unknown {
  const kept = new Set(
    codings.map(({ sourceKey, codeKey, start, end, coderKey }) =>
      [sourceKey, codeKey, start, end, coderKey].join(' '),
    ),
  );
  return {
    tables,
    rows: cases.flatMap(({ row, name, kind, sameAs }) =>
      row ? [{ row, name, kind, sameAs }] : [],
    ),
    sources: sources.map(({ name, text, turns, folder, table }) => {
      return { name, text, turns, folder, table };
    }),
    codes: codes.map(({ key: _, parentKey: _parent, ...code }) => code),
    codings: kept.size,
    cases: new Set(cases.map(({ name }) => name)).size,
    sets: new Set(sets.map(({ name }) => name)).size,
  };
}

it('a study that goes into an empty one is the same there, and the same again in a third', () => {
  fc.assert(
    fc.property(fc.array(randomStep(), { maxLength: 60, size: 'max' }), (steps) => {
      const first = open();
      const start = (['import.text', 'import.table'] as const).map((action): RandomStep => ({
        action,
        picks: [0],
        words: '',
      }));
      for (const step of [...start, ...steps]) takeStep(first.project(), step, documents);
      const given = gather(first);
      const second = open();
      const empty = digestState(second.project().db);
      take(second, given);
      const got = gather(second);
      expect(holdings(got)).toEqual(holdings(given));
      expect(got.memos.map(({ body }) => body).join('\n').length).toBeGreaterThanOrEqual(
        Math.max(0, ...given.memos.map(({ body }) => body.length)),
      );
      const third = open();
      take(third, got);
      expect(byNames(gather(third))).toEqual(byNames(got));
      // One step, and one undo for all of it.
      takeOperation(second.project(), 'history.undo', {});
      expect(digestState(second.project().db)).toBe(empty);
      removeAll();
    }),
    { numRuns: 25, plugins: [fc.interruptAfterTimeLimit(60_000), fc.afterEach(removeAll)] },
  );
});

it('the same study twice: codes and people are the same ones, the texts are there twice', () => {
  const study = open();
  takeStep(study.project(), { action: 'import.text', picks: [0], words: '' }, documents);
  takeOperation(study.project(), 'codes.create', { name: 'Trust', parentId: null });
  const before = gather(study);
  take(study, before);
  const after = gather(study);
  expect(after.codes).toEqual(before.codes);
  expect(after.cases.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  expect(sorted(after.sources.map(({ name }) => name))).toEqual(['talk', 'talk']);
});
