import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { maxPageRows } from '../../../../shared/domain/page.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { useOperation } from '../../../state/engine.ts';

/** The case that speaks here, with its attributes. */
export function SpeakerCase({
  sourceId,
  speaker,
}: Readonly<{ sourceId: SourceId; speaker: string }>): ReactNode {
  const { t } = useTranslation('read');
  const speakers = useOperation('sources.speakers', { sourceId });
  const known = speakers.data?.find(({ name }) => name === speaker);
  const caseId = known?.caseId ?? null;
  const cases = useOperation('cases.list', { limit: maxPageRows }, { enabled: caseId !== null });
  const person = cases.data?.rows.find(({ id }) => id === caseId);
  if (!known) return null;
  return (
    <dl className="properties">
      <dt>{t('turns')}</dt>
      <dd>{t('turnsHere', { count: known.turns })}</dd>
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
  );
}
