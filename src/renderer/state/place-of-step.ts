import type { StepPlace } from '../../shared/domain/history.ts';
import type { Place } from './place.ts';

/** Where a step is to be seen by itself; null where there is nothing left to go to. */
export function placeOfStep(step: StepPlace): Place | null {
  switch (step.kind) {
    case 'source': {
      const { sourceId, start, end } = step;
      const stretch = start === undefined || end === undefined ? {} : { start, end };
      return { name: 'read', params: { sourceId, ...stretch } };
    }
    case 'code':
      return { name: 'find', params: { codeId: step.codeId } };
    case 'case':
      return { name: 'cases', params: { caseId: step.caseId } };
    case 'dataset':
      return { name: 'measure', params: { datasetId: step.datasetId } };
    case 'memo':
      return { name: 'memos', params: { memoId: step.memoId } };
    case 'none':
      return null;
  }
}

/**
 * Where to go so that a step can be seen, from where the person is. Null where it is to be seen there: every step in the
 * history, a code wherever the codebook stands, a table in its place. A memo is shown where it was written: beside what it speaks about,
 * unless the memos themselves are on screen.
 */
export function wayToStep(step: StepPlace, present: Place): Place | null {
  if (present.name === 'history') return null;
  if (step.kind === 'memo' && present.name !== 'memos' && step.about.kind !== 'none')
    return wayToStep(step.about, present);
  if (step.kind === 'code' && (present.name === 'read' || present.name === 'find')) return null;
  if (
    step.kind === 'dataset' &&
    present.name === 'measure' &&
    present.params.datasetId === step.datasetId
  )
    return null;
  return placeOfStep(step);
}
