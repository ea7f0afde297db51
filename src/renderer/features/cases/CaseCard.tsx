import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Case, CaseAppearance } from '../../../shared/domain/case.ts';
import { valueWords } from '../../components/attributes/value-words.ts';
import { Button } from '../../components/Button.tsx';
import { HistoryLink } from '../../components/HistoryLink.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { ThingNotes } from '../../components/linking/ThingNotes.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import { useNavigation } from '../../state/navigation.ts';
import { misfitSentence } from './cell-words.ts';
import type { Send } from './use-send.ts';

type Props = Readonly<{
  person: Case | null;
  attributes: readonly Attribute[];
  send: Send;
}>;

/** One case: who it is, where it speaks and what is known about it. */
export function CaseCard({ person, attributes, send }: Props): ReactNode {
  const { t } = useTranslation('cases');
  if (!person) return <p className="case-card quiet">{t('chooseCase')}</p>;
  return (
    <aside className="case-card" aria-label={t('card')} data-pane data-scrolls tabIndex={-1}>
      <CaseName key={`${person.id} ${person.name}`} person={person} send={send} />
      <CaseKindField person={person} send={send} />
      <Appearances person={person} send={send} />
      <section aria-label={t('attributes')}>
        <h2>{t('attributes')}</h2>
        <KnownValues person={person} attributes={attributes} />
      </section>
      <ThingNotes key={person.id} thing={{ caseId: person.id }} />
      <HistoryLink object={{ kind: 'case', id: person.id }} name={person.name} />
    </aside>
  );
}

type CaseProps = Readonly<{ person: Case; send: Send }>;

function CaseName({ person, send }: CaseProps): ReactNode {
  const { t } = useTranslation('cases');
  const [name, setName] = useState(person.name);
  const save = (): void => {
    const next = name.trim();
    if (next === '' || next === person.name) return setName(person.name);
    void send('cases.rename', { caseId: person.id, name: next }, () =>
      t('didRename', { name: next }),
    );
  };
  return (
    <div className="case-name" onBlur={save}>
      <TextField label={t('name')} value={name} onChange={setName} onSubmit={save} />
    </div>
  );
}

function CaseKindField({ person, send }: CaseProps): ReactNode {
  const { t } = useTranslation('cases');
  if (person.kind === 'respondent') {
    return (
      <dl className="case-facts">
        <div>
          <dt>{t('kind')}</dt>
          <dd>{t('kind.respondent')}</dd>
        </div>
      </dl>
    );
  }
  return (
    <Select
      label={t('kind')}
      value={person.kind}
      options={[
        { value: 'person', label: t('kind.person') },
        { value: 'organisation', label: t('kind.organisation') },
      ]}
      onChange={(kind) =>
        void send('cases.setKind', { caseId: person.id, kind }, () =>
          t('didChangeKind', { name: person.name }),
        )
      }
    />
  );
}

/** Where a case speaks and answers; a click goes to its first turn. */
function Appearances({ person, send }: CaseProps): ReactNode {
  const { t } = useTranslation('cases');
  const navigation = useNavigation();
  const { data } = useOperation('cases.appearances', { caseId: person.id }, { keepPrevious: true });
  if (!data) return null;
  const spoken = data.filter(({ label }) => label !== null);
  const answered = data.filter(({ label }) => label === null);
  return (
    <>
      <section aria-label={t('speaksIn')}>
        <h2>{t('speaksIn')}</h2>
        {data.length === 0 ? <p className="quiet">{t('nowhere')}</p> : null}
        <AppearanceList places={spoken} person={person} send={send} />
        {data.length === 0 ? null : (
          <Button
            look="quiet"
            onPress={() => navigation.go({ name: 'find', params: { caseId: person.id } })}
          >
            {t('segments')}
          </Button>
        )}
      </section>
      {answered.length > 0 ? (
        <section aria-label={t('answersIn')}>
          <h2>{t('answersIn')}</h2>
          <AppearanceList places={answered} person={person} send={send} />
        </section>
      ) : null}
    </>
  );
}

function AppearanceList({
  places,
  person,
  send,
}: CaseProps & Readonly<{ places: readonly CaseAppearance[] }>): ReactNode {
  const { t } = useTranslation('cases');
  const navigation = useNavigation();
  const open = ({ sourceId, start, end }: CaseAppearance): void =>
    navigation.go({
      name: 'read',
      params: start === null || end === null ? { sourceId } : { sourceId, start, end },
    });
  return (
    <ul className="case-places">
      {places.map((place) => (
        <li key={`${place.sourceId} ${place.label}`}>
          <button
            type="button"
            className="case-place"
            title={t('openText', { source: place.sourceName, name: person.name })}
            onClick={() => open(place)}
          >
            <span className="case-place-name" dir="auto">
              {place.sourceName}
            </span>
            <span className="quiet">
              {place.label !== null && place.label !== person.name
                ? `${t('asLabel', { label: place.label })}${t('listComma')}`
                : ''}
              {t('appearanceTurns', { count: place.turns })}
            </span>
          </button>
          {place.label !== null && places.length > 1 ? (
            <IconButton
              icon="close"
              label={t('part', { label: place.label })}
              onPress={() => void part(place)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );

  function part({ sourceId, label }: CaseAppearance): Promise<unknown> {
    const own = label ?? '';
    return send('speakers.assign', { sourceId, label: own, to: { newCase: own } }, () =>
      t('didPart', { label: own }),
    );
  }
}

function KnownValues({
  person,
  attributes,
}: Readonly<{ person: Case; attributes: readonly Attribute[] }>): ReactNode {
  const { t } = useTranslation('cases');
  const known = attributes.flatMap((attribute) => {
    const value = person.values[attribute.id];
    return value === undefined ? [] : [{ attribute, value }];
  });
  if (known.length === 0) return <p className="quiet">{t('noAttributes')}</p>;
  return (
    <dl className="case-facts">
      {known.map(({ attribute, value }) => {
        const sentence = misfitSentence(t, attribute, value);
        return (
          <div key={attribute.id}>
            <dt dir="auto">{attribute.name}</dt>
            <dd dir="auto" className={sentence === null ? '' : 'case-misfit'}>
              {valueWords(t, attribute, value)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
