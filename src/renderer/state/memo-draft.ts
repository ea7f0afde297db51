import type { Memo } from '../../shared/domain/memo.ts';

type Subject = Pick<Memo, 'target' | 'targetId'> & Partial<Pick<Memo, 'id' | 'part'>>;

/** The name under which words on a thing wait until they are saved: the same wherever they are written. */
export function memoDraft({ target, targetId, part = 0, id }: Subject): string {
  if (target === 'journal') return `memo.journal.${id ?? 'new'}`;
  return target === 'theme' ? `memo.theme.${targetId}.${part}` : `memo.${target}.${targetId}`;
}
