import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { SourceId, StagedFileId } from '../../../shared/ids.ts';
import { uploadChunkBytes } from '../../../shared/operations/import-operations.ts';
import { refuse } from '../../../shared/result.ts';
import { type Answers, createFakeEngine, renderWithEngine } from '../../fixtures/fake-engine.tsx';
import { askFor, dismissDialog } from '../../state/requests.ts';
import { ImportDesk } from './index.tsx';
import { createTurns } from './turns.ts';
import { chunkBytes, toBase64, uploadFile } from '../../state/upload-file.ts';

afterEach(() => dismissDialog());

const inspection: FileInspection = {
  fileName: 'survey.csv',
  format: 'csv',
  kind: 'open_answers',
  encoding: 'utf-8',
  language: 'en',
  characters: null,
  turns: null,
  speakers: null,
  firstTimeMs: null,
  lastTimeMs: null,
  sample: [],
  project: null,
  table: {
    headerRows: 1,
    rows: 2,
    origin: 'plain',
    columns: [
      {
        position: 0,
        name: 'q1',
        question: 'How likely are you to come back?',
        type: 'number',
        role: 'nps',
        reason: 'Whole numbers from 3 to 9.',
        scaleWords: null,
        missing: 0,
        min: 0,
        max: 10,
        distinct: 2,
        examples: ['9', '3'],
      },
    ],
    sample: [['9'], ['3']],
  },
  losses: [{ what: 'pictures', count: 2, why: 'only words are kept' }],
  warnings: [],
};

const answers: Answers = {
  'import.beginUpload': () => 5 as StagedFileId,
  'import.appendUpload': () => ({ received: 1 }),
  'import.inspect': () => inspection,
  'import.discard': () => null,
  'import.commit': () => ({
    imported: [
      {
        file: 'survey.csv',
        sourceIds: [4 as SourceId],
        datasetId: null,
        losses: [],
        warnings: [],
      },
    ],
    refused: [],
  }),
};

describe('uploadFile', () => {
  const options = {
    onProgress: () => undefined,
    signal: new AbortController().signal,
    unreadable: 'cannot be read',
  };

  it('takes chunks of the size that the engine takes', () => {
    expect(chunkBytes).toBe(uploadChunkBytes);
  });

  it('sends the bytes in order, in chunks', async () => {
    const engine = createFakeEngine(answers);
    const bytes = new Uint8Array(chunkBytes + 3).fill(7);
    bytes.set([1, 2, 3], chunkBytes);
    expect(await uploadFile(engine, new File([bytes], 'a.txt'), options)).toMatchObject({
      ok: true,
      value: 5,
    });
    const sent = engine.calls.flatMap(({ operation, input }) =>
      operation === 'import.appendUpload' ? [(input as { data: string }).data] : [],
    );
    expect(sent).toEqual([toBase64(bytes.subarray(0, chunkBytes)), btoa('\u0001\u0002\u0003')]);
  });

  it('discards what was staged when the engine refuses a chunk', async () => {
    const engine = createFakeEngine({
      ...answers,
      'import.appendUpload': () => refuse('disk_full', 'The disk is full.'),
    });
    const result = await uploadFile(engine, new File(['abc'], 'a.txt'), options);
    expect(result).toMatchObject({ ok: false, error: { code: 'disk_full' } });
    expect(engine.calls.at(-1)).toEqual({ operation: 'import.discard', input: { file: 5 } });
  });

  it('stops when it is cancelled', async () => {
    const engine = createFakeEngine(answers);
    const stop = new AbortController();
    stop.abort();
    const result = await uploadFile(engine, new File(['abc'], 'a.txt'), {
      ...options,
      signal: stop.signal,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(engine.calls.map(({ operation }) => operation)).toEqual([
      'import.beginUpload',
      'import.discard',
    ]);
  });
});

it('lets so many work at a time and the rest in turn', async () => {
  const order: string[] = [];
  const turns = createTurns(2);
  const gates = ['a', 'b', 'c'].map((name) => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    turns(async () => {
      order.push(name);
      await promise;
    });
    return resolve;
  });
  expect(order).toEqual(['a', 'b']);
  gates[1]?.(undefined);
  await waitFor(() => expect(order).toEqual(['a', 'b', 'c']));
});

describe('ImportDesk', () => {
  it('shows what was recognised and what is lost, imports as chosen, and says what came of it', async () => {
    const engine = createFakeEngine(answers);
    renderWithEngine(<ImportDesk />, engine);
    askFor({ dialog: 'import', files: [new File(['q1\n9\n3'], 'survey.csv')] });
    expect(await screen.findByText('How likely are you to come back?')).toBeTruthy();
    expect(screen.getByText('pictures (2): only words are kept')).toBeTruthy();

    const user = userEvent.setup();
    fireEvent.change(screen.getByLabelText('Name in the study'), { target: { value: 'Guests' } });
    // Roles are many and looked up slowly: the button is found by the value it shows.
    await user.click(screen.getAllByText('NPS score').find((shown) => shown.closest('button'))!);
    await user.keyboard('csa{Enter}');
    await user.click(screen.getByText('Import 1 file'));

    expect(await screen.findByText('1 file was imported.')).toBeTruthy();
    const commit = engine.calls.find(({ operation }) => operation === 'import.commit');
    expect(commit?.input).toEqual({ files: [{ file: 5, name: 'Guests', roles: { '0': 'csat' } }] });
  });

  it('tells of a refused file, and keeps telling after the others were imported', async () => {
    const engine = createFakeEngine({
      ...answers,
      'import.beginUpload': ({ fileName }) => (fileName === 'bad.docx' ? 6 : 5) as StagedFileId,
      'import.inspect': ({ file }) =>
        Number(file) === 6 ? refuse('file_encrypted', 'bad.docx is locked.') : inspection,
    });
    renderWithEngine(<ImportDesk />, engine);
    askFor({ dialog: 'import', files: [new File(['x'], 'bad.docx'), new File(['y'], 's.csv')] });
    const go = await screen.findByText('Import 1 file');
    expect(screen.getByRole('alert').textContent).toContain('bad.docx is locked.');
    await userEvent.click(go);
    expect(await screen.findByText('1 file was imported.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('bad.docx is locked.');
  });
});
