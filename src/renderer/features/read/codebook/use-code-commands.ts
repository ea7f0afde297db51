import { useTranslation } from 'react-i18next';
import { useRef } from 'react';
import type { MovePlace } from '../../../../core/coding/plan-move.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeSet } from '../../../../shared/domain/code-set.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import type { Call, OperationName } from '../../../../shared/operations/operation-table.ts';
import { useEngine } from '../../../state/engine.ts';
import { announce } from '../../../state/last-action.ts';
import { saveFile, toFileName } from '../../../state/save-file.ts';
import type { Desk } from '../desk.ts';
import type { Codebook } from './use-codebook.ts';

/** What can be done with codes and sets; each is one command. While one is on its way the next waits to be asked for. */
export type CodeCommands = Readonly<{
  move: (codeIds: readonly CodeId[], place: MovePlace) => Promise<void>;
  merge: (codes: readonly Code[], into: Code) => Promise<void>;
  remove: (codes: readonly Code[]) => Promise<void>;
  archive: (codes: readonly Code[], archived: boolean) => Promise<void>;
  change: (code: Code, part: Omit<Call<'codes.update'>, 'codeId'>) => Promise<boolean>;
  createSet: (name: string, codes: readonly Code[]) => Promise<boolean>;
  renameSet: (set: CodeSet, name: string) => Promise<boolean>;
  removeSet: (set: CodeSet) => Promise<void>;
  setMembers: (set: CodeSet, add: readonly CodeId[], remove: readonly CodeId[]) => Promise<boolean>;
  /** Adds those of the codes that are not in the set yet; says so where all are. */
  addToSet: (set: CodeSet, codeIds: readonly CodeId[]) => Promise<void>;
  /** Takes those of the codes out of a set that are in it; says so where none is. The codes stay. */
  takeOut: (set: CodeSet, codeIds: readonly CodeId[]) => Promise<void>;
  exportBook: () => Promise<void>;
}>;

export function useCodeCommands(desk: Desk, book: Codebook): CodeCommands {
  const { t } = useTranslation('codebook');
  const engine = useEngine();
  const isBusy = useRef(false);
  /** A second click while the first is on its way means the first. */
  const once = async <Name extends OperationName>(
    name: Name,
    input: Call<Name>,
    done: string,
  ): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      return (await desk.send(name, input, done)).ok;
    } finally {
      isBusy.current = false;
    }
  };
  const nameOf = (codes: readonly Code[]) => ({
    code: codes[0]?.name ?? '',
    count: codes.length,
  });
  const known = (codeIds: readonly CodeId[]): readonly Code[] =>
    codeIds.flatMap((id) => desk.reading.codeById.get(id) ?? []);
  const changeSet = (
    set: CodeSet,
    add: readonly CodeId[],
    remove: readonly CodeId[],
    done: string,
  ): Promise<boolean> =>
    once('codeSets.setMembers', { setId: set.id, add: [...add], remove: [...remove] }, done);
  const idsOf = (codes: readonly Code[]): CodeId[] => codes.map(({ id }) => id);

  return {
    move: async (codeIds, place) => {
      await once(
        'codes.move',
        { codeIds: [...codeIds], ...place },
        t('didMove', nameOf(known(codeIds))),
      );
    },
    merge: async (codes, into) => {
      const merged = codes.filter(({ id }) => id !== into.id);
      const done = t('didMerge', { ...nameOf(merged), into: into.name });
      if (await once('codes.merge', { codeIds: idsOf(merged), intoId: into.id }, done))
        book.choose([into.id]);
    },
    remove: async (codes) => {
      const done = t('didDelete', nameOf(codes));
      if (await once('codes.delete', { codeIds: idsOf(codes) }, done)) book.choose([]);
    },
    archive: async (codes, archived) => {
      const done = t(archived ? 'didArchive' : 'didBringBack', nameOf(codes));
      const gone = archived && !book.showsArchived;
      if ((await once('codes.archive', { codeIds: idsOf(codes), archived }, done)) && gone)
        book.choose([]);
    },
    // Not held back by another one on its way: two fields left one after the other are two changes.
    change: async (code, part) =>
      (
        await desk.send(
          'codes.update',
          { codeId: code.id, ...part },
          t('didChange', nameOf([code])),
        )
      ).ok,
    createSet: (name, codes) =>
      once('codeSets.create', { name, codeIds: idsOf(codes) }, t('didCreateSet', { name })),
    renameSet: (set, name) =>
      once('codeSets.rename', { setId: set.id, name }, t('didRenameSet', { name })),
    removeSet: async (set) => {
      await once('codeSets.delete', { setId: set.id }, t('didDeleteSet', { name: set.name }));
    },
    setMembers: (set, add, remove) =>
      changeSet(set, add, remove, t('didSetMembers', { name: set.name })),
    addToSet: async (set, codeIds) => {
      const added = known(codeIds).filter(({ setIds }) => !setIds.includes(set.id));
      if (added.length === 0) announce(t('isInSet', { count: codeIds.length, name: set.name }));
      else
        await changeSet(
          set,
          idsOf(added),
          [],
          t('didAddToSet', { ...nameOf(added), name: set.name }),
        );
    },
    takeOut: async (set, codeIds) => {
      const gone = known(codeIds).filter(({ setIds }) => setIds.includes(set.id));
      if (gone.length === 0) announce(t('isNotInSet', { count: codeIds.length, name: set.name }));
      else
        await changeSet(set, [], idsOf(gone), t('didTakeOut', { ...nameOf(gone), name: set.name }));
    },
    exportBook: async () => {
      const result = await engine.call('codebook.export', {});
      if (!result.ok) return announce(result.error.message);
      const { fileName, csv, codes } = result.value;
      const name = toFileName(fileName.replace(/\.csv$/u, ''), 'csv');
      saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      announce(t('didExport', { count: codes, name }));
    },
  };
}
