import { type Seed, textSeed } from './seed.ts';

const said = [
  'How did you hear about the clinic?',
  'A neighbour told me. I did not trust it at first, to be honest.',
  'What changed your mind?',
  'They called back within a day 👩‍👩‍👧, and the woman knew my name – café, naïve, 각.',
  'Would you go again?',
  'Yes. No doubt.',
] as const;
const voices = ['Interviewer', 'Ana Gil'] as const;

/** The conversation with each turn written as `line` says. */
const talk = (line: (voice: string, words: string, at: number) => string): string =>
  said.map((words, at) => line(voices[at % 2] ?? '', words, at)).join('\n');
const clock = (at: number): string => `00:0${at}:1${at}`;

/** Every way of marking turns that is recognised. */
export const plainSeeds: readonly Seed[] = [
  talk((voice, words) => `${voice}: ${words}`),
  talk((voice, words) => `${voice.toUpperCase()}:\t${words}\n`),
  talk((voice, words, at) => `[${clock(at)}] ${voice}: ${words}`),
  talk((voice, words, at) => `${voice} (${clock(at)}): ${words}`),
  talk((voice, words, at) => `${voice}  0:2${at}\n${words}\n`),
  talk((_, words, at) => `${at % 2 === 0 ? 'I' : 'P1'}: ${words}`),
  talk((_, words, at) => `${at % 2 === 0 ? 'Q' : 'A'}. ${words}`),
  talk((voice, words) => `${voice}\n${words}\n`),
  talk((voice, words) => `<${voice}> ${words}`),
  talk((voice, words) => `${voice} - ${words}`),
  talk((_, words, at) => `Speaker ${(at % 2) + 1}\t${clock(at)}\t${words}`),
  talk((_, words, at) => `[${clock(at)} --> ${clock(at + 1)}] ${words}`),
  talk((voice, words) => `【${voice}】${words}`),
  `Interview 3\nDate: 2 May 2024\nPlace: At home\n\n${talk((voice, words) => `${voice}： ${words}`)}`,
  `A field note without any voice.\n\n${said.join(' ')}\r\n\r\nWritten the same evening.\r\n`,
  'שלום: מה שלומך?\nאנה: טוב מאוד.\nمرحبا: كيف حالك؟\nहिन्दी: नमस्ते e\u0301\u0323',
].map((text, at) => textSeed(`talk-${at}.txt`, 'text', text));

export const markdownSeeds: readonly Seed[] = [
  `# Interview 3\n\n${talk((voice, words) => `**${voice}:** ${words}\n`)}`,
  `## Notes\n\n${talk((voice, words, at) => `*${voice}* [${clock(at)}]: ${words}\n`)}`,
  `---\ntitle: Talk\n---\n\n> ${said[1]}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n${talk((voice, words) => `### ${voice}\n\n${words}\n`)}`,
].map((text, at) => textSeed(`talk-${at}.md`, 'text', text));

const cue = (at: number, mark: string): string =>
  `00:00:0${at}${mark}250 --> 00:00:0${at + 1}${mark}000`;

export const webvttSeeds: readonly Seed[] = [
  `WEBVTT - A talk\nKind: captions\n\nNOTE nothing\n\nSTYLE\n::cue { color: red }\n\n${talk(
    (voice, words, at) =>
      `c${at}\n${cue(at, '.')} align:start position:10%\n<v ${voice}>${words}</v>\n`,
  )}`,
  `WEBVTT\n\n${talk((voice, words, at) => `${cue(at, '.')}\n${voice}: <i>${words}</i> &amp; &lt;so&gt; <00:00:0${at}.500>on\n`)}`,
].map((text, at) => textSeed(`talk-${at}.vtt`, 'text', text));

export const srtSeeds: readonly Seed[] = [
  talk((voice, words, at) => `${at + 1}\n${cue(at, ',')}\n${voice}: ${words}\n`),
  talk(
    (_, words, at) =>
      `${at + 1}\r\n${cue(at, ',')}\r\n- {\\an8}<font color="red">${words}</font>\r\n- Yes.\r\n`,
  ),
].map((text, at) => textSeed(`talk-${at}.srt`, 'text', text));

export const sbvSeeds: readonly Seed[] = [
  textSeed(
    'talk.sbv',
    'text',
    talk((voice, words, at) => `0:00:0${at}.378,0:00:0${at + 1}.100\n${voice}: ${words}[br]so\n`),
  ),
];

export const lrcSeeds: readonly Seed[] = [
  textSeed(
    'talk.lrc',
    'text',
    `[ti:A talk]\n[ar:Ana]\n[offset:+500]\n${talk((_, words, at) => `[00:0${at}.00][01:1${at}.00]<00:0${at}.10>${words}`)}`,
  ),
];

export const whisperTableSeeds: readonly Seed[] = [
  textSeed(
    'talk.tsv',
    'table',
    `start\tend\ttext\n${talk((_, words, at) => `${at * 900}\t${at * 900 + 900}\t[SPEAKER_0${at % 2}]: ${words}`)}\n`,
  ),
];

export const turnTableSeeds: readonly Seed[] = [
  textSeed(
    'talk.csv',
    'table',
    `timestamp,speaker,words,tags\n${talk((voice, words, at) => `${clock(at)},${voice},"${words}",plan;habit`)}`,
  ),
  textSeed(
    'talk.tsv',
    'table',
    `Start\tEnd\tSpeaker\tTranscript\n${talk((voice, words, at) => `${at}.5\t${at + 1}.5\t${voice}\t${words}`)}`,
  ),
];

const entries = said.map((text, at) => ({ speaker: voices[at % 2], text, start: at, end: at + 1 }));
const words = [{ text: 'How', start: 250, end: 400, speaker: 'A' }];

export const jsonTranscriptSeeds: readonly Seed[] = [
  {
    topic_list: [{ topic: 'x' }],
    meeting_transcripts: entries.map(({ speaker, text }) => ({ speaker, content: text })),
  },
  { text: said.join(' '), segments: entries.map((entry, id) => ({ id, ...entry, words })) },
  {
    utterances: entries.map((entry) => ({ ...entry, confidence: 0.9, words })),
    id: 'a',
    status: 'completed',
  },
  { results: { utterances: entries.map(({ text, ...rest }) => ({ ...rest, transcript: text })) } },
  {
    monologues: entries.map(({ text, speaker, start }) => ({
      speaker,
      elements: [{ type: 'text', value: text, ts: start, end_ts: start + 1 }],
    })),
  },
  entries,
].map((value, at) => textSeed(`talk-${at}.json`, 'json', JSON.stringify(value)));
