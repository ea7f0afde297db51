import type { LinkEnd } from '../../../shared/domain/link.ts';
import type { MemoPlace } from '../../../shared/domain/memo.ts';
import type { Place } from '../../state/place.ts';

/** Where what a memo speaks about is shown; null where there is nothing to go to. */
export function placeOfMemo(place: MemoPlace): Place | null {
  switch (place.kind) {
    case 'passage': {
      const { sourceId, start, end } = place;
      return { name: 'read', params: { sourceId, start, end } };
    }
    case 'source':
      return { name: 'read', params: { sourceId: place.sourceId } };
    case 'code':
      return { name: 'find', params: { codeId: place.codeId } };
    case 'case':
      return { name: 'cases', params: { caseId: place.caseId } };
    case 'theme':
      return { name: 'themes', params: { runId: place.runId, themeId: place.themeId } };
    case 'none':
      return null;
  }
}

/** Where an end of a link is shown. A passage that could not follow an edit leads to its text only. */
export function placeOfEnd(end: LinkEnd): Place {
  switch (end.kind) {
    case 'passage': {
      const { sourceId, start, end: to, orphaned } = end;
      return { name: 'read', params: orphaned ? { sourceId } : { sourceId, start, end: to } };
    }
    case 'memo':
      return { name: 'memos', params: { memoId: end.memoId } };
    case 'code':
      return { name: 'find', params: { codeId: end.codeId } };
    case 'case':
      return { name: 'cases', params: { caseId: end.caseId } };
    case 'source':
      return { name: 'read', params: { sourceId: end.sourceId } };
  }
}
