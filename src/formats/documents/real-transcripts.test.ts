import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FileInspection } from '../../shared/domain/file-inspection.ts';
import { readDocument } from './read-document.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const absent = !existsSync(folder);
const reason = absent ? ' (skipped: ../shared/data is not there)' : '';

async function inspectFile(path: string): Promise<FileInspection> {
  const name = path.split('/').at(-1) ?? path;
  const result = await readDocument(readFileSync(folder + path), name, {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value.inspection;
}

const countsOf = ({ speakers }: FileInspection): Record<string, number> =>
  Object.fromEntries((speakers ?? []).map(({ name, turns }) => [name, turns]));

describe.skipIf(absent)(`published interviews in PDF${reason}`, () => {
  it.each([
    ['P1', { Dan: 47, Participant: 47 }, 5],
    ['P2', { Dan: 81, Participant: 84 }, 8],
    ['P3', { Dan: 61, Participant: 61 }, 6],
    ['P4', { Dan: 55, Participant: 56 }, 6],
  ])('pdpilot_%s has its turns, and no page number in them', async (name, speakers, pages) => {
    const inspection = await inspectFile(`interviews/pdpilot_${name}.pdf`);
    expect(inspection).toMatchObject({ format: 'pdf', kind: 'interview', language: 'en' });
    expect(countsOf(inspection)).toEqual(speakers);
    expect(inspection.losses[0]?.count).toBeGreaterThanOrEqual(pages);
    // Every turn is numbered in the margin; where a page ends amid a turn its number stands on both.
    const numbers = inspection.losses.find(({ what }) => what === 'numbers in the margin');
    expect(numbers?.count).toBeGreaterThanOrEqual(inspection.turns ?? 0);
  });
});

describe.skipIf(absent)(`published meetings in JSON${reason}`, () => {
  it.each([
    [
      'ES2005a',
      105,
      {
        'Project Manager': 42,
        'User Interface': 28,
        'Industrial Designer': 19,
        Marketing: 16,
      },
    ],
    [
      'ES2012a',
      161,
      {
        'Project Manager': 56,
        Marketing: 43,
        'User Interface': 31,
        'Industrial Designer': 31,
      },
    ],
    [
      'education_19',
      121,
      {
        'Kirsty Williams AM': 31,
        'Lynne Neagle AM': 19,
        'Eluned Morgan AM': 18,
        'Suzy Davies AM': 16,
        'Llyr Gruffydd AM': 12,
        'Hefin David AM': 8,
        'Julie Morgan AM': 7,
        'John Griffiths AM': 6,
        'Huw Morris': 2,
        'Marie Knox': 2,
      },
    ],
  ])('%s has its turns and voices', async (name, turns, speakers) => {
    const inspection = await inspectFile(`focus_groups/qmsum_${name}.json`);
    expect(inspection).toMatchObject({ format: 'json', kind: 'focus_group', turns, warnings: [] });
    expect(countsOf(inspection)).toEqual(speakers);
  });

  it('Bro008 has 245 turns, of which one has no words', async () => {
    const inspection = await inspectFile('focus_groups/qmsum_Bro008.json');
    expect(inspection).toMatchObject({
      turns: 244,
      warnings: ['Turns without words, left out: 1.'],
    });
    expect(countsOf(inspection)).toEqual({
      'Professor D': 107,
      'PhD A': 86,
      'PhD C': 36,
      'PhD E': 14,
      'Grad B': 1,
    });
  });
});

describe.skipIf(absent)(`published timed lines${reason}`, () => {
  it.each([
    ['whisper_goodboy.tsv', 'whisper_tsv', 753, 43_810, 3_111_760],
    ['whisper_goodboy.lrc', 'lrc', 753, 43_810, 3_111_760],
    ['webvttpy_sample.sbv', 'sbv', 5, 378, 17_484],
  ])('%s has all its lines', async (name, format, turns, firstTimeMs, lastTimeMs) => {
    expect(await inspectFile(`subtitles/${name}`)).toMatchObject({
      format,
      kind: 'document',
      turns,
      firstTimeMs,
      lastTimeMs,
    });
  });
});
