import { type HeldText, holdText } from '../../core/coding/autocode/held-text.ts';
import type { Regions } from '../../core/coding/autocode/regions.ts';
import {
  regionsOfTurns,
  type SpeakerFilter,
  tabulateTurns,
  type TurnTable,
} from '../../core/coding/autocode/speaker-filter.ts';
import { createVocabulary, type Vocabulary } from '../../core/coding/autocode/vocabulary.ts';
import { unpackTurns } from '../../core/text/unpack-turns.ts';
import type { StoredBytes } from './match-messages.ts';

/** A text as it is searched. */
export type StoredText = Readonly<{
  held: HeldText;
  /** The stretches that may be searched. They are worked out anew only for another filter, told by its key. */
  regions: (filter: SpeakerFilter, key: string) => Regions;
  bytes: () => number;
}>;

/** Texts in memory, those used last kept longest. */
export type TextStore = Readonly<{
  find: (handle: number) => StoredText | undefined;
  keep: (stored: StoredBytes) => void;
  /** Notes that a text was used and may have grown by that; lets go of others where all are too much. */
  used: (handle: number) => void;
  /** Whether there is room for more than texts alone: for lists of their words, of so many bytes. */
  hasRoom: (bytes?: number) => boolean;
  /** So many bytes, instead of those before, are taken by what is worked out of all texts together. */
  setAside: (bytes: number) => void;
  vocabulary: Vocabulary;
}>;

/** A text, the memory it took when it was used last, and which use that was. */
type Entry = { readonly stored: StoredText; bytes: number; usedAt: number };

const bytesOfTurns = ({ starts }: TurnTable): number => starts.byteLength * 3;

function createStoredText({ text, turns }: StoredBytes, vocabulary: Vocabulary): StoredText {
  const words = Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8');
  const table = tabulateTurns(unpackTurns(turns), words.length);
  const held = holdText(words, vocabulary);
  let last: Readonly<{ key: string; regions: Regions }> | undefined;
  return {
    held,
    regions: (filter, key) => {
      if (last?.key !== key) last = { key, regions: regionsOfTurns(table, filter) };
      return last.regions;
    },
    bytes: () => held.bytes() + bytesOfTurns(table) * 2,
  };
}

/** Where texts take more than this share of the capacity, nothing is worked out ahead of being asked for. */
const shareForWords = 0.75;

/** `capacity`: bytes, about, that all texts may take together. */
export function createTextStore(capacity: number): TextStore {
  const vocabulary = createVocabulary();
  const entries = new Map<number, Entry>();
  let total = 0;
  let aside = 0;
  let uses = 0;

  const letGo = (handle: number, { bytes }: Entry): void => {
    entries.delete(handle);
    total -= bytes;
  };
  const settle = (entry: Entry): void => {
    const bytes = entry.stored.bytes();
    total += bytes - entry.bytes;
    entry.bytes = bytes;
    uses += 1;
    entry.usedAt = uses;
    if (total <= capacity) return;
    const oldestFirst = [...entries].sort(([, one], [, other]) => one.usedAt - other.usedAt);
    for (const [handle, oldest] of oldestFirst) {
      if (total <= capacity || oldest === entry) break;
      letGo(handle, oldest);
    }
  };
  return {
    find: (handle) => entries.get(handle)?.stored,
    keep: (stored) => {
      const known = entries.get(stored.handle);
      if (known) letGo(stored.handle, known);
      const entry = { stored: createStoredText(stored, vocabulary), bytes: 0, usedAt: 0 };
      entries.set(stored.handle, entry);
      settle(entry);
    },
    used: (handle) => {
      const entry = entries.get(handle);
      if (entry) settle(entry);
    },
    hasRoom: (bytes = 0) => total + bytes < capacity * shareForWords,
    setAside: (bytes) => {
      total += bytes - aside;
      aside = bytes;
    },
    vocabulary,
  };
}
