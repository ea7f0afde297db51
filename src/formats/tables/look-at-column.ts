import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { singleSpaced } from './column-names.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import type { HeaderColumn } from './header-column.ts';
import { textsOf } from './packed-column.ts';
import { findScaleWords } from './scale-words.ts';
import type { TableColumn } from './table-column.ts';

/** What is found out about a column from its cells alone, whatever stands beside it. */
export type ColumnLook = Pick<TableColumn, 'profile' | 'scaleWords'>;

/** A column whose only value is what stands in its header is a choice that could be ticked, however few ticked it. */
export function lookAtColumn(header: HeaderColumn, values: ColumnValues): ColumnLook {
  const profile = profileColumn(values, header.name);
  const isTick =
    profile.distinct === 1 &&
    singleSpaced(textsOf(values).at(1) ?? '') === (header.part ?? header.question);
  const kept: ColumnProfile = isTick ? { ...profile, type: 'choice' } : profile;
  const mayBeScale = kept.type === 'choice' || kept.type === 'text';
  return { profile: kept, scaleWords: mayBeScale ? findScaleWords(values) : null };
}
