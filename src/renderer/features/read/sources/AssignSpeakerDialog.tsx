import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../shared/domain/case.ts';
import type { CaseId, SourceId } from '../../../../shared/ids.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { List } from '../../../components/List.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import type { Send } from '../use-send.ts';

type Props = Readonly<{
  sourceId: SourceId;
  label: string;
  /** Who speaks under the label now. */
  caseId: CaseId | null;
  send: Send;
  onClose: () => void;
}>;

type Choice = Call<'speakers.assign'>['to'];

/** Cases that the list shows at a time; words find the others. */
const shownCases = 50;

/** Says who speaks under a label: joins it to a case, parts it from one, or makes it one of its own. */
export function AssignSpeakerDialog({ sourceId, label, caseId, send, onClose }: Props): ReactNode {
  const { t } = useTranslation('sources');
  const [words, setWords] = useState('');
  const question = { limit: shownCases, ...(words.trim() === '' ? {} : { text: words.trim() }) };
  const people = useOperation('cases.list', question, { keepPrevious: true }).data?.rows ?? [];

  const assign = (to: Choice, name: string): void => {
    const done = to === null ? t('didPart', { label }) : t('didAssign', { label, name });
    void send('speakers.assign', { sourceId, label, to }, done);
    onClose();
  };
  const choose = (id: number | string): void => {
    if (id === 'new') return assign({ newCase: label }, label);
    if (id === 'nobody') return assign(null, '');
    const person = people.find((each) => each.id === id);
    if (person) assign({ caseId: person.id }, person.name);
  };
  const fixed = [
    { id: 'new', text: t('newCase', { label }) },
    ...(caseId === null ? [] : [{ id: 'nobody', text: t('nobody') }]),
  ];
  return (
    <Dialog
      title={t('whoTitle', { label })}
      isOpen
      size="small"
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('cancel')}</Button>}
    >
      <p className="quiet">{t('whoSentence')}</p>
      <TextField label={t('findCase')} value={words} autoFocus onChange={setWords} />
      <div className="folder-choices" data-scrolls>
        <List
          label={t('findCase')}
          onOpen={choose}
          entries={[
            ...fixed.map(({ id, text }) => ({
              id,
              text,
              content: <span className="quiet">{text}</span>,
            })),
            ...people.map((person) => ({
              id: person.id,
              text: person.name,
              content: <PersonLine person={person} isNow={person.id === caseId} />,
            })),
          ]}
        />
      </div>
    </Dialog>
  );
}

function PersonLine({ person, isNow }: Readonly<{ person: Case; isNow: boolean }>): ReactNode {
  const { t } = useTranslation('sources');
  return (
    <span className="person-line">
      <span dir="auto">{person.name}</span>
      <span className="quiet">{isNow ? t('now') : formatNumber(person.turnCount)}</span>
    </span>
  );
}
