import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FileInspection } from '../../shared/domain/file-inspection.ts';
import type { Result } from '../../shared/result.ts';
import type { ReadDocument } from '../read-document.ts';
import { readDocument } from './read-document.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const absent = !existsSync(folder);
const reason = absent ? ' (skipped: ../shared/data is not there)' : '';

function readFile(path: string): Promise<Result<ReadDocument>> {
  const name = path.split('/').at(-1) ?? path;
  return readDocument(new Uint8Array(readFileSync(folder + path)), name, {});
}

async function inspectFile(path: string): Promise<FileInspection> {
  const result = await readFile(path);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.inspection;
}

describe.skipIf(absent)(`published transcripts${reason}`, () => {
  it.each([
    [
      'interviews/hitsave_qcubed.md',
      53,
      { 'Jonas Rosland': 27, 'Carolyn Lu': 26 },
      '0:21',
      '33:09',
    ],
    [
      'interviews/hitsave_lantana.md',
      59,
      { 'Danny Silvers': 30, 'Jonas Rosland': 29 },
      '0:00',
      '29:24',
    ],
    ['interviews/hitsave_13am.md', 75, { 'Jonas Rosland': 38, 'Alex Rushdy': 37 }, '0:22', '52:56'],
    [
      'focus_groups/hitsave_super_marxist_twins_5speakers.md',
      213,
      {
        'Jonas Rosland': 61,
        'Eric Kesterson': 45,
        'Jim Bochanski': 44,
        'Saun Conlin': 33,
        'Nick Zaleski': 29,
        'Unknown Speaker': 1,
      },
      '0:22',
      '98:16',
    ],
  ])('%s has its turns, voices and times', async (path, turns, speakers, first, last) => {
    const milliseconds = (stamp: string): number => {
      const [minutes = 0, seconds = 0] = stamp.split(':').map(Number);
      return (minutes * 60 + seconds) * 1000;
    };
    expect(await inspectFile(path)).toMatchObject({
      format: 'markdown',
      kind: turns === 213 ? 'focus_group' : 'interview',
      language: 'en',
      turns,
      speakers: Object.entries(speakers).map(([name, count]) => ({ name, turns: count })),
      firstTimeMs: milliseconds(first),
      lastTimeMs: milliseconds(last),
    });
  });

  it('labels in bold are read, bold words are not', async () => {
    const path = 'focus_groups/otel_otel-q-a-feat-jacob-aronoff-of-lightstep-from-servicenow.md';
    expect(await inspectFile(path)).toMatchObject({
      turns: 34,
      speakers: [
        { name: 'Jacob', turns: 17 },
        { name: 'Host', turns: 17 },
      ],
    });
  });

  it('bold labels with the colon outside are read, every one', async () => {
    const path = 'focus_groups/otel_otel-end-user-discussions-amer-january-2023.md';
    const lines = readFileSync(folder + path, 'utf8').match(/^\*\*[^*]+\*\*:/gmu);
    const { turns, speakers } = await inspectFile(path);
    expect(turns).toBe(lines?.length);
    expect(speakers?.slice(0, 2)).toEqual([
      { name: 'Response', turns: 28 },
      { name: 'Derek', turns: 26 },
    ]);
  });

  it('ids in brackets are voices', async () => {
    expect(await inspectFile('focus_groups/qualcoder_transcript.txt')).toMatchObject({
      kind: 'focus_group',
      turns: 7,
      speakers: [
        { name: 'id1', turns: 3 },
        { name: 'id2', turns: 2 },
        { name: 'id3', turns: 2 },
      ],
    });
  });

  it('a Word document without voices has a turn for each written paragraph', async () => {
    expect(await inspectFile('interviews/qualcoder_ID1.docx')).toMatchObject({
      format: 'docx',
      kind: 'document',
      language: 'en',
      turns: 3,
      speakers: [],
      losses: [],
    });
  });
});

describe.skipIf(absent)(`published OpenDocument texts${reason}`, () => {
  it('every paragraph, its spans put together', async () => {
    const result = await readFile('interviews/qualcoder_ID2.odt');
    expect(result).toMatchObject({
      ok: true,
      value: {
        inspection: { format: 'odt', kind: 'document', turns: 3, losses: [], warnings: [] },
      },
    });
    const lines =
      result.ok && result.value.content.type === 'text'
        ? result.value.content.text.split('\n')
        : [];
    // Counted in its content.xml with the tags taken out.
    expect(lines.map((line) => line.split(/\s+/u).filter(Boolean).length)).toEqual([41, 14, 13]);
    expect(lines[2]).toBe('The course cost €200.00 and I do not want to waste my money.');
  });
});

describe.skipIf(absent)(`published subtitles${reason}`, () => {
  it('the voices of the specification, of which no two neighbours are the same', async () => {
    const result = await readFile('subtitles/w3c_spec_voices.vtt');
    expect(result).toMatchObject({
      ok: true,
      value: {
        inspection: {
          speakers: [
            { name: 'Esme', turns: 2 },
            { name: 'Mary', turns: 2 },
          ],
          lastTimeMs: 6000,
        },
        content: {
          text: 'Esme: It’s a blue apple tree!\nMary: No way!\nEsme: Hee! laughter\nMary: That’s awesome!',
        },
      },
    });
  });

  it.each(['vtt', 'srt', 'lrc', 'txt'])('all 753 cues of whisper_goodboy.%s', async (ending) => {
    expect(await inspectFile(`subtitles/whisper_goodboy.${ending}`)).toMatchObject({
      turns: 753,
      firstTimeMs: 43_810,
      lastTimeMs: 3_111_760,
      speakers: [],
    });
  });

  it('every case of the test suite is read or refused with a sentence', async () => {
    const outcomes: Record<string, number | string | null> = {};
    for (const name of readdirSync(`${folder}subtitles`).filter((file) =>
      /^webvttpy.*vtt$/u.test(file),
    )) {
      const result = await readFile(`subtitles/${name}`);
      const key = name.replace(/^webvttpy_|\.vtt$/gu, '');
      outcomes[key] = result.ok ? result.value.inspection.turns : result.error.code;
      if (!result.ok) expect(result.error.message).toContain('Nothing was changed.');
    }
    expect(outcomes).toEqual({
      captions_with_bom: 4,
      cue_tags: 3,
      empty: 'file_empty',
      invalid: 7,
      invalid_timeframe_in_cue_text: 3,
      metadata_headers: 2,
      missing_caption_text: 4,
      no_captions: 'file_no_text',
      sample: 16,
      styles: 1,
      youtube_dl: 4,
    });
  });
});
