import { useState } from 'react';
import type { FolderListing } from '../../../shared/domain/project.ts';
import { type OperationError, useOperation } from '../../state/engine.ts';

export type ChosenFolder = Readonly<{
  /** Null: the folder for studies, which the engine knows. */
  path: string | null;
  listing: FolderListing | undefined;
  error: OperationError | null;
  /** The folder for studies where it is not there yet; it is made with the first study. */
  unmade: string | null;
  choose: (path: string | null) => void;
}>;

/** A folder of this computer that is being chosen; it begins with the folder for studies. */
export function useFolder(): ChosenFolder {
  const [chosen, setChosen] = useState<Readonly<{ path: string | null }> | null>(null);
  const program = useOperation('program.info', {});
  const studies = program.data?.studiesFolder;
  const asked = chosen ? chosen.path : (studies ?? null);
  const { data, error } = useOperation(
    'files.listFolder',
    { path: asked },
    { enabled: chosen !== null || studies !== undefined, fresh: true },
  );
  return {
    path: chosen ? (data?.path ?? chosen.path) : null,
    listing: data,
    error,
    unmade: chosen === null && error && studies !== undefined ? studies : null,
    choose: (path) => setChosen({ path }),
  };
}
