import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findQuestions } from '../../../core/surveys/find-questions.ts';
import { summariseQuestion } from '../../../core/surveys/summarise-question.ts';
import { readTable } from '../../../formats/tables/read-table.ts';
import type { QuestionSummary, SurveyQuestion } from '../../../shared/domain/survey.ts';

const folder = new URL('../../../../../shared/data/surveys/', import.meta.url);

type Survey = Readonly<{
  questions: readonly SurveyQuestion[];
  kinds: (id: string) => string | undefined;
  summary: (id: string) => QuestionSummary;
}>;

function read(fileName: string, encoding = 'utf-8'): Survey {
  const text = new TextDecoder(encoding).decode(readFileSync(new URL(fileName, folder)));
  const table = readTable({ text, fileName, encoding, warnings: [] });
  if (!table.ok || table.value.content.type !== 'table') throw new Error(`${fileName} is no table`);
  const { columns } = table.value.content;
  const questions = findQuestions(
    columns.map(({ info, values }) => ({ ...info, values: () => values })),
  );
  const find = (id: string): SurveyQuestion | undefined => questions.find((one) => one.id === id);
  return {
    questions,
    kinds: (id) => find(id)?.kind,
    summary: (id) => {
      const question = find(id);
      if (!question) throw new Error(`no question ${id}`);
      const values = question.parts.flatMap(({ position }) => columns[position]?.values ?? []);
      const summary = summariseQuestion(question, question.kind, values, null);
      if (!summary.ok) throw new Error(summary.error.message);
      return summary.value;
    },
  };
}

const answersOf = ({ figures }: QuestionSummary): readonly (readonly [string, number])[] => {
  if (figures.type === 'choice') return figures.answers.map(({ label, count }) => [label, count]);
  if (figures.type === 'choices') return figures.options.map(({ label, count }) => [label, count]);
  return figures.type === 'scale' ? figures.shares.map(({ label, count }) => [label, count]) : [];
};

