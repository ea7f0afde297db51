import { describe, expect, it } from 'vitest';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { StagedFileId } from '../../../shared/ids.ts';
import { type Choices, filesToCommit, reduceStaged, type StagedFile } from './staged-files.ts';

const inspection = {
  fileName: 'talk.txt',
  speakers: [
    { name: 'INES', turns: 2 },
    { name: 'Mara', turns: 2 },
  ],
} as unknown as FileInspection;

const file = (key: number, choices: Choices = {}): StagedFile => ({
  key,
  fileName: `${key}.txt`,
  staged: (key + 10) as StagedFileId,
  state: { status: 'ready', inspection },
  choices,
});

describe('filesToCommit', () => {
  it('asks only for what was decided and what the file has', () => {
    const choices: Choices = {
      name: '  ',
      kind: undefined,
      encoding: undefined,
      keepPersonal: [],
      scales: { 1: {}, 2: { Agree: 4 } },
      speakers: {
        INES: { name: ' Ines ', isInterviewer: true },
        Mara: { name: 'Mara', isInterviewer: false },
        // Of another encoding, in which the label read otherwise.
        Ãna: { name: 'Ana' },
      },
    };
    expect(filesToCommit([file(1, choices), file(2)])).toEqual([
      {
        file: 11,
        scales: { 2: { Agree: 4 } },
        speakers: { INES: { name: ' Ines ', isInterviewer: true } },
      },
      { file: 12 },
    ]);
  });
});

describe('reduceStaged', () => {
  it('decides for several files at once and takes several out', () => {
    const files = [file(1), file(2, { language: 'de' }), file(3)];
    const chosen = reduceStaged(files, {
      type: 'choose',
      keys: [1, 2],
      choices: { kind: 'interview' },
    });
    expect(chosen.map(({ choices }) => choices)).toEqual([
      { kind: 'interview' },
      { language: 'de', kind: 'interview' },
      {},
    ]);
    expect(reduceStaged(chosen, { type: 'remove', keys: [1, 3] }).map(({ key }) => key)).toEqual([
      2,
    ]);
  });

  it('keeps what was recognised while a file is read with another encoding', () => {
    const once = reduceStaged([file(1)], { type: 'inspecting', key: 1 });
    const [twice] = reduceStaged(once, { type: 'inspecting', key: 1 });
    expect(twice?.state).toEqual({ status: 'inspecting', before: inspection });
  });
});
