import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../shared/domain/case.ts';
import { Tabs } from '../../../components/Tabs.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import './timeline.css';

/** What is known of a case, and its timeline, in each other's place. */
export function CaseTabs({
  person,
  card,
}: Readonly<{ person: Case | null; card: ReactNode }>): ReactNode {
  const { t } = useTranslation('journey');
  const [view, setView] = useState<'card' | 'timeline'>('card');
  if (!person) return card;
  return (
    <div className="case-tabs">
      <Tabs
        label={t('caseTabs')}
        selected={view}
        onSelect={setView}
        tabs={[
          { id: 'card', label: t('caseTab'), content: card },
          {
            id: 'timeline',
            label: t('timelineTab'),
            content: <CaseTimeline key={person.id} person={person} />,
          },
        ]}
      />
    </div>
  );
}
