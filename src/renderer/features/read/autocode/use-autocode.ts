import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../shared/app-error.ts';
import type { AutocodePreview } from '../../../../shared/domain/autocode.ts';
import { OperationError, queryKey, useEngine } from '../../../state/engine.ts';
import { type Job, useJob } from '../../../state/use-job.ts';
import type { Desk } from '../desk.ts';
import { type AutocodeRequest, findsTheSame } from './build-request.ts';
import { applyRequest, type LeftOut, nothingLeftOut } from './left-out.ts';
import { useDoneSentence } from './use-done-sentence.ts';

/** A preview with the request it answers, and what is to be left out of it. */
export type Looked = Readonly<{ request: AutocodeRequest; preview: AutocodePreview }>;

export type Autocode = Readonly<{
  job: Job<'autocode.preview'>;
  looked: Looked | null;
  leftOut: LeftOut;
  setLeftOut: (leftOut: LeftOut) => void;
  look: (request: AutocodeRequest) => void;
  /** Whether it is what was looked for last, or is being looked for. */
  isLast: (request: AutocodeRequest) => boolean;
  apply: () => Promise<void>;
  isApplying: boolean;
  failure: AppError | null;
}>;

type Shown = Readonly<{ looked: Looked | null; leftOut: LeftOut }>;

/** What was left out stays so where the same places were found again, to be coded with another code. */
function show({ looked, leftOut }: Shown, next: Looked): Shown {
  const isSame =
    looked !== null &&
    looked.preview.total === next.preview.total &&
    looked.preview.sources.length === next.preview.sources.length &&
    findsTheSame(looked.request, next.request);
  return { looked: next, leftOut: isSame ? leftOut : nothingLeftOut };
}

/** The first page of a list of hits, as `usePages` asks for it. */
const firstPage = { offset: 0, limit: 200 } as const;

/** Looks at what a rule would code, and codes it. The engine forgets the preview when the dialog goes. */
export function useAutocode(desk: Pick<Desk, 'closeDialog'>): Autocode {
  const engine = useEngine();
  const queries = useQueryClient();
  const job = useJob('autocode.preview');
  const sentence = useDoneSentence();
  const [{ looked, leftOut }, setShown] = useState<Shown>({
    looked: null,
    leftOut: nothingLeftOut,
  });
  const [isApplying, setApplying] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const looks = useRef(0);
  const last = useRef('');
  const previewId = looked?.preview.previewId;
  useEffect(() => {
    if (previewId === undefined) return undefined;
    return () => void engine.call('autocode.discard', { previewId });
  }, [engine, previewId]);
  const { cancel } = job;
  useEffect(() => cancel, [cancel]);

  const look = async (request: AutocodeRequest): Promise<void> => {
    setFailure(null);
    looks.current += 1;
    last.current = JSON.stringify(request);
    const number = looks.current;
    const result = await job.run(request);
    if (!result.ok || number !== looks.current) return;
    const page = { previewId: result.value.previewId, ...firstPage };
    // Before it is shown, so that the list does not blink at each letter.
    await queries
      .query({
        queryKey: queryKey('autocode.hits', page),
        queryFn: async () => {
          const hits = await engine.call('autocode.hits', page);
          if (!hits.ok) throw new OperationError(hits.error);
          return hits.value;
        },
      })
      // The list itself asks again, and says what is wrong.
      .catch(() => undefined);
    if (number === looks.current) setShown((now) => show(now, { request, preview: result.value }));
  };
  const apply = async (): Promise<void> => {
    if (!looked || isApplying) return;
    setApplying(true);
    setFailure(null);
    const result = await engine.call('autocode.apply', applyRequest(leftOut, looked.preview));
    setApplying(false);
    if (!result.ok) return setFailure(result.error);
    sentence(looked.preview, result.value);
    desk.closeDialog();
  };
  return {
    job,
    looked,
    leftOut,
    setLeftOut: (next) => setShown((now) => ({ ...now, leftOut: next })),
    look: (request) => void look(request),
    isLast: (request) => last.current === JSON.stringify(request),
    apply,
    isApplying,
    failure,
  };
}