/** What is expected was counted from the files themselves, cell by cell. */
describe.skipIf(!existsSync(folder))(
  'questions of real surveys (needs the folder ../shared/data)',
  () => {
    it('reads the Star Wars survey of SurveyMonkey', () => {
      const survey = read('surveymonkey_538_StarWars.csv', 'windows-1252');
      expect(survey.questions.map(({ id, kind }) => `${id} ${kind}`).slice(0, 7)).toEqual([
        ...['0 other', '1 single_choice', '2 single_choice', '3-8 multiple_choice', '9-14 ranking'],
        ...['15-28 matrix', '29 single_choice'],
      ]);
      const seen = survey.summary('3-8');
      expect([seen.n, seen.skipped]).toEqual([835, 351]);
      expect(answersOf(seen).map(([, count]) => count)).toEqual([758, 738, 673, 607, 571, 550]);
      const ranking = survey.summary('9-14');
      const options = ranking.figures.type === 'ranking' ? ranking.figures.options : [];
      expect(ranking.n).toBe(836);
      expect(options.map(({ n, first }) => [n, first.count])).toEqual([
        [836, 289],
        [836, 146],
        [836, 204],
        [835, 129],
        [836, 32],
        [835, 36],
      ]);
      expect(options.map(({ mean }) => mean?.value.toFixed(4))).toEqual([
        '2.5132',
        '3.0478',
        '3.2727',
        '3.7329',
        '4.0873',
        '4.3413',
      ]);
      const { figures } = survey.summary('15-28');
      if (figures.type !== 'matrix') throw new Error('no grid');
      expect(figures.points.map(({ label }) => label)).toEqual([
        'Very unfavorably',
        'Somewhat unfavorably',
        'Neither favorably nor unfavorably (neutral)',
        'Somewhat favorably',
        'Very favorably',
      ]);
      const [solo] = figures.parts;
      expect(solo).toMatchObject({ label: 'Han Solo', n: 814, skipped: 357, setAside: 15 });
      expect(solo?.shares.map(({ count }) => count)).toEqual([1, 8, 44, 151, 610]);
      expect(solo?.top?.count).toBe(761);
    });

    it('reads options with and without a column for what was written', () => {
      const thanksgiving = read('surveymonkey_538_thanksgiving-2015-poll-data.csv');
      const sides = thanksgiving.summary('11-24');
      expect([sides.n, sides.skipped]).toEqual([964, 94]);
      expect(answersOf(sides).map(([, count]) => count)).toEqual([
        817, 766, 686, 631, 464, 242, 235, 215, 209, 206, 171, 155, 111, 88,
      ]);
      expect(thanksgiving.kinds('25')).toBe('open_ended');
      expect(answersOf(thanksgiving.summary('61')).map(([label]) => label)).toEqual([
        '18 - 29',
        '30 - 44',
        '45 - 59',
        '60+',
      ]);
      const ambassadors = read('surveymonkey_cncf_CNCF_Ambassadors_Survey_2020_H1.csv');
      const projects = ambassadors.summary('4-48');
      expect([projects.kind, projects.n, projects.skipped]).toEqual(['multiple_choice', 44, 0]);
      expect(answersOf(projects).slice(0, 2)).toEqual([
        ['Kubernetes', 41],
        ['Prometheus', 14],
      ]);
      expect(answersOf(projects)).toContainEqual(['Other (please specify)', 2]);
      expect(ambassadors.kinds('48')).toBe('open_ended');
    });

    it('computes the recommendation of a CNCF survey as it was counted', () => {
      const survey = read('surveymonkey_cncf_CNCF_Maintainers_Survey_2021_H2.csv');
      const { n, figures } = survey.summary('23');
      if (figures.type !== 'score') throw new Error('no score');
      expect([n, figures.result.counts, figures.result.value?.toFixed(4)]).toEqual([
        102,
        { promoters: 72, passives: 22, detractors: 8 },
        '62.7451',
      ]);
    });

    it('reads forms of Google with several answers in a cell and grids', () => {
      const started = read('googleforms_otel-getting-started-survey.csv');
      expect(started.questions.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
        ...[
          '0 date',
          '1 single_choice',
          '2 multiple_choice',
          '3 multiple_choice',
          '4 multiple_choice',
        ],
        ...['5-20 matrix', '21 open_ended'],
      ]);
      const technologies = started.summary('4');
      expect(technologies.n).toBe(104);
      expect(answersOf(technologies)).toEqual([
        ['Kubernetes', 83],
        ['Docker', 66],
        ['Virtual Machines', 46],
        ['Serverless', 29],
        ['Bare Metal', 25],
        ['HashiCorp Nomad', 1],
      ]);
      const docs = read('googleforms_otel-docs-usability-survey.csv');
      expect(answersOf(docs.summary('11'))).toEqual([
        ['1', 2],
        ['2', 11],
        ['3', 18],
        ['4', 15],
        ['5', 2],
      ]);
      const { figures } = docs.summary('14-27');
      if (figures.type !== 'matrix') throw new Error('no grid');
      expect(figures.points.slice(0, 3).map(({ label }) => label)).toEqual([
        'Poor',
        'Okay',
        'Great',
      ]);
      expect(figures.parts[0]).toMatchObject({ label: '.NET', n: 14, setAside: 34 });
      expect(figures.parts[0]?.shares.slice(0, 3).map(({ count }) => count)).toEqual([4, 8, 2]);
    });

    it('reads what Qualtrics makes of questions with several columns', () => {
      const several = read('qualtrics_Multiple_Answer_MC_Questions.csv');
      const { n, figures } = several.summary('10-12');
      expect([
        n,
        figures.type === 'choices' ? figures.options.map(({ count }) => count) : [],
      ]).toEqual([5, [5, 4, 4]]);
      const single = read('qualtrics_Single_Answer_Matrix_Questions_(Insights).csv');
      const matrix = single.summary('11-13').figures;
      if (matrix.type !== 'matrix') throw new Error('no grid');
      // 3 4 2 4 3; 4 4 3 2 3; 4 3 1 2 1
      expect(matrix.parts.map(({ shares }) => shares.map(({ count }) => count))).toEqual([
        [0, 1, 2, 2, 0],
        [0, 1, 2, 2, 0],
        [2, 1, 1, 1, 0],
      ]);
      const grid = read('qualtrics_Multiple_Answer_Matrix_Questions_(Insights).csv');
      // Ticked: 1 and 4; 2 and 4; 2, 3 and 4; 3; 1, 3 and 4.
      expect(answersOf(grid.summary('11-14'))).toEqual([
        ['Click to write Scale point 4', 4],
        ['Click to write Scale point 3', 3],
        ['Click to write Scale point 1', 2],
        ['Click to write Scale point 2', 2],
      ]);
    });
  },
);
