import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useOperation } from '../../../state/engine.ts';
import type { Desk } from '../desk.ts';
import { PseudonymPreview } from './PseudonymPreview.tsx';
import { useSettled } from './use-settled.ts';
import './editing.css';

type Where = 'here' | 'everywhere';

/** A name that is selected is proposed; more than this is no name. */
const longestName = 80;

function selectedName({ reading, selection }: Desk): string {
  const words = reading.text.slice(selection.start, selection.end).replace(/\s+/gu, ' ').trim();
  return words.length <= longestName ? words : '';
}

/** Puts a pseudonym in the place of a name: shows every text it stands in before anything is changed. */
export function PseudonymDialog({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('editing');
  const { source } = desk.reading;
  const [find, setFind] = useState(() => selectedName(desk));
  const [replace, setReplace] = useState('');
  const [where, setWhere] = useState<Where>('everywhere');
  const [wholeWords, setWholeWords] = useState(true);
  const [matchCase, setMatchCase] = useState(true);
  const [speakers, setSpeakers] = useState(true);
  const [cases, setCases] = useState(true);
  const [isUnderWay, setUnderWay] = useState(false);
  const search = {
    sourceIds: where === 'here' ? [source.id] : null,
    find: find.trim(),
    // Before a pseudonym is thought of, the places can be looked at.
    replace: replace.trim() === '' ? '…' : replace.trim(),
    wholeWords,
    matchCase,
  };
  const settled = useSettled(search);
  const isAsked = settled.find !== '';
  const preview = useOperation('transcript.findName', settled, {
    enabled: isAsked,
    keepPrevious: true,
  });
  const shown = isAsked ? preview.data : undefined;
  const changes =
    (shown?.hits ?? 0) + (shown?.speakers.length ?? 0) + (cases ? (shown?.cases.length ?? 0) : 0);
  const isReady = replace.trim() !== '' && changes > 0 && !isUnderWay;

  const apply = async (): Promise<void> => {
    if (!isReady) return;
    setUnderWay(true);
    const result = await desk.send(
      'transcript.replaceName',
      { ...search, speakers, cases },
      t('didReplace', { to: replace.trim(), count: shown?.hits ?? 0 }),
    );
    setUnderWay(false);
    if (result.ok) desk.closeDialog();
  };
  return (
    <Dialog
      title={t('pseudonym')}
      size="wide"
      isOpen
      onClose={desk.closeDialog}
      actions={
        <>
          <Button onPress={desk.closeDialog}>{t('cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!isReady}
            isPending={isUnderWay}
            onPress={() => void apply()}
          >
            {shown && shown.hits > 0 ? t('replaceCount', { count: shown.hits }) : t('replace')}
          </Button>
        </>
      }
    >
      <div className="pseudonym-fields">
        <TextField
          label={t('nameToReplace')}
          value={find}
          onChange={setFind}
          autoFocus={find === ''}
          onSubmit={() => void apply()}
        />
        <TextField
          label={t('pseudonymFor')}
          value={replace}
          onChange={setReplace}
          autoFocus={find !== ''}
          onSubmit={() => void apply()}
        />
        <Select
          label={t('where')}
          value={where}
          options={[
            { value: 'everywhere', label: t('allTexts') },
            { value: 'here', label: t('thisText', { name: source.name }) },
          ]}
          onChange={setWhere}
        />
      </div>
      <div className="pseudonym-choices">
        <Checkbox label={t('wholeWords')} isSelected={wholeWords} onChange={setWholeWords} />
        <Checkbox label={t('matchCase')} isSelected={matchCase} onChange={setMatchCase} />
        <Checkbox label={t('alsoSpeakers')} isSelected={speakers} onChange={setSpeakers} />
        <Checkbox label={t('alsoCases')} isSelected={cases} onChange={setCases} />
      </div>
      {preview.error ? <ErrorNotice error={preview.error.appError} /> : null}
      {shown ? (
        <PseudonymPreview
          preview={shown}
          hasPseudonym={replace.trim() !== ''}
          replacement={settled.replace}
          withSpeakers={speakers}
          withCases={cases}
        />
      ) : (
        <p className="quiet">{t('typeName')}</p>
      )}
      <p className="pseudonym-honest">{t('honest')}</p>
    </Dialog>
  );
}
