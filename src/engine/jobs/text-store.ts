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
  /** The stretches that may be searched. They are worked out anew only for another filter. */
  regions: (filter: SpeakerFilter) => Regions;
  bytes: () => number;
}>;

/** Texts in memory, those used last kept longest. */
export type TextStore = Readonly<{
  find: (handle: number) => StoredText | undefined;
  keep: (stored: StoredBytes) => void;
  /** Notes that a text was used and may have grown by that; lets go of others where all are too much. */
  used: (handle: number) => void;
  /** Whether there is room for more than texts alone: for lists of their words. */
  hasRoom: () => boolean;
}>;

const bytesOfTurns = ({ starts }: TurnTable): number => starts.byteLength * 3;

function createStoredText({ text, turns }: StoredBytes, vocabulary: Vocabulary): StoredText {
  const words = Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8');
  const table = tabulateTurns(unpackTurns(turns), words.length);
  const held = holdText(words, vocabulary);
  let last: Readonly<{ key: string; regions: Regions }> | undefined;
  return {
    held,
    regions: (filter) => {
      const key = JSON.stringify(filter);
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
  const texts = new Map<number, StoredText>();
  const sizes = new Map<number, number>();
  let total = 0;

  const letGo = (handle: number): void => {
    texts.delete(handle);
    total -= sizes.get(handle) ?? 0;
    sizes.delete(handle);
  };
  const settle = (handle: number, stored: StoredText): void => {
    letGo(handle);
    const bytes = stored.bytes();
    texts.set(handle, stored);
    sizes.set(handle, bytes);
    total += bytes;
    for (const oldest of texts.keys()) {
      if (total <= capacity || oldest === handle) break;
      letGo(oldest);
    }
  };
  return {
    find: (handle) => texts.get(handle),
    keep: (stored) => settle(stored.handle, createStoredText(stored, vocabulary)),
    used: (handle) => {
      const stored = texts.get(handle);
      if (stored) settle(handle, stored);
    },
    hasRoom: () => total < capacity * shareForWords,
  };
}
