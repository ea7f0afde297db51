import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/app-error.ts';
import type { CodebookPreview, KnownCodeChoice } from '../../../../shared/domain/codebook-file.ts';
import type { StagedFileId } from '../../../../shared/ids.ts';
import { useEngine } from '../../../state/engine.ts';
import { announce } from '../../../state/last-action.ts';
import { uploadFile } from '../../../state/upload-file.ts';
import { whenFresh } from '../../../state/when-fresh.ts';

export type ChosenFile = Readonly<{
  name: string;
  staged: StagedFileId;
  preview: CodebookPreview;
}>;

export type CodebookFileState = Readonly<{
  file: ChosenFile | null;
  error: AppError | null;
  isBusy: boolean;
  choose: (file: File) => Promise<void>;
  /** Answers whether the codebook is in. */
  importFile: (known: KnownCodeChoice) => Promise<boolean>;
}>;

/** A codebook file on its way in: handed to the engine, looked at, then imported once. */
export function useCodebookFile(): CodebookFileState {
  const { t } = useTranslation('codebook');
  const engine = useEngine();
  const queries = useQueryClient();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const waiting = useRef<StagedFileId | null>(null);
  const underWay = useRef(false);

  const discard = useCallback((): void => {
    if (waiting.current !== null) void engine.call('import.discard', { file: waiting.current });
    waiting.current = null;
  }, [engine]);
  useEffect(() => discard, [discard]);

  /** One thing at a time: a second click while it goes on is the first. */
  const during = async (work: () => Promise<AppError | null>): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    const failure = await work();
    setError(failure);
    setBusy(false);
    underWay.current = false;
    return failure === null;
  };

  const choose = async (chosen: File): Promise<void> => {
    await during(async () => {
      discard();
      setFile(null);
      const staged = await uploadFile(engine, chosen, {
        onProgress: () => undefined,
        signal: new AbortController().signal,
        unreadable: t('unreadable', { name: chosen.name }),
      });
      if (!staged.ok) return staged.error;
      waiting.current = staged.value;
      const preview = await engine.call('codebook.preview', { file: staged.value });
      if (!preview.ok) return preview.error;
      setFile({ name: chosen.name, staged: staged.value, preview: preview.value });
      return null;
    });
  };

  const importFile = (known: KnownCodeChoice): Promise<boolean> =>
    during(async () => {
      if (!file) return null;
      const result = await engine.call('codebook.import', { file: file.staged, known });
      if (!result.ok) return result.error;
      waiting.current = null;
      await whenFresh(queries);
      announce(t('didImport', { count: result.value.made, changed: result.value.changed }));
      return null;
    });

  return { file, error, isBusy, choose, importFile };
}
