import { hash } from 'node:crypto';
import { packTurns } from '../../core/text/pack-turns.ts';
import type { Turn } from '../../shared/domain/source.ts';
import type { KeptText, NamedBytes } from '../read-document.ts';

/** Longer texts are rare, and would lie in memory twice. UTF-16 units. */
const longest = 1_000_000;

const named = (bytes: Uint8Array): NamedBytes => ({
  bytes,
  sha256: hash('sha256', bytes, 'buffer'),
});

/** How many turns each voice has, in the order in which they first speak. */
export function countVoices(turns: readonly Turn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker } of turns)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return counts;
}

/** What a text and its turns are kept as. @param voices of those who speak in it; none where its turns are rows of a table. */
export function packText(
  text: string,
  turns: readonly Turn[],
  voices: KeptText['voices'],
): KeptText {
  return {
    utf8: named(new TextEncoder().encode(text)),
    turns: named(packTurns(turns)),
    turnCount: turns.length,
    voices,
    isWholeFile: false,
  };
}

/** The same of a text that came as a file; undefined of one too long to have it twice. `file`: the bytes that it was read from. */
export function keepText(
  text: string,
  turns: readonly Turn[],
  file: Uint8Array,
): KeptText | undefined {
  if (text.length > longest) return undefined;
  const packed = packText(text, turns, [...countVoices(turns)]);
  return { ...packed, isWholeFile: Buffer.compare(packed.utf8.bytes, file) === 0 };
}
