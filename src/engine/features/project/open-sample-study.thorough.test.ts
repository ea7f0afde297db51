import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallOptions, createClient, type EngineClient } from '../../../shared/client.ts';
import type { Segment } from '../../../shared/domain/coding.ts';
import type { ProjectInfo } from '../../../shared/domain/project.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import { createPortPair } from '../../../shared/port-adapters/port-pair.ts';
import { createEngine, type Engine } from '../../engine.ts';
import { readSampleCodings, sampleFolder } from './sample-study-files.ts';

const resourcesFolder = resolve('resources');
const base = mkdtempSync(join(tmpdir(), 'verbatim-sample-'));
const engines: Engine[] = [];

function startEngine(name: string, resources = resourcesFolder): EngineClient {
  const pair = createPortPair(new MessageChannel());
  const engine = createEngine({
    dataFolder: join(base, name, 'data'),
    studiesFolder: join(base, name, 'studies'),
    resourcesFolder: resources,
    version: '0.0.0',
  });
  engine.connect(pair.far);
  engines.push(engine);
  return createClient(pair.near);
}

const studiesOf = (name: string): string[] => readdirSync(join(base, name, 'studies'));

async function ask<Name extends OperationName>(
  client: EngineClient,
  operation: Name,
  input: Call<Name>,
  options?: CallOptions,
): Promise<Output<Name>> {
  const result = await client.call(operation, input, options);
  if (!result.ok) throw new Error(`${operation}: ${result.error.message}`);
  return result.value;
}

const open = (client: EngineClient, options?: CallOptions) =>
  client.call('project.openSample', { folder: null }, options);

afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.stop()));
  rmSync(base, { recursive: true, force: true });
});

describe('the sample study', () => {
  let client: EngineClient;
  let study: ProjectInfo;
  const steps: (readonly [number, number | null])[] = [];
  const events: string[] = [];

  beforeAll(async () => {
    client = startEngine('whole');
    client.onEvent((event) => events.push(event.event));
    study = await ask(
      client,
      'project.openSample',
      { folder: null },
      { onProgress: ({ done, total }) => steps.push([done, total]) },
    );
  });

  it('is whole when it opens, and only then', () => {
    const { name, currentCoder, counts } = study;
    const { codings, memos } = readSampleCodings(sampleFolder(resourcesFolder));
    const codingMemos = codings.filter(({ memo }) => memo !== undefined).length;
    expect({ name, coder: currentCoder.name, counts, events }).toMatchObject({
      name: 'Sample study',
      coder: 'Ada',
      counts: {
        sources: 6,
        datasets: 2,
        coders: 2,
        codes: 19,
        codings: codings.length,
        memos: codingMemos + memos.length,
      },
      events: ['project'],
    });
    expect(steps.at(-1)).toEqual([10, 10]);
  });

  it('holds interviews, a group, a log and the two open questions of a survey', async () => {
    const sources = await ask(client, 'sources.list', {});
    const seen = sources.map(({ name, kind, language }) => [name, kind, language]);
    expect(seen.sort()).toEqual([
      ['Focus group members', 'focus_group', 'en'],
      ['Interview Marta', 'interview', 'en'],
      ['Interview Tomas', 'interview', 'en'],
      ['Observation log station', 'observation_log', 'en'],
      ['What is the main reason for your score?', 'open_answers', 'en'],
      ['What should we change first?', 'open_answers', 'en'],
    ]);
    const datasets = await ask(client, 'datasets.list', {});
    expect(datasets.find(({ name }) => name === 'Member survey')?.rows).toBe(200);
  });

  it('codes every quote word for word, by the coder and with the code it was given to', async () => {
    const page = await ask(client, 'segments.list', { offset: 0, limit: 1000 });
    const seen = page.rows.map(({ coder, codePath, text, memo }: Segment) =>
      JSON.stringify([coder, codePath, text, memo]),
    );
    const given = readSampleCodings(sampleFolder(resourcesFolder)).codings.map(
      ({ coder, code, quote, memo = null }) => JSON.stringify([coder, code, quote, memo]),
    );
    expect(seen.sort()).toEqual(given.sort());
  });

  it('shows scores that differ between segments of enough respondents', async () => {
    const [survey] = (await ask(client, 'datasets.list', {})).filter(({ rows }) => rows === 200);
    if (!survey) throw new Error('no survey');
    const report = await ask(client, 'metrics.compute', {
      from: { datasetId: survey.id },
      metric: 'nps',
      column: 'How likely are you to recommend Wheelhouse to a friend or colleague? (0-10)',
      by: 'Membership',
    });
    expect(report.groups.map(({ group, n }) => [group, n >= 30])).toEqual([
      ['Annual', true],
      ['Monthly', true],
      ['Pay per ride', true],
    ]);
    const [annual, , perRide] = report.groups;
    expect(annual?.interval?.low).toBeGreaterThan(perRide?.interval?.high ?? Infinity);
  });

  it('has themes in the reasons for the scores', async () => {
    const sources = await ask(client, 'sources.list', {});
    const reasons = sources.filter(({ name }) => name.startsWith('What is the main reason'));
    const run = await ask(client, 'themes.run', { sourceIds: reasons.map(({ id }) => id) });
    const expected = ['app', 'staff', 'brakes', 'price', 'docks'];
    const where = expected.map((word) => run.themes.findIndex(({ terms }) => terms.includes(word)));
    expect(new Set(where.filter((theme) => theme >= 0)).size).toBe(expected.length);
    expect(run.unassigned).toBeLessThan(run.turnCount / 10);
  });

  it('can be undone from its last step on', async () => {
    const undone = await ask(client, 'history.undo', {});
    expect(undone.entry.label.key).toBe('memo.save');
    const after = await ask(client, 'project.info', {});
    expect(after?.counts.memos).toBe(study.counts.memos - 1);
    await ask(client, 'history.redo', {});
  });

  it('is made afresh beside the one that is there', async () => {
    const second = await ask(client, 'project.openSample', { folder: null });
    expect([second.name, second.counts]).toEqual(['Sample study 2', study.counts]);
    expect(second.uid).not.toBe(study.uid);
    expect(studiesOf('whole').filter((name) => name.endsWith('.verbatim'))).toHaveLength(2);
  });
});

