import { afterEach, beforeEach, expect, it } from 'vitest';
import { startStudyEngine, type StudyEngine } from './autocode.fixture.ts';

let study: StudyEngine;

beforeEach(async () => {
  study = startStudyEngine();
  await study.newStudy();
});
afterEach(() => study.stop());

const manyAs = `Ada: aab. ${'a'.repeat(5000)}!\n`;

it('stops an expression that runs away, keeps what it had found, and answers others meanwhile', async () => {
  await study.importText('one.txt', manyAs);
  await study.importText('two.txt', 'Ben: aab again.\n');
  let isEnded = false;
  const running = study
    .ask('autocode.preview', {
      rule: { kind: 'pattern', pattern: 'aab|(a+)+$' },
      target: { kind: 'new', name: 'As' },
      unit: 'match',
    })
    .then((preview) => {
      isEnded = true;
      return preview;
    });
  expect(await study.ask('codes.create', { name: 'Meanwhile', parentId: null })).toBe(1);
  expect(await study.ask('sources.list', {})).toHaveLength(2);
  expect(isEnded).toBe(false);
  const preview = await running;
  expect(preview.sources).toMatchObject([
    { name: 'one', hits: 1, stopped: { why: 'time' } },
    { name: 'two', hits: 1, stopped: null },
  ]);
  expect(preview.sources[0]?.stopped?.message).toMatch(/took longer than 2 seconds.*is kept/u);
  expect(preview.warnings).toHaveLength(1);
  const { rows } = await study.ask('autocode.hits', { previewId: preview.previewId });
  expect(rows.map(({ quote }) => quote)).toEqual(['aab', 'aab']);
  expect(await study.ask('autocode.apply', { previewId: preview.previewId })).toMatchObject({
    codings: 2,
  });
});

it('gives up the rest after three texts that took too long', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) await study.importText(`${name}.txt`, manyAs);
  const preview = await study.ask('autocode.preview', {
    rule: { kind: 'pattern', pattern: '(a+)+$' },
    target: { kind: 'new', name: 'As' },
  });
  expect(preview.sources.map(({ stopped }) => stopped?.why)).toEqual([
    'time',
    'time',
    'time',
    'not_searched',
    'not_searched',
  ]);
  expect(preview.warnings[0]).toMatch(
    /in 3 texts .* 2 texts behind them were not searched at all/u,
  );
});

it('stops at once when asked to, and the last preview stays', async () => {
  await study.importText('one.txt', manyAs);
  const target = { kind: 'new', name: 'As' } as const;
  const first = await study.ask('autocode.preview', {
    rule: { kind: 'text', terms: ['aab'] },
    target,
  });
  const controller = new AbortController();
  const running = study.client.call(
    'autocode.preview',
    { rule: { kind: 'pattern', pattern: '(a+)+$' }, target },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  const kept = await study.ask('autocode.hits', { previewId: first.previewId });
  expect(kept.total).toBe(1);
});
