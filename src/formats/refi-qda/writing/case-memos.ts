import type {
  ExchangedMemo,
  ExchangedStudy,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';

/** How the memos on cases go along, which have no notes in the standard. */
export type CaseMemos = Readonly<{
  /** What is to stand as the description of a case; empty where nothing is said about it. */
  descriptionOf: (caseKey: ExchangeKey) => string;
  /** Memos that are a description and hence no note. */
  described: ReadonlySet<ExchangeKey>;
  /** Memos that have to be notes because a link leads to them; a link leads from each to its case. */
  linked: readonly Readonly<{ key: ExchangeKey; caseKey: ExchangeKey }>[];
}>;

type CaseMemo = Readonly<{ memo: ExchangedMemo; caseKey: ExchangeKey }>;

export function caseMemosOf({ memos, links }: ExchangedStudy): CaseMemos {
  const ends = links.flatMap(({ from, to }) => [from, to]);
  const inLinks = new Set(ends.flatMap((end) => (end.kind === 'memo' ? [end.key] : [])));
  const onCases = memos.flatMap((memo): CaseMemo[] =>
    memo.target.kind === 'case' ? [{ memo, caseKey: memo.target.key }] : [],
  );
  const described = onCases.filter(({ memo }) => !inLinks.has(memo.key));
  const byCase = Map.groupBy(described, ({ caseKey }) => caseKey);
  return {
    descriptionOf: (caseKey) =>
      (byCase.get(caseKey) ?? []).map(({ memo }) => memo.body).join('\n\n'),
    described: new Set(described.map(({ memo }) => memo.key)),
    linked: onCases.flatMap(({ memo: { key }, caseKey }) =>
      inLinks.has(key) ? [{ key, caseKey }] : [],
    ),
  };
}
