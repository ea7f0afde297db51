import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CodebookPreview, KnownCodeChoice } from '../../../../shared/domain/codebook-file.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useCodebookFile } from './use-codebook-file.ts';

/** Rows of one list that are shown; the rest is counted. */
const mostRows = 200;

/** Takes a codebook in from a CSV file: first what it would make, what is there, and which rows are wrong. */
export function ImportDialog({ onClose }: Readonly<{ onClose: () => void }>): ReactNode {
  const { t } = useTranslation('codebook');
  const { file, error, isBusy, choose, importFile } = useCodebookFile();
  const [known, setKnown] = useState<KnownCodeChoice>('keep');
  const preview = file?.preview;
  const changes = preview?.known.filter(({ differs }) => differs).length ?? 0;
  const takes = (preview?.made.length ?? 0) + (known === 'update' ? changes : 0);
  return (
    <Dialog
      title={t('importTitle')}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <FileTrigger
            acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']}
            onSelect={(files) => {
              const [chosen] = files ? [...files] : [];
              if (chosen) void choose(chosen);
            }}
          >
            <Button look={file ? 'plain' : 'primary'} isPending={isBusy}>
              {t(file ? 'chooseOther' : 'chooseFile')}
            </Button>
          </FileTrigger>
          {file ? (
            <Button
              look="primary"
              isDisabled={takes === 0}
              isPending={isBusy}
              onPress={() =>
                void importFile(known).then((done) => {
                  if (done) onClose();
                })
              }
            >
              {t('importCodes', { count: takes })}
            </Button>
          ) : null}
        </>
      }
    >
      {error ? <ErrorNotice error={error} /> : null}
      {file ? (
        <Preview name={file.name} preview={file.preview} />
      ) : (
        <p className="quiet">{t('importMeans')}</p>
      )}
      {changes > 0 ? <KnownChoice known={known} count={changes} onChoose={setKnown} /> : null}
    </Dialog>
  );
}

function Preview({
  name,
  preview,
}: Readonly<{ name: string; preview: CodebookPreview }>): ReactNode {
  const { t } = useTranslation('codebook');
  const { made, known, sets, faults, columns, ignored } = preview;
  return (
    <div className="import-book">
      <p>
        <strong>{name}</strong>
        {columns.length > 0 ? (
          <span className="quiet"> {t('columnsFound', { columns: columns.join(t('comma')) })}</span>
        ) : null}
        {ignored.length > 0 ? (
          <span className="quiet">
            {' '}
            {t('columnsIgnored', { columns: ignored.join(t('comma')) })}
          </span>
        ) : null}
      </p>
      <Rows
        title={t('madeCodes', { count: made.length })}
        rows={made.map(({ path, row }) => ({ key: path, words: path, note: t('row', { row }) }))}
      />
      <Rows
        title={t('knownCodes', { count: known.length })}
        rows={known.map(({ path, row, differs }) => ({
          key: path,
          words: path,
          note: differs ? t('rowDiffers', { row }) : t('row', { row }),
        }))}
      />
      <Rows
        title={t('madeSets', { count: sets.length })}
        rows={sets.map((set) => ({ key: set, words: set, note: '' }))}
      />
      <Rows
        title={t('faults', { count: faults.length })}
        isOpen
        rows={faults.map(({ row, message, leftOut }, at) => ({
          key: String(at),
          words: leftOut ? t('leftOut', { message }) : message,
          note: t('row', { row }),
        }))}
      />
    </div>
  );
}

type Row = Readonly<{ key: string; words: string; note: string }>;

function Rows({
  title,
  rows,
  isOpen = false,
}: Readonly<{ title: string; rows: readonly Row[]; isOpen?: boolean }>): ReactNode {
  const { t } = useTranslation('codebook');
  if (rows.length === 0) return null;
  return (
    <details open={isOpen || rows.length <= 12}>
      <summary>{title}</summary>
      <ul className="import-rows">
        {rows.slice(0, mostRows).map(({ key, words, note }) => (
          <li key={key}>
            <span dir="auto">{words}</span> <span className="quiet">{note}</span>
          </li>
        ))}
        {rows.length > mostRows ? (
          <li className="quiet">{t('andMore', { count: rows.length - mostRows })}</li>
        ) : null}
      </ul>
    </details>
  );
}

function KnownChoice({
  known,
  count,
  onChoose,
}: Readonly<{
  known: KnownCodeChoice;
  count: number;
  onChoose: (known: KnownCodeChoice) => void;
}>): ReactNode {
  const { t } = useTranslation('codebook');
  return (
    <fieldset className="known-choice">
      <legend className="field-label">{t('knownAsk', { count })}</legend>
      {(['keep', 'update'] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="known-codes"
            checked={known === choice}
            onChange={() => onChoose(choice)}
          />
          {t(`known.${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}
