import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok } from '../../../shared/result.ts';
import { type Handlers, reads, runs, writes } from '../../session/handler.ts';
import { applyPreview } from './apply-preview.ts';
import { dropPreview, findPreview, previewGone } from './held-preview.ts';
import { listHits } from './list-hits.ts';
import { listVoices } from './list-voices.ts';
import { previewHits } from './preview-hits.ts';
import { readAhead } from './search-sources.ts';

type Names = Extract<keyof OperationTable, `autocode.${string}`>;

export const autocodeHandlers: Handlers<Names> = {
  'autocode.voices': reads(async (context, { sourceIds }) => {
    const voices = await listVoices(context.project.db, sourceIds);
    // Whoever asks is about to write a rule.
    readAhead(context);
    return ok(voices);
  }),
  'autocode.preview': runs(previewHits),
  'autocode.hits': reads(({ project }, query) => {
    const preview = findPreview(project, query.previewId);
    return preview ? ok(listHits(project.db, preview, query)) : previewGone;
  }),
  'autocode.apply': writes((step, request) => {
    const preview = findPreview(step.project, request.previewId);
    return preview ? applyPreview(step, preview, request) : previewGone;
  }),
  'autocode.discard': runs(({ project }, { previewId }) => {
    dropPreview(project, previewId);
    return ok(null);
  }),
};
