import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ScaleWord } from '../../shared/domain/file-inspection.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { HeaderColumn } from './table-header.ts';

/** All that is known of a column before a role is proposed for it. */
export type TableColumn = Readonly<{
  header: HeaderColumn;
  profile: ColumnProfile;
  values: ColumnValues;
  /** The words on its scale, null where it has none. */
  scaleWords: readonly ScaleWord[] | null;
}>;