describe('a sample study that does not come to be', () => {
  it('leaves nothing behind when it is stopped, and the open study open', async () => {
    const client = startEngine('stopped');
    const before = await ask(client, 'project.create', { name: 'Mine', folder: null });
    const controller = new AbortController();
    const result = await open(client, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await ask(client, 'project.info', {}))?.path).toBe(before.path);
    expect(studiesOf('stopped').filter((name) => name.startsWith('Sample'))).toEqual([]);
    const recent = await ask(client, 'project.recent', {});
    expect(recent.map(({ name }) => name)).toEqual(['Mine']);
  });

  it.each([
    ['a quote that is not there', 'Codings.json', 'sixty', /does not stand/u],
    ['a missing file', 'Interview Marta.md', null, /Interview Marta/u],
  ])('leaves nothing behind after %s', async (_, file, marker, message) => {
    const folder = `broken ${marker ?? 'none'}`;
    const resources = join(base, folder, 'resources');
    cpSync(resourcesFolder, resources, { recursive: true });
    const path = join(sampleFolder(resources), file);
    const whole = readFileSync(path, 'utf8');
    rmSync(path);
    if (marker !== null) writeFileSync(path, whole.replaceAll('"quote": "', '"quote": "¿'));
    const result = await open(startEngine(folder, resources));
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? '' : result.error.message).toMatch(message);
    expect(studiesOf(folder)).toEqual([]);
  });

  it('says so where the folder cannot be used', async () => {
    const client = startEngine('no folder');
    const file = join(base, 'a file');
    writeFileSync(file, '');
    const result = await client.call('project.openSample', { folder: join(file, 'below') });
    expect(result.ok).toBe(false);
    expect(await ask(client, 'project.recent', {})).toEqual([]);
  });
});
