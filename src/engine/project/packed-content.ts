import { type Database, first, insertRow } from './database.ts';
import type { PackedContent } from './pack-content.ts';

/** As `keepContent`, of bytes that were packed before. The same bytes are not kept twice. */
export function keepPacked(db: Database, { sha256, encoding, size, bytes }: PackedContent): number {
  const known = first<{ id: number }>(db, 'select id from content where sha256 = @sha256', {
    sha256,
  });
  return known?.id ?? insertRow(db, 'content', { sha256, encoding, size, bytes });
}
