import { useTranslation } from 'react-i18next';
import { foldForSearch, rankCodes } from '../../../core/coding/rank-codes.ts';
import type { MemoSummary } from '../../../shared/domain/memo.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { useOperation } from '../../state/engine.ts';
import { formatDate } from '../../state/format.ts';

export type LinkEndInput = Call<'links.create'>['to'];
export type TargetGroup = 'study' | 'start' | 'code' | 'memo' | 'case' | 'source';

/** Something that can be linked to, as it stands in the list. */
export type LinkTarget = Readonly<{
  id: string;
  group: TargetGroup;
  name: string;
  /** More words on it. */
  detail: string;
  family?: number;
  /** Null for the study, which no link leads to. */
  to: LinkEndInput | null;
}>;

/** Entries of each kind at most: more are found by more words. */
const perGroup = 6;

export type FoundTargets = Readonly<{
  targets: readonly LinkTarget[];
  /** False while these are still the answers to other words. */
  isFresh: boolean;
}>;

/** What can be linked to and has all these words: codes, memos and journal entries, cases and texts, in this order. */
export function useLinkTargets(typed: string): FoundTargets {
  const { t } = useTranslation('memos');
  const query = typed.trim();
  const limit = perGroup;
  const codes = useOperation('codes.list', {});
  const sources = useOperation('sources.list', {});
  const memos = useOperation('memos.list', { text: query, limit }, { keepPrevious: true });
  const cases = useOperation('cases.list', { text: query, limit }, { keepPrevious: true });
  const ranked = rankCodes(codes.data ?? [], query, [], perGroup);
  const asked = [codes, sources, memos, cases];
  const isFresh = asked.every(
    ({ isPending, isPlaceholderData }) => !isPending && !isPlaceholderData,
  );
  const targets = [
    ...ranked.map(({ code }) => ({
      id: `code ${code.id}`,
      group: 'code' as const,
      name: code.path,
      detail: code.description,
      family: code.family,
      to: { kind: 'code' as const, codeId: code.id },
    })),
    ...(memos.data?.rows ?? []).map((memo) => ({
      id: `memo ${memo.id}`,
      group: 'memo' as const,
      name: nameOfMemo(memo, t('about.project')),
      detail: memo.excerpt.text,
      to: { kind: 'memo' as const, memoId: memo.id },
    })),
    ...(cases.data?.rows ?? []).map(({ id, name }) => ({
      id: `case ${id}`,
      group: 'case' as const,
      name,
      detail: '',
      to: { kind: 'case' as const, caseId: id },
    })),
    ...sourcesWith(sources.data ?? [], query).map(({ id, name }) => ({
      id: `source ${id}`,
      group: 'source' as const,
      name,
      detail: '',
      to: { kind: 'source' as const, sourceId: id },
    })),
  ];
  return { targets, isFresh };
}

function sourcesWith(sources: readonly SourceSummary[], query: string): readonly SourceSummary[] {
  const words = foldForSearch(query).split(' ');
  return sources
    .filter(({ name }) => words.every((word) => foldForSearch(name).includes(word)))
    .slice(0, perGroup);
}

type NamedMemo = Pick<MemoSummary, 'target' | 'targetLabel' | 'title' | 'entryDate'>;

/** How a memo is called in a list: by its title and day, or by what it speaks about. */
export function nameOfMemo(memo: NamedMemo, onStudy: string): string {
  if (memo.target === 'project') return onStudy;
  if (memo.target !== 'journal') return memo.targetLabel;
  const day = memo.entryDate === null ? '' : formatDate(memo.entryDate);
  return memo.title === '' ? day : `${memo.title}, ${day}`;
}
