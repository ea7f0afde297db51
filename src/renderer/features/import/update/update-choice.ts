import type { Identifier } from '../../../../shared/domain/dataset-update.ts';

/** What the person decided about a file that can update a table; undefined is as proposed. */
export type UpdateChoice = Readonly<{ isWanted?: boolean; identifier?: Identifier }>;
