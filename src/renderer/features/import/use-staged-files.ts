import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StagedFileId } from '../../../shared/ids.ts';
import { useEngine } from '../../state/engine.ts';
import { type Choices, reduceStaged, type StagedFile } from './staged-files.ts';
import { createTurns } from './turns.ts';
import { uploadFile } from '../../state/upload-file.ts';
import { useGatheredChanges } from './use-gathered-changes.ts';

const noFiles: readonly StagedFile[] = [];

export type StagedFiles = Readonly<{
  files: readonly StagedFile[];
  add: (files: readonly File[]) => void;
  remove: (keys: readonly number[]) => void;
  choose: (keys: readonly number[], choices: Choices) => void;
  clear: () => void;
}>;

let lastKey = 0;

/** Each file is read in a process of its own; more at once would only fight for the same cores. */
const filesAtOnce = 3;

/** Files on their way in: each is handed to the engine and looked at, a few at a time. */
export function useStagedFiles(): StagedFiles {
  const engine = useEngine();
  const { t } = useTranslation('import');
  const { state: files, change, report } = useGatheredChanges(reduceStaged, noFiles);
  const stops = useRef(new Map<number, AbortController>());
  const ids = useRef(new Map<number, StagedFileId>());
  /** How often each file was looked at. */
  const asked = useRef(new Map<number, number>());
  const takeTurns = useRef(createTurns(filesAtOnce));

  const inspect = useCallback(
    async (key: number, file: StagedFileId, encoding?: string) => {
      const turn = asked.current.get(key);
      const result = await engine.call('import.inspect', {
        file,
        ...(encoding === undefined ? {} : { encoding }),
      });
      // An encoding that was chosen since has the last word.
      if (asked.current.get(key) !== turn) return;
      report({
        type: 'state',
        key,
        state: result.ok
          ? { status: 'ready', inspection: result.value }
          : { status: 'refused', error: result.error },
      });
    },
    [engine, report],
  );

  const begin = useCallback(
    (key: number) => {
      asked.current.set(key, (asked.current.get(key) ?? 0) + 1);
      report({ type: 'inspecting', key });
    },
    [report],
  );

  const takeIn = useCallback(
    async (key: number, file: File) => {
      const stop = stops.current.get(key);
      if (!stop) return;
      report({ type: 'state', key, state: { status: 'uploading', progress: null } });
      const uploaded = await uploadFile(engine, file, {
        signal: stop.signal,
        unreadable: t('unreadable', { name: file.name }),
        onProgress: (progress) =>
          report({ type: 'state', key, state: { status: 'uploading', progress } }),
      });
      if (!uploaded.ok) {
        report({ type: 'state', key, state: { status: 'refused', error: uploaded.error } });
        return;
      }
      // Taken out of the list just as its last chunk arrived.
      if (stops.current.get(key) !== stop) {
        await engine.call('import.discard', { file: uploaded.value });
        return;
      }
      ids.current.set(key, uploaded.value);
      report({ type: 'staged', key, staged: uploaded.value });
      begin(key);
      await inspect(key, uploaded.value);
    },
    [begin, engine, inspect, report, t],
  );

  const add = useCallback(
    (added: readonly File[]) => {
      const entries = added.map((file) => {
        lastKey += 1;
        return { key: lastKey, file };
      });
      change({
        type: 'add',
        files: entries.map(({ key, file }) => ({
          key,
          fileName: file.name,
          staged: null,
          state: { status: 'waiting' },
          choices: {},
        })),
      });
      for (const { key, file } of entries) {
        stops.current.set(key, new AbortController());
        takeTurns.current(() => takeIn(key, file));
      }
    },
    [change, takeIn],
  );

  const drop = useCallback(
    (key: number) => {
      stops.current.get(key)?.abort();
      stops.current.delete(key);
      const file = ids.current.get(key);
      ids.current.delete(key);
      if (file !== undefined) void engine.call('import.discard', { file });
    },
    [engine],
  );
  const remove = useCallback(
    (keys: readonly number[]) => {
      for (const key of keys) drop(key);
      change({ type: 'remove', keys });
    },
    [change, drop],
  );
  const clear = useCallback(() => {
    for (const key of [...stops.current.keys()]) drop(key);
    change({ type: 'clear' });
  }, [change, drop]);
  const choose = useCallback(
    (keys: readonly number[], choices: Choices) => {
      change({ type: 'choose', keys, choices });
      if (!('encoding' in choices)) return;
      for (const key of keys) {
        const file = ids.current.get(key);
        if (file === undefined) continue;
        begin(key);
        takeTurns.current(() => inspect(key, file, choices.encoding));
      }
    },
    [begin, change, inspect],
  );
  return { files, add, remove, choose, clear };
}
