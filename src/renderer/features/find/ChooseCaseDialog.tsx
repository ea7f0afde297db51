import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../shared/ids.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { List } from '../../components/List.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';

type Props = Readonly<{ onChoose: (caseId: CaseId) => void; onClose: () => void }>;

/** Cases that the list shows at a time; letters of a name find the others. */
const shownCases = 50;

/** Chooses the case that segments are to be of. Enter takes the first that fits. */
export function ChooseCaseDialog({ onChoose, onClose }: Props): ReactNode {
  const { t } = useTranslation('find');
  const [words, setWords] = useState('');
  const text = words.trim();
  const question = { limit: shownCases, ...(text === '' ? {} : { text }) };
  const found = useOperation('cases.list', question, { keepPrevious: true }).data;
  const cases = found?.rows ?? [];
  const choose = (id: CaseId | undefined): void => {
    if (id === undefined) return;
    onClose();
    onChoose(id);
  };
  return (
    <Dialog title={t('caseTitle')} isOpen size="small" onClose={onClose}>
      <p className="quiet">{t('caseSentence')}</p>
      <TextField
        label={t('findCase')}
        value={words}
        autoFocus
        onChange={setWords}
        onSubmit={() => choose(cases[0]?.id)}
      />
      {found?.total === 0 ? <p className="quiet">{t('noCase')}</p> : null}
      <div className="choose-case" data-scrolls>
        <List
          label={t('caseTitle')}
          onOpen={(id) => choose(cases.find((each) => each.id === id)?.id)}
          entries={cases.map(({ id, name }) => ({
            id,
            text: name,
            content: <span dir="auto">{name}</span>,
          }))}
        />
      </div>
      {found && found.total > cases.length ? (
        <p className="quiet">
          {t('casesShown', {
            shown: formatNumber(cases.length),
            total: formatNumber(found.total),
          })}
        </p>
      ) : null}
    </Dialog>
  );
}
