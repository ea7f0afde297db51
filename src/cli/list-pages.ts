import type { Page } from '../shared/domain/page.ts';
import { ok, type Result } from '../shared/result.ts';

/** Pulls a paged list whole: `ask` gets the offset and answers one page. */
export async function listPages<T>(
  ask: (offset: number) => Promise<Result<Page<T>>>,
): Promise<Result<T[]>> {
  const all: T[] = [];
  for (;;) {
    const page = await ask(all.length);
    if (!page.ok) return page;
    all.push(...page.value.rows);
    if (page.value.rows.length === 0 || all.length >= page.value.total) return ok(all);
  }
}
