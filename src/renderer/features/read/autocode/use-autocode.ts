import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/app-error.ts';
import type { AutocodePreview } from '../../../../shared/domain/autocode.ts';
import { useEngine } from '../../../state/engine.ts';
import { type Job, useJob } from '../../../state/use-job.ts';
import type { Desk } from '../desk.ts';
import type { AutocodeRequest } from './build-request.ts';
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
  apply: () => Promise<void>;
  isApplying: boolean;
  failure: AppError | null;
}>;

/** Looks at what a rule would code, and codes it. The engine forgets the preview when the dialog goes. */
export function useAutocode(desk: Pick<Desk, 'closeDialog'>): Autocode {
  const engine = useEngine();
  const job = useJob('autocode.preview');
  const sentence = useDoneSentence();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [leftOut, setLeftOut] = useState<LeftOut>(nothingLeftOut);
  const [isApplying, setApplying] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const previewId = looked?.preview.previewId;
  useEffect(() => {
    if (previewId === undefined) return undefined;
    return () => void engine.call('autocode.discard', { previewId });
  }, [engine, previewId]);
  const { cancel } = job;
  useEffect(() => cancel, [cancel]);

  const look = async (request: AutocodeRequest): Promise<void> => {
    setFailure(null);
    const result = await job.run(request);
    if (!result.ok) return;
    setLooked({ request, preview: result.value });
    setLeftOut(nothingLeftOut);
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
    setLeftOut,
    look: (request) => void look(request),
    apply,
    isApplying,
    failure,
  };
}
