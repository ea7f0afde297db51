import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import { postDocument, receiveDocument } from '../../../formats/posted-document.ts';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { ImportedFile } from '../../../shared/operations/import-operations.ts';
import { runCommand } from '../../history/command.ts';
import { undo } from '../../history/undo.ts';
import type { ImportChoice } from '../../importing/import-choice.ts';
import { importDocument } from '../../importing/import-document.ts';
import { all } from '../../project/database.ts';
import { findDataset, readColumn } from '../../project/queries/dataset-queries.ts';
import { findSource, listSpeakers } from '../../project/queries/source-queries.ts';
import { readVersion } from '../../project/version-cache.ts';

let study: TemporaryStudy;
beforeEach(() => (study = createTemporaryStudy()));
afterEach(() => study.remove());

async function importText(
  text: string,
  fileName: string,
  choice: ImportChoice = {},
): Promise<ImportedFile> {
  const original = Buffer.from(text);
  const read = await readDocument(original, fileName, {});
  if (!read.ok) throw new Error(read.error.message);
  const outcome = runCommand(study.project().host, (step) =>
    importDocument(step, read.value, original, choice),
  );
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value;
}

const db = () => study.project().db;
const originals = (): number =>
  all(db(), 'select id from dataset where original_content_id is not null').length;

describe('a table', () => {
  const survey = [
    'id,E-mail,I trust them,Region',
    '1,ana@example.org,Strongly agree,North',
    '2,ben@example.org,9,South',
    '3,eve@example.org,10 - strongly agree,North',
    '4,,2,South',
    '5,,Strongly disagree,',
  ].join('\n');

  const columnsOf = ({ datasetId }: ImportedFile): readonly DatasetColumn[] =>
    (datasetId && findDataset(db(), datasetId)?.columns) ?? [];
  const cells = (file: ImportedFile, position: number): readonly string[] => {
    const column = columnsOf(file)[position];
    if (!column) return [];
    const { dictionary, codes } = readColumn(db(), column.id);
    return Array.from(codes, (code) => dictionary[code] ?? '');
  };

  it('comes in without the values of personal data, and without the file that holds them', async () => {
    const file = await importText(survey, 'survey.csv');
    expect(cells(file, 1)).toEqual(['', '', '', '', '']);
    expect(columnsOf(file)[1]).toMatchObject({
      name: 'E-mail',
      role: 'personal',
      missing: 5,
      distinct: 0,
    });
    expect(file.losses).toEqual([
      {
        what: 'personal data',
        count: 3,
        why: 'The values of “E-mail” were left out, and so was the file as it came, in which they stand.',
      },
    ]);
    expect(originals()).toBe(0);
  });

  it.each([
    ['kept', { keepPersonal: [1] }, 'personal'],
    ['of another role', { roles: { '1': 'respondent' } }, 'respondent'],
  ] as const)('comes in whole where they are %s', async (_, choice, role) => {
    const file = await importText(survey, 'survey.csv', choice);
    expect(cells(file, 1)).toContain('ana@example.org');
    expect(columnsOf(file)[1]?.role).toBe(role);
    expect([file.losses, originals()]).toEqual([[], 1]);
  });

  it('has numbers for the words on a scale as they were given, and the words still', async () => {
    const roles = { '2': 'csat' } as const;
    const bare = await importText(survey, 'survey.csv', { roles });
    expect(cells(bare, 2)).toContain('Strongly agree');
    expect(bare.warnings).toEqual([
      'In “I trust them” these words have no number and count as missing in measures: “Strongly disagree” (1), “Strongly agree” (1).',
    ]);
    const scales = { '2': { 'Strongly agree': 10, 'Strongly disagree': 1 } };
    const mapped = await importText(survey, 'survey.csv', { roles, scales });
    expect(cells(mapped, 2)).toEqual([
      '10 - Strongly agree',
      '9',
      '10 - strongly agree',
      '2',
      '1 - Strongly disagree',
    ]);
    expect(columnsOf(mapped)[2]).toMatchObject({ type: 'number', min: 1, max: 10, role: 'csat' });
    expect(mapped.warnings).toEqual([]);
  });

  it('counts thousands of words in groups, as everywhere', async () => {
    const rows = Array.from({ length: 2400 }, (_, row) => (row % 2 === 0 ? 'Strongly agree' : '9'));
    const roles = { '0': 'csat' } as const;
    const file = await importText(`I trust them\n${rows.join('\n')}\n2\n`, 'trust.csv', { roles });
    expect(file.warnings).toEqual([expect.stringContaining('“Strongly agree” (1,200)')]);
  });
});

describe('a transcript', () => {
  const talk =
    'INES: How are you?\nMara: Well, thanks.\nMARA S.: And you?\nINES: Why so?\nMara: No reason.\n';
  const choice: ImportChoice = {
    speakers: {
      INES: { name: 'Ines', isInterviewer: true },
      'MARA S.': { name: 'Mara' },
    },
  };

  it('has its voices as they were corrected, its words as they came, and no case for the interviewer', async () => {
    const file = await importText(talk, 'talk.txt', choice);
    const source = findSource(db(), file.sourceIds[0] as SourceId);
    if (!source) throw new Error('no source');
    const { text, turns } = readVersion(db(), source.versionId);
    expect(text).toBe(talk);
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Ines', 'Mara', 'Mara', 'Ines', 'Mara']);
    expect(
      listSpeakers(db(), source.versionId).map(({ name, turns: said, caseId }) => [
        name,
        said,
        caseId === null,
      ]),
    ).toEqual([
      ['Mara', 3, false],
      ['Ines', 2, true],
    ]);
    const cases = all<{ name: string }>(db(), 'select name from study_case');
    expect(cases).toEqual([{ name: 'Mara' }]);
    const { host } = study.project();
    runCommand(host, (step) => undo(step, { siteId: host.siteId(), coderId: host.coderId() }));
    expect(all(db(), 'select id from study_case')).toEqual([]);
  });

  it.each(['', '\uFEFF'])(
    'is kept just the same where it was packed where it was read, after “%s”',
    async (mark) => {
      const original = Buffer.from(`${mark}${talk}`);
      const read = await readDocument(original, 'talk.txt', {});
      const { output } = postDocument(read, original);
      if (!read.ok || !output.ok) throw new Error('not read');
      const [plain, packed] = [read.value, receiveDocument(output.value)].map((document) => {
        const place = createTemporaryStudy();
        runCommand(place.project().host, (step) => importDocument(step, document, original, {}));
        const rows = [
          'select sha256, encoding, size, bytes from content order by id',
          'select length, turn_count, text_content_id, turns_content_id, original_content_id from source_version',
          'select label, turns, case_id from speaker order by id',
          'select name, kind, language, file_name, format from source',
        ].map((sql) => all(place.project().db, sql));
        place.remove();
        return rows;
      });
      expect(packed).toEqual(plain);
      expect(plain?.[0]).toHaveLength(mark === '' ? 2 : 3);
    },
  );

  it('knows labels exactly and leaves the rest', async () => {
    const file = await importText(talk, 'talk.txt', { speakers: { toString: { name: 'X' } } });
    const source = findSource(db(), file.sourceIds[0] as SourceId);
    expect(source?.speakerCount).toBe(3);
  });
});
