import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, SourceId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { useOperation } from '../../../state/engine.ts';
import { useNavigation } from '../../../state/navigation.ts';
import type { Send } from '../use-send.ts';
import { AssignSpeakerDialog } from './AssignSpeakerDialog.tsx';

type Props = Readonly<{ sourceId: SourceId; speaker: string; send: Send }>;

/** The case that speaks here, with its attributes, and the way to say that it is somebody else. */
export function SpeakerCase({ sourceId, speaker, send }: Props): ReactNode {
  const { t } = useTranslation('sources');
  const navigation = useNavigation();
  const [asks, setAsks] = useState(false);
  const speakers = useOperation('sources.speakers', { sourceId });
  const known = speakers.data?.find(({ name }) => name === speaker);
  const caseId = known?.caseId ?? null;
  const asked = { caseId: caseId ?? (0 as CaseId) };
  const person = useOperation('cases.get', asked, { enabled: caseId !== null }).data;
  if (!known) return null;
  return (
    <>
      <dl className="properties">
        <dt>{t('turns')}</dt>
        <dd>{t('turnsHere', { count: known.turns })}</dd>
        {caseId === null ? (
          <>
            <dt>{t('case')}</dt>
            <dd className="quiet">{t('noCase')}</dd>
          </>
        ) : null}
        {person && person.name !== speaker ? (
          <>
            <dt>{t('case')}</dt>
            <dd dir="auto">{person.name}</dd>
          </>
        ) : null}
        {Object.entries(person?.attributes ?? {}).map(([attribute, value]) => (
          <div key={attribute} className="property">
            <dt dir="auto">{attribute}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="speaker-actions">
        {caseId === null ? null : (
          <Button look="quiet" onPress={() => navigation.go({ name: 'cases', params: { caseId } })}>
            {t('showCase')}
          </Button>
        )}
        <Button look="quiet" onPress={() => setAsks(true)}>
          {t('sayWho')}
        </Button>
      </div>
      {asks ? (
        <AssignSpeakerDialog
          sourceId={sourceId}
          label={speaker}
          caseId={caseId}
          send={send}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </>
  );
}
