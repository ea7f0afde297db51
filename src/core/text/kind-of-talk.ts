import type { SourceKind } from '../../shared/domain/source.ts';

/** What a text is taken for by how many different voices speak in it, until a person says otherwise. */
export function kindOfTalk(speakers: number): SourceKind {
  if (speakers === 0) return 'document';
  return speakers <= 2 ? 'interview' : 'focus_group';
}
