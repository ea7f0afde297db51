import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { InspectedColumn } from '../../shared/domain/file-inspection.ts';
import { readDocument } from '../documents/read-document.ts';
import { looksLikeTable } from './looks-like-table.ts';
import { readFixture, type ReadTableFixture } from './table-fixture.ts';
import { sourcesOfTable } from './table-sources.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);
const isAbsent = !existsSync(folder);

function textOf(path: string, encoding = 'utf-8'): string {
  return new TextDecoder(encoding, { fatal: true }).decode(readFileSync(new URL(path, folder)));
}

function read(path: string, encoding?: string): ReadTableFixture {
  return readFixture(textOf(path, encoding), path);
}

function facts({ table, inspection }: ReadTableFixture): readonly unknown[] {
  return [table.origin, table.headerRows, table.rows, table.columns.length, inspection.kind];
}

function ofRole({ table }: ReadTableFixture, role: string): readonly InspectedColumn[] {
  return table.columns.filter((column) => column.role === role);
}

describe.skipIf(isAbsent)(
  'published survey exports (where the folder of samples is present)',
  () => {
    const cncf = 'surveys/surveymonkey_cncf_CNCF_';
    test.each([
      [`${cncf}Maintainers_Survey_2021_H2`, 'surveymonkey', 2, 102, 35],
      [`${cncf}Maintainers_Survey_2023_H1`, 'surveymonkey', 2, 145, 25],
      [`${cncf}Maintainers_Survey_2020_H2`, 'surveymonkey', 2, 97, 103],
      [`${cncf}Ambassadors_Survey_2021`, 'surveymonkey', 2, 44, 18],
      [`${cncf}Ambassadors_Survey_2020_H1`, 'surveymonkey', 2, 44, 56],
      [`${cncf}Cloud_Native_and_Kubernetes_FinOps_Microsurvey`, 'surveymonkey', 2, 102, 74],
      ['surveys/surveymonkey_538_steak-risk-survey', 'surveymonkey', 2, 550, 15],
      ['surveys/surveymonkey_538_thanksgiving-2015-poll-data', 'surveymonkey', 1, 1058, 65],
      ['surveys/googleforms_otel-getting-started-survey', 'google_forms', 1, 104, 22],
      ['surveys/googleforms_otel-docs-usability-survey', 'google_forms', 1, 48, 35],
      ['surveys/googleforms_otel-collector-follow-up-survey', 'google_forms', 1, 120, 25],
      [
        'surveys/googleforms_otel-contributor-experience-survey-free-form-questions',
        'plain',
        1,
        46,
        4,
      ],
      [
        'surveys/googleforms_otel-contributor-experience-survey-substantial-questions',
        'plain',
        1,
        125,
        27,
      ],
      ['surveys/qualtrics_Better_Sample_Survey', 'qualtrics', 3, 10, 59],
      ['surveys/qualtrics_Test_Survey_for_Coded_Comments', 'qualtrics', 3, 10, 17],
      ['surveys/qualtrics_Sample_Survey_(Insights)', 'qualtrics', 3, 5, 190],
      ['surveys/qualtrics_Sample_Survey', 'qualtrics', 2, 5, 190],
      ['surveys/qualtrics_Multiple_Answer_Matrix_Questions_(Insights)', 'qualtrics', 3, 5, 75],
      ['surveys/qualtrics_Multiple_Answer_Matrix_Questions', 'qualtrics', 2, 5, 75],
      ['surveys/qualtrics_Multiple_Answer_MC_Questions', 'qualtrics', 2, 5, 36],
      ['surveys/qualtrics_No_Basis_for_Evaluation_(Insights)', 'qualtrics', 3, 15, 49],
      ['surveys/qualtrics_SidebySide_Questions_(Insights)', 'qualtrics', 3, 25, 71],
      ['surveys/qualtrics_Single_Answer_Matrix_Questions_(Insights)', 'qualtrics', 3, 5, 30],
      ['surveys/qualtrics_Single_Answer_Matrix_Questions', 'qualtrics', 2, 5, 30],
      ['surveys/qualtrics_Single_Answer_MC_Questions', 'qualtrics', 2, 5, 20],
      ['surveys/qualtrics_Survey_Logic_EVERYWHERE', 'qualtrics', 2, 10, 21],
      ['surveys/qualtrics_Questions_with_Text_Entry_Components', 'qualtrics', 3, 15, 40],
      ['surveys/qualtrics_Notes_Survey', 'qualtrics', 3, 5, 17],
      ['surveys/qualtrics_ropensci_sample', 'qualtrics', 3, 1, 20],
      ['surveys/qualcoder_survey456', 'plain', 1, 3, 5],
      ['metrics/telco_customer_churn', 'plain', 1, 7043, 21],
      ['metrics/customer_support_tickets', 'plain', 1, 1000, 12],
      ['metrics/cdnow_customers_summary', 'plain', 1, 2357, 4],
    ])('%s', (path, origin, headerRows, rows, columns) => {
      const fixture = read(`${path}.csv`);
      expect(facts(fixture)).toEqual([origin, headerRows, rows, columns, 'open_answers']);
      expect([fixture.inspection.warnings, fixture.inspection.losses]).toEqual([[], []]);
      expect(looksLikeTable(textOf(`${path}.csv`))).toBe(true);
    });

    test('of a Windows code page', () => {
      const fixture = read('surveys/surveymonkey_538_StarWars.csv', 'windows-1252');
      expect(facts(fixture)).toEqual(['surveymonkey', 2, 1186, 38, 'open_answers']);
    });

    test('of a code page that a person chose against what was recognised', async () => {
      const name = 'surveymonkey_538_StarWars.csv';
      const bytes = new Uint8Array(readFileSync(new URL(`surveys/${name}`, folder)));
      const headers = [undefined, 'macintosh', 'windows-1252'].map(async (encoding) => {
        const found = await readDocument(bytes, name, { encoding });
        if (!found.ok) throw new Error(found.error.message);
        const { encoding: used, table } = found.value.inspection;
        const questions = table?.columns.map(({ question }) => question).join('\n') ?? '';
        return [used, /Universe\?\s*([^\s\x20-\x7e]+)/u.exec(questions)?.[1]];
      });
      expect(await Promise.all(headers)).toEqual([
        ['windows-1252', 'Œæ'],
        ['macintosh', 'åÊ'],
        ['windows-1252', 'Œæ'],
      ]);
    });

    test.each([
      ['Maintainers_Survey_2021_H2', 23, { missing: 0, min: 1, max: 10 }],
      ['Maintainers_Survey_2023_H1', 6, { missing: 0, min: 1, max: 10 }],
      ['Maintainers_Survey_2020_H2', 91, { missing: 0, min: 1, max: 10 }],
      ['Ambassadors_Survey_2021', 12, { missing: 0, min: 1, max: 10 }],
    ])('the question to recommend of %s', (name, position, expected) => {
      const found = ofRole(read(`${cncf}${name}.csv`), 'nps');
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ position, type: 'number', ...expected });
    });

    test('N/A is missing among the answers on satisfaction', () => {
      expect(ofRole(read(`${cncf}Maintainers_Survey_2023_H1.csv`), 'csat')).toMatchObject([
        { position: 8, type: 'number', missing: 8 },
      ]);
    });

    test('ease and satisfaction of the collector survey', () => {
      const fixture = read('surveys/googleforms_otel-collector-follow-up-survey.csv');
      expect(ofRole(fixture, 'ces')).toMatchObject([{ position: 13, missing: 35, min: 1, max: 5 }]);
      expect(ofRole(fixture, 'csat')).toMatchObject([{ position: 23, missing: 0, min: 2, max: 5 }]);
    });

    test('free-form questions become sources of their answers', () => {
      const fixture = read(
        'surveys/googleforms_otel-contributor-experience-survey-free-form-questions.csv',
      );
      expect(ofRole(fixture, 'open_ended').map(({ position }) => position)).toEqual([0, 1, 2, 3]);
      const roles = new Map(fixture.table.columns.map(({ position, role }) => [position, role]));
      const drafts = sourcesOfTable(
        { columns: fixture.columns, fileName: 'x.csv', kind: 'open_answers' },
        roles,
      );
      expect(drafts.map(({ turns }) => turns.length)).toEqual([20, 32, 10, 9]);
    });

    test('scores and blanks of the metric tables', () => {
      const tickets = read('metrics/customer_support_tickets.csv');
      expect(ofRole(tickets, 'csat')).toMatchObject([
        { name: 'CSAT_Score', missing: 572, min: 1, max: 5 },
      ]);
      expect(ofRole(tickets, 'channel')).toMatchObject([{ name: 'Channel', distinct: 4 }]);
      const churn = read('metrics/telco_customer_churn.csv');
      expect(churn.table.columns[19]).toMatchObject({
        name: 'TotalCharges',
        type: 'number',
        missing: 11,
      });
      expect(churn.table.columns[20]).toMatchObject({
        name: 'Churn',
        type: 'boolean',
        distinct: 2,
      });
    });
  },
);

