import type { SourceSummary, Turn } from '../shared/domain/source.ts';
import type { Output } from '../shared/operations/operation-table.ts';
import { ok, type Result } from '../shared/result.ts';
import { listPages } from './list-pages.ts';
import type { Ask } from './workbench.ts';

/** A turn with its source and its words. */
export type ListedTurn = Turn & Readonly<{ sourceId: number; source: string; text: string }>;

async function readText(ask: Ask, { id: sourceId }: SourceSummary): Promise<Result<string>> {
  let text = '';
  for (let next: number | null = 0; next !== null;) {
    const page: Result<Output<'sources.text'>> = await ask('sources.text', {
      sourceId,
      offset: next,
    });
    if (!page.ok) return page;
    text += page.value.text;
    next = page.value.next;
  }
  return ok(text);
}

/** Every turn of the study, source after source, with its words. */
export async function listTurns(ask: Ask): Promise<Result<ListedTurn[]>> {
  const sources = await ask('sources.list', {});
  if (!sources.ok) return sources;
  const listed: ListedTurn[] = [];
  for (const source of sources.value) {
    const text = await readText(ask, source);
    if (!text.ok) return text;
    const turns = await listPages((offset) =>
      ask('sources.turns', { sourceId: source.id, offset, limit: 5000 }),
    );
    if (!turns.ok) return turns;
    for (const turn of turns.value) {
      const words = text.value.slice(turn.start, turn.end);
      listed.push({ sourceId: source.id, source: source.name, ...turn, text: words });
    }
  }
  return ok(listed);
}
