import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, type Desk, hasData, setUpDesk } from './run-verbatim.ts';
import { studyDigest } from './study-digest.ts';

const recommend =
  'Would you recommend CNCF to other open source projects, and why?10 - strongly agree, 1 - strongly disagree.';
const files = {
  interview: 'interviews/hitsave_qcubed.md',
  group: 'focus_groups/hitsave_super_marxist_twins_5speakers.md',
  subtitles: 'subtitles/w3c_spec_voices.vtt',
  survey: 'surveys/surveymonkey_cncf_CNCF_Maintainers_Survey_2021_H2.csv',
  form: 'surveys/googleforms_otel-contributor-experience-survey-free-form-questions.csv',
  log: 'observation/nyc_squirrel_census_2018_sightings.csv',
};
const at = (name: keyof typeof files): string => join(dataFolder, files[name]);

let desk: Desk;
let study: string;
beforeAll(() => {
  desk = setUpDesk();
  study = desk.path('Job.verbatim');
});
afterAll(() => desk.tidy());

/** The document of a command that is expected to succeed. */
const told = async <T>(...args: string[]): Promise<T> => {
  const { code, value } = await desk.json(args);
  expect({ args, code, value: code === 0 ? null : value }).toEqual({ args, code: 0, value: null });
  return value as T;
};

type Source = Readonly<{ id: number; name: string; kind: string; turn_count: number }>;
type Segment = Readonly<{
  source: string;
  code: string;
  coder: string;
  start: number;
  end: number;
  text: string;
}>;
type Metric = Readonly<{
  value: number;
  n: number;
  counts: unknown;
  groups: readonly { group: string; n: number }[];
}>;

