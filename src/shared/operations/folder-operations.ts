import { z } from 'zod';
import type { SourceFolder } from '../domain/source-folder.ts';
import type { FolderId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { name, noInput } from './fields.ts';

export const folderId = z.int().positive() as unknown as z.ZodType<FolderId, FolderId>;

/** Groups of sources. */
export const folderOperations = {
  'folders.list': read(noInput, returns<readonly SourceFolder[]>()),
  'folders.create': write(
    z.strictObject({ name, parentId: folderId.nullable().default(null) }),
    returns<FolderId>(),
  ),
  'folders.rename': write(z.strictObject({ folderId, name }), returns<null>()),
  /** Never below itself. */
  'folders.move': write(
    z.strictObject({ folderId, parentId: folderId.nullable() }),
    returns<null>(),
  ),
  /** What lies in it goes up to the folder it lay in. */
  'folders.delete': write(z.strictObject({ folderId }), returns<null>()),
};
