import type { Code } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';

/** A code for tests: nothing is said about it but what is given. */
export function codeOf(
  id: number,
  name: string,
  part: Partial<Omit<Code, 'id' | 'parentId'>> & Readonly<{ parentId?: number | null }> = {},
): Code {
  const { parentId = null, ...rest } = part;
  return {
    id: id as CodeId,
    parentId: parentId as CodeId | null,
    name,
    path: name,
    depth: 0,
    colour: null,
    family: 0,
    description: '',
    inclusion: '',
    exclusion: '',
    example: '',
    archived: false,
    setIds: [],
    segmentCount: 0,
    sourceCount: 0,
    totalSegmentCount: 0,
    ...rest,
  };
}