describe.skipIf(!hasData)('the main job on real files (needs ../shared/data)', () => {
  it('recognises a published interview', async () => {
    expect(await told('inspect', at('interview'))).toMatchObject({
      format: 'markdown',
      kind: 'interview',
      turns: 53,
      speakers: [
        { name: 'Jonas Rosland', turns: 27 },
        { name: 'Carolyn Lu', turns: 26 },
      ],
      first_time_ms: 21_000,
      last_time_ms: 1_989_000,
      table: null,
      project: null,
    });
  });

  it('computes the NPS of a survey file in full precision', async () => {
    const metric = await told<Metric>(
      'metrics',
      at('survey'),
      '--metric',
      'nps',
      '--column',
      recommend,
    );
    expect(metric).toMatchObject({
      n: 102,
      unit: 'points',
      counts: { promoters: 72, passives: 22, detractors: 8 },
    });
    expect(metric.value).toBeCloseTo((100 * (72 - 8)) / 102, 10);
  });

  it('imports a transcript, a group, subtitles, two surveys and a log', async () => {
    expect(await told('new', study)).toEqual({ path: study });
    const all = Object.keys(files).map((name) => at(name as keyof typeof files));
    const outcome = await told<{ imported: { file: string }[]; refused: unknown[] }>(
      'import',
      study,
      ...all,
    );
    expect([outcome.imported.map(({ file }) => file), outcome.refused]).toEqual([all, []]);
    const sources = await told<Source[]>('list', study, 'sources');
    expect(sources.find(({ name }) => name === 'hitsave_qcubed')).toMatchObject({
      kind: 'interview',
      turn_count: 53,
    });
    const kinds = new Set(sources.map(({ kind }) => kind));
    for (const kind of ['interview', 'focus_group', 'open_answers', 'observation_log'])
      expect([...kinds]).toContain(kind);
    expect(await told<unknown[]>('list', study, 'datasets')).toHaveLength(3);
  });

  it('codes a stretch along a new path, by a new coder, and takes it back in steps', async () => {
    type Turn = { source: string; start: number; end: number; text: string; speaker: string };
    const turns = await told<Turn[]>('list', study, 'turns');
    const turn = turns.find(
      ({ source, text }) => source === 'hitsave_qcubed' && text.length > 200,
    )!;
    const digest = await studyDigest(study, desk.path('data'));
    const place = [
      '--source',
      'hitsave_qcubed',
      '--start',
      String(turn.start),
      '--end',
      String(turn.end),
    ];
    const entry = await told<{ label: string; coder: string; coding_ids: number[] }>(
      'code',
      study,
      ...place,
      '--code',
      'Games/Making/First steps',
      '--coder',
      'Ada',
    );
    expect(entry).toMatchObject({ label: 'Code “First steps” on 1 segment', coder: 'Ada' });
    expect(entry.coding_ids).toHaveLength(1);
    const segments = await told<Segment[]>('segments', study, '--code', 'Games', '--coder', 'Ada');
    const { start, end, text } = turn;
    const code = 'Games/Making/First steps';
    expect(segments).toMatchObject([{ source: 'hitsave_qcubed', code, start, end, text }]);
    const [other] = ['Jonas Rosland', 'Carolyn Lu'].filter((name) => name !== turn.speaker);
    expect(await told('segments', study, '--case', turn.speaker)).toHaveLength(1);
    expect(await told('segments', study, '--case', other ?? '')).toEqual([]);
    await told('undo', study);
    expect(await told('segments', study)).toEqual([]);
    const paths = async () =>
      (await told<{ path: string }[]>('list', study, 'codes')).map(({ path }) => path);
    expect(await paths()).toEqual(['Games', 'Games/Making']);
    await told('redo', study);
    expect(await told('segments', study, '--source', 'hitsave_qcubed')).toHaveLength(1);
    for (let step = 0; step < 3; step += 1) await told('undo', study);
    expect(await paths()).toEqual([]);
    const refused = await desk.json(['undo', study]);
    expect(refused).toMatchObject({
      code: 1,
      value: { error: { code: 'nothing_to_undo' } },
    });
    // Only the coder is still there, whose making is a step of the coder before.
    expect(await told<unknown[]>('list', study, 'coders')).toHaveLength(2);
    expect(await studyDigest(study, desk.path('data'))).not.toBe(digest);
  });

  it('scores every turn, in order', async () => {
    const turns = await told<{ source: string; index: number }[]>('list', study, 'turns');
    const { scores, by } = await told<{
      scores: { score: number; source: string; turn: number }[];
      by: { source: unknown[]; speaker: { group: string }[] };
    }>('sentiment', study);
    expect(scores.map(({ source, turn }) => [source, turn])).toEqual(
      turns.map(({ source, index }) => [source, index]),
    );
    expect(scores.every(({ score }) => score >= -1 && score <= 1)).toBe(true);
    expect(by.speaker.map(({ group }) => group)).toContain('Carolyn Lu');
  });

  it('gives each row of a file’s column one score and one theme', async () => {
    const { table } = await told<{
      table: { rows: number; columns: { name: string; role: string; missing: number }[] };
    }>('inspect', at('form'));
    const [answered] = table.columns
      .filter(({ role }) => role === 'open_ended')
      .sort((a, b) => a.missing - b.missing);
    const column = answered!.name;
    const { scores } = await told<{ scores: { row: number }[] }>(
      'sentiment',
      at('form'),
      '--column',
      column,
    );
    expect(scores.map(({ row }) => row)).toEqual(
      Array.from({ length: table.rows }, (_, row) => row),
    );
    const args = ['themes', at('form'), '--column', column, '--k', '3', '--seed', '7'];
    const found = await told<{
      k: number;
      themes: { id: number; size: number }[];
      assignments: (number | null)[];
    }>(...args);
    expect(found.assignments).toHaveLength(table.rows);
    for (const { id, size } of found.themes)
      expect(found.assignments.filter((theme) => theme === id)).toHaveLength(size);
    expect(await told(...args)).toEqual(found);
  });

  it('computes a metric by segment from the study', async () => {
    const datasets = await told<{ name: string }[]>('list', study, 'datasets');
    const dataset = datasets.find(({ name }) => name.includes('Maintainers'))!.name;
    const metric = await told<Metric>(
      'metrics',
      study,
      '--metric',
      'nps',
      '--column',
      recommend,
      '--dataset',
      dataset,
      '--by',
      'Collector ID',
    );
    expect(metric).toMatchObject({
      n: 102,
      counts: { promoters: 72, passives: 22, detractors: 8 },
    });
    expect(metric.groups.reduce((sum, { n }) => sum + n, 0)).toBe(102);
  });

  it('finds themes, writes the report, checks, backs up and restores', async () => {
    await told('themes', study, '--k', '5');
    expect(await told<unknown[]>('list', study, 'themes')).toHaveLength(5);
    const html = desk.path('report.html');
    expect(await told('report', study, '--template', 'themes', '--to', html)).toMatchObject({
      path: html,
      losses: [],
    });
    expect(readFileSync(html, 'utf8')).toContain('<html');
    expect(await told('check', study)).toEqual({ ok: true, problems: [] });
    const digest = await studyDigest(study, desk.path('data'));
    const { path } = await told<{ path: string }>('backup', study);
    await told(
      'code',
      study,
      '--source',
      'hitsave_qcubed',
      '--start',
      '0',
      '--end',
      '9',
      '--code',
      'Late',
    );
    const restored = await told<{ path: string; replaced_path: string }>(
      'restore',
      study,
      '--from',
      path,
    );
    expect(await studyDigest(study, desk.path('data'))).toBe(digest);
    expect(existsSync(restored.replaced_path)).toBe(true);
    expect(await told('inspect', study)).toMatchObject({
      format: 'verbatim',
      project: { codings: 0, datasets: 3 },
    });
  });
});

it('goes from nothing to a report with the sample study', async () => {
  const folder = desk.path('demo');
  const demo = await told<{
    study: string;
    report: string;
    counts: { codings: number };
    metrics: { metric: string; n: number }[];
    themes: { k: number };
    accepted: { codings: number };
  }>('demo', folder);
  expect(new Set(demo.metrics.map(({ metric }) => metric))).toEqual(
    new Set(['nps', 'csat', 'ces']),
  );
  expect([demo.study, demo.report].map((path) => existsSync(path))).toEqual([true, true]);
  const codings = await told<unknown[]>('segments', demo.study);
  expect(codings).toHaveLength(demo.counts.codings + demo.accepted.codings);
});

it('prints tables and sentences for people, and helps', async () => {
  const help = await desk.run(['help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const name of ['inspect FILE', 'undo STUDY', 'demo [DIR]'])
    expect(help.stdout).toContain(`verbatim ${name}`);
  expect((await desk.run(['--version'])).stdout).toMatch(/^Verbatim \d+\.\d+\.\d+\n$/u);
  const path = desk.path('Human');
  expect((await desk.run(['new', path])).stdout).toBe(`New study: ${path}.verbatim\n`);
  const { stdout } = await desk.run(['list', path, 'history']);
  expect(stdout).toMatch(/^step\s+when \(UTC\)\s+who\s+what\s+rows\n\s+1 .*New study “Human”/u);
});