describe.skipIf(isAbsent)('a published log (where the folder of samples is present)', () => {
  test('sightings with notes, dates without separators and shifts', () => {
    const fixture = read('observation/nyc_squirrel_census_2018_sightings.csv');
    expect(facts(fixture)).toEqual(['plain', 1, 3023, 31, 'observation_log']);
    expect(ofRole(fixture, 'note').map(({ name, missing }) => [name, 3023 - missing])).toEqual([
      ['Color notes', 182],
      ['Other Activities', 437],
      ['Other Interactions', 240],
    ]);
    expect(ofRole(fixture, 'date')).toMatchObject([{ name: 'Date', type: 'date', distinct: 11 }]);
    expect(fixture.table.columns[4]).toMatchObject({
      name: 'Shift',
      type: 'choice',
      role: 'segment',
    });
  });
});

describe.skipIf(isAbsent)(
  'texts that are no tables (where the folder of samples is present)',
  () => {
    const texts = ['focus_groups', 'interviews', 'subtitles'].flatMap((name) =>
      isAbsent
        ? []
        : readdirSync(new URL(`${name}/`, folder))
            .filter((file) => /\.(?:md|txt|vtt|srt|json)$/u.test(file))
            .map((file) => `${name}/${file}`),
    );
    test('transcripts, interviews, subtitles', () => {
      const taken = texts.filter((path) =>
        looksLikeTable(readFileSync(new URL(path, folder), 'utf8')),
      );
      expect(taken).toEqual([]);
    });
  },
);
