import type { Turn } from '../../../shared/domain/source.ts';
import { type TextRange, textOffset, type VersionId } from '../../../shared/ids.ts';

/** A version in which quotes are looked for. */
export type QuotedVersion = Readonly<{
  versionId: VersionId;
  text: string;
  turns: readonly Turn[];
}>;

export type FoundQuote = Readonly<{ versionId: VersionId }> & TextRange;

function findAll({ versionId, text }: QuotedVersion, quote: string): FoundQuote[] {
  const found: FoundQuote[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ versionId, start: textOffset(at), end: textOffset(at + quote.length) });
  }
  return found;
}

/**
 * Where a quote stands, word for word. The quotes come with the program, so one that is not there, that is there more
 * than once without an `occurrence` (from 1, counted over all versions), or that leaves its turn is a mistake in them: throws.
 */
export function findQuote(
  versions: readonly QuotedVersion[],
  quote: string,
  occurrence?: number,
): FoundQuote {
  const all = versions.flatMap((version) => findAll(version, quote));
  if (occurrence === undefined && all.length > 1)
    throw new Error(`“${quote}” stands ${all.length} times in its source`);
  const found = all[(occurrence ?? 1) - 1];
  if (!found) throw new Error(`“${quote}” does not stand in its source`);
  const turns = versions.find(({ versionId }) => versionId === found.versionId)?.turns ?? [];
  if (!turns.some(({ start, end }) => start <= found.start && found.end <= end))
    throw new Error(`“${quote}” does not lie inside a turn`);
  return found;
}
