import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonTranscript } from './read-json-transcript.ts';

function said(value: unknown): (readonly [string | null, number | null, string])[] | null {
  const read = readJsonTranscript(JSON.stringify(value));
  if (!read) return null;
  const { text, turns } = read;
  return turns.map((turn) => [turn.speaker, turn.timeMs, text.slice(turn.start, turn.end)]);
}

describe('readJsonTranscript', () => {
  it('reads a meeting, each entry a turn, and tells what else the file held', () => {
    const meeting = {
      topic_list: [{ topic: 'Remote', relevant_text_span: [['0', '1']] }],
      meeting_transcripts: [
        { speaker: 'Ana', content: 'Hello {laugh} .' },
        { speaker: 'Ana', content: ' Again ' },
        { speaker: 'Ben', content: '' },
        { speaker: 'Ben', content: 'e\u0301' },
      ],
    };
    expect(readJsonTranscript(JSON.stringify(meeting))).toEqual({
      text: 'Ana: Hello {laugh} .\nAna: Again\nBen: é',
      turns: [
        { index: 0, start: 5, end: 20, speaker: 'Ana', timeMs: null, row: null },
        { index: 1, start: 26, end: 31, speaker: 'Ana', timeMs: null, row: null },
        { index: 2, start: 37, end: 38, speaker: 'Ben', timeMs: null, row: null },
      ],
      losses: [expect.objectContaining({ what: 'other parts of the file', count: 1 })],
      warnings: ['Turns without words, left out: 1.'],
    });
  });

  it('cuts no character where a speech begins with a mark', () => {
    const marked = [
      { speaker: 'Ana', text: '\u0301Yes.' },
      { speaker: 'Ben', text: 'No.' },
    ];
    expect(said(marked)).toEqual([
      ['Ana', null, ' \u0301Yes.'],
      ['Ben', null, 'No.'],
    ]);
  });

  it('reads segments of speech recognition, in seconds, with and without voices', () => {
    const segments = [
      { id: 0, start: 0, end: 2.5, text: ' One', speaker: 'SPEAKER_00' },
      { id: 1, start: 2.5, end: 4, text: ' two.', speaker: 'SPEAKER_00' },
      { id: 2, start: 4.25, end: 5, text: ' Three.', speaker: 'SPEAKER_01' },
    ];
    const words = segments.map(({ start, end, text }) => ({ start, end, word: text }));
    expect(
      said({ text: 'One two. Three.', segments, word_segments: words, language: 'en' }),
    ).toEqual([
      ['SPEAKER_00', 0, 'One two.'],
      ['SPEAKER_01', 4250, 'Three.'],
    ]);
    const silent = segments.map(({ start, end, text }) => ({ start, end, text }));
    expect(said({ segments: silent })).toHaveLength(3);
  });

  it('takes utterances rather than their words, and whole numbers that are too large as milliseconds', () => {
    const words = [
      { text: 'How', start: 250, end: 400, speaker: 'A' },
      { text: 'so?', start: 400, end: 900, speaker: 'A' },
    ];
    const utterances = [
      { speaker: 'A', text: 'How so?', start: 250, end: 900, words },
      { speaker: 'B', text: 'It is quiet.', start: 3000, end: 4000, words: [] },
    ];
    const file = { text: 'How so? It is quiet.', words, utterances };
    expect(said(file)).toEqual([
      ['A', 250, 'How so?'],
      ['B', 3000, 'It is quiet.'],
    ]);
    expect(readJsonTranscript(JSON.stringify(file))?.warnings).toEqual([
      'The file does not say the unit of its times; they were taken as milliseconds.',
    ]);
  });

  it.each([
    [[{ name: 'Ana', text: 'Hi', time: '1:02' }], [['Ana', 62_000, 'Hi']]],
    [[{ role: 'Host', utterance: 'Hi', start: '3.5s' }], [['Host', 3500, 'Hi']]],
    [[{ Speaker_Label: 'spk_0', transcript: 'Hi', start_time: '1.25' }], [['spk_0', 1250, 'Hi']]],
    [[{ speaker: 1, content: 'Hi', startMs: 700 }], [['Speaker 1', 700, 'Hi']]],
    [
      {
        monologues: [{ speaker: 0, elements: [{ value: 'Hi' }, { value: ' ' }, { value: 'you' }] }],
      },
      [['Speaker 0', null, 'Hi you']],
    ],
    [{ transcription: [{ offsets: { from: 1500, to: 2000 }, text: ' Hi' }] }, [[null, 1500, 'Hi']]],
    [[{ speaker: 'Ana', text: 'Hi', timestamp: '2024-05-01T10:00:00Z' }], [['Ana', null, 'Hi']]],
    [[{ speaker: 'Ana', text: 'Hi', timestamp: 1_714_557_600_000 }], [['Ana', null, 'Hi']]],
  ])('reads %j', (value, turns) => {
    expect(said(value)).toEqual(turns);
  });

  it.each([
    { turns: [1] },
    [1, 2],
    [{ name: 'a', version: '1' }],
    { dependencies: { a: '1' } },
    [{ text: 'nobody said it and at no time' }],
    ['Ana', 'Ben', 'Cem'].map((name) => ({ name, text: 'An answer.', time: '2024-05-01' })),
    [],
  ])('is none: %j', (value) => {
    expect(said(value)).toBeNull();
  });

  it('is none where it is no JSON', () => {
    expect(readJsonTranscript('{"speaker": "Ana", "text": ')).toBeNull();
    expect(readJsonTranscript('Ana: Hello')).toBeNull();
  });

  it('answers for any JSON, deep ones too, with turns in order inside the text', () => {
    const name = fc.constantFrom(
      'text',
      'speaker',
      'start',
      'end',
      'segments',
      'name',
      'words',
      'x',
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.string({ unit: 'grapheme' }),
        fc.double(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(name, tree, { maxKeys: 5 }), { maxLength: 5 }),
        (value) => {
          const read = readJsonTranscript(JSON.stringify(value));
          if (!read) return;
          let last = 0;
          for (const { start, end } of read.turns) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBe(read.text.length);
        },
      ),
      { numRuns: 500 },
    );
    expect(readJsonTranscript('['.repeat(100_000) + ']'.repeat(100_000))).toBeNull();
  });
});
