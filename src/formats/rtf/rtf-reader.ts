import { countLoss, type LossCounts } from '../documents/read-text.ts';
import { characterOf, destinationOf, type Destination } from './rtf-destinations.ts';
import { rtfFonts } from './rtf-fonts.ts';
import { rtfSink, type RtfSink } from './rtf-sink.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** What holds inside a group and ends with it. */
type Group = {
  /** Where words go; null where they are left out. */
  sink: RtfSink | null;
  /** Where the words of a group below go that is shown again; null where none can be. */
  outer: RtfSink | null;
  /** Pictures below are counted, unless they stand in for others. */
  counts: boolean;
  isFontTable: boolean;
  font: number | null;
  /** Units that stand in for each Unicode letter, for programs that know none. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  /** What is done when the group ends. */
  atEnd: (() => void) | null;
};

export type RtfReader = Readonly<{
  read: (token: RtfToken) => void;
  finish: () => Readonly<{
    body: string;
    notes: string;
    counts: LossCounts;
    unknownPages: readonly number[];
  }>;
}>;

/** Reads the tokens of a Rich Text file one by one; `file` is what they point into. */
export function rtfReader(file: Uint8Array): RtfReader {
  const fonts = rtfFonts();
  const counts: LossCounts = {};
  const body = rtfSink();
  const notes: string[] = [];
  const saved: Group[] = [];
  let group = firstGroup(body);
  /** Bytes of the same font that wait to be decoded together: a letter may be of two. */
  let bytes: number[] = [];
  /** Units still to be stepped over behind a Unicode letter. */
  let stepOver = 0;
  let atGroupStart = false;
  let starred = false;
  /** The change or hiding in which the last words stood, so that a passage is counted once. */
  let lastPassage: keyof LossCounts | null = null;

  const write = (text: string): void => {
    if (group.sink === null || text === '') return;
    const passage = passageOf(group);
    if (passage !== null && passage !== lastPassage) countLoss(counts, passage);
    lastPassage = passage;
    if (!group.hidden && !group.deleted) group.sink.add(text);
  };
  const flush = (): void => {
    if (bytes.length === 0) return;
    const text = fonts.decode(Uint8Array.from(bytes), group.font ?? fonts.defaultFont());
    bytes = [];
    write(printable(text));
  };
  const addByte = (byte: number): void => {
    if (stepOver > 0) stepOver -= 1;
    else if (group.sink !== null) bytes.push(byte);
  };

  const enter = (destination: Destination): void => {
    const { use, loss } = destination;
    if (loss !== undefined && group.counts) countLoss(counts, loss);
    const { outer } = group;
    if (use === 'show') {
      group.sink = outer;
    } else if (use === 'note' || use === 'box' || use === 'header') {
      enterPart(use, outer);
    } else {
      group.sink = null;
      if (use !== 'pass') group.outer = null;
      group.isFontTable = use === 'fonts';
    }
    // Stand-ins of pictures, pictures of lists and whatever lies in a header are none of the text's.
    if (use === 'header' || loss === 'embedded objects') group.counts = false;
    if (use === 'skip' && loss === undefined) group.counts = false;
  };
  const enterPart = (use: 'note' | 'box' | 'header', outer: RtfSink | null): void => {
    if (outer === null || group.hidden || group.deleted) {
      group.sink = null;
      group.outer = null;
      return;
    }
    const sink = rtfSink();
    group.sink = sink;
    group.outer = sink;
    if (use === 'box') {
      group.atEnd = () => outer.addBox(sink.text());
      return;
    }
    if (use === 'header') {
      group.atEnd = () => {
        if (sink.text().trim() !== '') countLoss(counts, 'headers and footers');
      };
      return;
    }
    const at = notes.push('') - 1;
    outer.add(`[${at + 1}]`);
    group.atEnd = () => {
      notes[at] = `[${at + 1}] ${sink.text().replaceAll('\n', ' ').trim()}`;
    };
  };

  const control = (name: string, value: number | null): void => {
    const isStart = atGroupStart;
    if (name === '*') {
      starred = isStart;
      return;
    }
    const destination = isStart ? destinationOf(name, starred) : null;
    atGroupStart = false;
    starred = false;
    if (stepOver > 0) {
      // Only what stands for a letter can stand in for one; all else is done, lest a line end be lost.
      const isStandIn = characterOf(name) !== null;
      stepOver = isStandIn ? stepOver - 1 : 0;
      if (isStandIn) return;
    }
    flush();
    if (destination) enter(destination);
    else if (group.isFontTable) fonts.define(name, value ?? 0);
    else if (!setProperty(name, value)) act(name, value);
  };
  const setProperty = (name: string, value: number | null): boolean => {
    const isOn = value !== 0;
    if (name === 'f') group.font = value;
    else if (name === 'uc') group.fallback = Math.max(0, value ?? 1);
    else if (name === 'v') group.hidden = isOn;
    else if (name === 'deleted') group.deleted = isOn;
    else if (name === 'revised') group.inserted = isOn;
    else if (name === 'plain') Object.assign(group, plainText);
    else if (name === 'ansicpg') fonts.setPage(value ?? 0);
    else if (Object.hasOwn(pagesOfSystems, name)) fonts.setPage(pagesOfSystems[name] ?? 0);
    else if (name === 'deff') fonts.setDefault(value ?? 0);
    else return false;
    return true;
  };
  const act = (name: string, value: number | null): void => {
    const character = characterOf(name);
    if (character !== null) write(character);
    else if (name === 'u') writeUnit(value ?? 0);
    else if (lineEnds.has(name)) endLine(name);
  };
  const writeUnit = (value: number): void => {
    stepOver = group.fallback;
    write(printable(String.fromCharCode(value & 0xffff)));
  };
  const endLine = (name: string): void => {
    // The end of a nested row stands in a group that is otherwise not shown.
    const sink = name === 'nestrow' ? group.outer : group.sink;
    if (sink === null) return;
    if (name === 'cell' || name === 'nestcell') sink.cell();
    else if (name === 'row' || name === 'nestrow') sink.row();
    else if (!group.hidden && !group.deleted) sink.paragraph();
  };

  const leave = (): void => {
    flush();
    group.atEnd?.();
    group = saved.pop() ?? group;
  };
  const read = (token: RtfToken): void => {
    if (token.type === 'control') {
      control(token.name, token.value);
      return;
    }
    if (token.type === 'open') {
      flush();
      saved.push(group);
      group = { ...group, atEnd: null };
    } else if (token.type === 'close') leave();
    else if (token.type === 'byte') addByte(token.byte);
    else if (group.sink !== null || stepOver > 0) {
      for (let at = token.start; at < token.end; at += 1) addByte(file[at] ?? 0);
    }
    if (token.type === 'open' || token.type === 'close') stepOver = 0;
    atGroupStart = token.type === 'open';
    starred = false;
  };
  const finish = (): ReturnType<RtfReader['finish']> => {
    while (saved.length > 0) leave();
    flush();
    return {
      body: body.text().toWellFormed(),
      notes: notes.join('\n').toWellFormed(),
      counts,
      unknownPages: [...fonts.unknownPages],
    };
  };
  return { read, finish };
}

const plainText = { font: null, hidden: false, deleted: false, inserted: false };

const lineEnds = new Set('par page sect column cell nestcell row nestrow'.split(' '));

const pagesOfSystems: Readonly<Record<string, number>> = {
  ansi: 1252,
  mac: 10000,
  pc: 437,
  pca: 850,
};

function firstGroup(body: RtfSink): Group {
  const state = { counts: true, isFontTable: false, fallback: 1, atEnd: null };
  return { sink: body, outer: body, ...state, ...plainText };
}

function passageOf({ hidden, deleted, inserted }: Group): keyof LossCounts | null {
  if (hidden) return 'hidden passages';
  if (deleted) return 'tracked deletions';
  return inserted ? 'tracked insertions' : null;
}

/** Control characters mean nothing in a text; a tab or a line end written as a byte does. */
function printable(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f]/gu, '');
}
