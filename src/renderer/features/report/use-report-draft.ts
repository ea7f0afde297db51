import { useState } from 'react';
import type { ThemeRunId } from '../../../shared/ids.ts';
import { useKept } from '../../state/navigation.ts';

/** What is chosen for the report. An empty title is left to the template; null stands for what the template takes itself. */
export type ReportDraft = Readonly<{
  title: string;
  runId: ThemeRunId | null;
  /** Key of a score column. */
  score: string | null;
}>;

const blank: ReportDraft = { title: '', runId: null, score: null };

/** The choices for the report, kept with the visit. */
export function useReportDraft(): readonly [ReportDraft, (draft: ReportDraft) => void] {
  const [kept, keep] = useKept('draft');
  const [draft, setDraft] = useState<ReportDraft>(() => ({
    ...blank,
    ...(kept as Partial<ReportDraft> | undefined),
  }));
  return [
    draft,
    (next) => {
      setDraft(next);
      keep(next);
    },
  ];
}
