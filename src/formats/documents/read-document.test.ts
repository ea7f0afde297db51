import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../core/text/normalise-text.ts';
import type { AppError } from '../../shared/app-error.ts';
import type { FileInspection } from '../../shared/domain/file-inspection.ts';
import type { ReadDocument, ReadOptions } from '../read-document.ts';
import { readDocument } from './read-document.ts';

type Content = string | readonly number[] | Uint8Array;

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : Uint8Array.from(content);
}

async function read(
  content: Content,
  fileName: string,
  options: ReadOptions = {},
): Promise<ReadDocument> {
  const result = await readDocument(bytesOf(content), fileName, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function inspect(content: Content, fileName: string): Promise<FileInspection> {
  return (await read(content, fileName)).inspection;
}

async function refusal(
  content: Content,
  fileName: string,
  options: ReadOptions = {},
): Promise<AppError> {
  const result = await readDocument(bytesOf(content), fileName, options);
  if (result.ok) throw new Error(`${fileName} was read`);
  return result.error;
}

const interview = 'Ana: Good morning, how are you?\r\n\r\nBen: Fine.\r\n\r\nAna: So am I.\r\n';
const cues = '00:01.000 --> 00:02.000\nOne\n';
const table = 'id,score,comment\n1,9,"good, fast"\n2,3,slow\n3,10,great\n4,8,fine\n';

describe('readDocument', () => {
  it('hands over the text in one form, its turns and what was recognised', async () => {
    expect(await read(`\uFEFF${interview}`, 'talk.txt')).toEqual({
      inspection: {
        fileName: 'talk.txt',
        format: 'plain_text',
        kind: 'interview',
        encoding: 'utf-8',
        language: expect.any(String) as string,
        characters: 59,
        turns: 3,
        speakers: [
          { name: 'Ana', turns: 2 },
          { name: 'Ben', turns: 1 },
        ],
        questions: [1, 0],
        firstTimeMs: null,
        lastTimeMs: null,
        sample: [
          { speaker: 'Ana', timeMs: null, text: 'Good morning, how are you?' },
          { speaker: 'Ben', timeMs: null, text: 'Fine.' },
          { speaker: 'Ana', timeMs: null, text: 'So am I.' },
        ],
        table: null,
        project: null,
        losses: [],
        warnings: [],
      },
      content: {
        type: 'text',
        text: interview.replaceAll('\r', ''),
        turns: [
          { index: 0, start: 5, end: 31, speaker: 'Ana', timeMs: null, row: null },
          { index: 1, start: 38, end: 43, speaker: 'Ben', timeMs: null, row: null },
          { index: 2, start: 50, end: 58, speaker: 'Ana', timeMs: null, row: null },
        ],
      },
    });
  });

  it.each([
    ['a.txt', `# Title\n\n${interview}`, 'markdown', 'interview'],
    ['a.md', 'Plain words.', 'markdown', 'document'],
    ['a', 'Plain words.', 'plain_text', 'document'],
    ['a.csv', interview, 'plain_text', 'interview'],
    ['a.txt', `WEBVTT\n\n${cues}`, 'webvtt', 'document'],
    ['a.vtt', cues, 'webvtt', 'document'],
    ['a.txt', `1\n${cues}`, 'srt', 'document'],
    ['a.txt', 'A: x\n\nB: y\n\nC: z\n\nA: x', 'plain_text', 'focus_group'],
    ['a.csv', table, 'csv', 'open_answers'],
    ['a.txt', table, 'csv', 'open_answers'],
    ['a.docx', interview, 'plain_text', 'interview'],
    ['a.doc', '{\\rtf1 A: x\\par B: y\\par A: z}', 'rtf', 'interview'],
    ['a.txt', '<!DOCTYPE html><p>A: x<p>B: y<p>A: z', 'html', 'interview'],
  ])('tells by content what %s is: %j', async (fileName, content, format, kind) => {
    expect(await inspect(content, fileName)).toMatchObject({ format, kind });
  });

  it('shows the first 20 turns, each cut at 300 characters and never inside one', async () => {
    const long = `Ana: ${'\u{1F44D}'.repeat(400)}\n\n`;
    const { sample } = await inspect(long.repeat(30), 'long.txt');
    expect(sample).toHaveLength(20);
    expect(sample[0]?.text).toBe(`${'\u{1F44D}'.repeat(149)}…`);
  });

  it.each([
    ['<?xml version="1.0"?>\n<a/>', 'XML'],
    ['{ "turns": [1] }', 'JSON'],
  ])('warns of %j', async (content, kind) => {
    expect((await inspect(content, 'a.txt')).warnings).toEqual([
      `This looks like ${kind}; its marks are kept as part of the text.`,
    ]);
  });

  it('reads or refuses whatever a file may hold', async () => {
    const pieces = [
      ...[
        'Ana: ',
        'Ben:\n',
        'WEBVTT\n\n',
        '00:01.000 --> 00:02.000\n',
        '<v Ana>',
        ',',
        ';',
        '\t',
        '"',
      ],
      ...[
        '\n',
        '\r\n',
        'word',
        '**',
        '# ',
        '[00:12] ',
        '\uFEFF',
        'é',
        '\0',
        '%PDF-',
        '{\\rtf',
        '{\\rtf1 \\par',
        '}',
        '<html>',
        '<td hidden',
        'PK\u0003\u0004',
      ],
    ].map((piece) => [...strToU8(piece)]);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.flat()),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom('a.txt', 'a.csv', 'a.vtt', 'a.docx'),
        async (content, fileName) => {
          const result = await readDocument(Uint8Array.from(content), fileName, {});
          if (!result.ok) {
            expect(result.error.code).not.toBe('internal');
            return;
          }
          const { content: read } = result.value;
          if (read.type === 'text') expect(read.text).toBe(normaliseText(read.text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('decodes as told', async () => {
    const bytes = [...strToU8('Ana: ')].concat(0xe9);
    expect(await read(bytes, 'a.txt', { encoding: 'iso-8859-7' })).toMatchObject({
      content: { text: 'Ana: ι' },
      inspection: { encoding: 'iso-8859-7' },
    });
    expect(await refusal(bytes, 'a.txt', { encoding: 'nonsense' })).toMatchObject({
      code: 'invalid_input',
    });
  });
});

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function oleWith(name: string): number[] {
  return [...ole, ...Array<number>(500).fill(0), ...Buffer.from(name, 'utf16le')];
}

function zipWith(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
}

describe('a file that is refused', () => {
  it.each<[string, Content, string, RegExp]>([
    ['a.txt', [], 'file_empty', /is empty/u],
    ['a.txt', ' \n\t\r\n', 'file_no_text', /nothing in it but blanks/u],
    ['a.vtt', 'WEBVTT\n', 'file_no_text', /no subtitle with words/u],
    ['a.docx', [0x50, 0x4b, 3, 4, 1, 2, 3], 'file_damaged', /damaged or not complete/u],
    ['a.docx', oleWith('EncryptedPackage'), 'file_encrypted', /in Word without a password/u],
    ['a.xlsx', oleWith('EncryptedPackage'), 'file_encrypted', /in Excel without a password/u],
    ['a', oleWith('EncryptedPackage'), 'file_encrypted', /comes from without a password/u],
    ['a.doc', oleWith('WordDocument'), 'file_unknown_format', /save it as \.docx/u],
    ['a.xls', oleWith('Workbook'), 'file_unknown_format', /CSV/u],
    ['a.msg', oleWith('__properties'), 'file_unknown_format', /old Office/u],
    ['a.xlsx', zipWith('xl/workbook.xml'), 'file_damaged', /damaged/u],
    ['a.xlsb', zipWith('xl/workbook.bin'), 'file_unknown_format', /Excel/u],
    ['a.odt', zipWith('mimetype', 'content.xml'), 'file_damaged', /damaged/u],
    ['a.pptx', zipWith('ppt/presentation.xml'), 'file_unknown_format', /PowerPoint/u],
    ['a.qdpx', zipWith('project.qde'), 'file_damaged', /damaged or not complete/u],
    ['a.zip', zipWith('a.txt'), 'file_unknown_format', /Unpack/u],
    ['a.rtf', '{\\rtf1\\ansi {\\fonttbl', 'file_damaged', /damaged or not complete/u],
    ['a.html', '<html><body><img src="a.png"></body>', 'file_no_text', /no words/u],
    ['a.txt', '%PDF-1.7\n1 0 obj', 'file_damaged', /PDF is damaged/u],
    ['a.txt', [0x89, ...strToU8('PNG\r\n'), 0x1a, 10, 0, 0, 0, 13], 'file_not_readable', /PNG/u],
    ['a.txt', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0], 'file_not_readable', /program for Windows/u],
    ['a.csv', [1, 2, 3, 0, 0, 4, 5, 6], 'file_not_readable', /binary data/u],
  ])('%s %#: is told apart', async (fileName, content, code, words) => {
    const error = await refusal(content, fileName);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
    expect(error.message).toContain(`“${fileName}” was not imported: `);
    expect(error.message).toContain('. Nothing was changed. ');
  });

  it('is not a text that begins like a signature', async () => {
    expect(await inspect('RIFF and ID3 are signatures.', 'a.txt')).toMatchObject({ turns: 1 });
  });
});
