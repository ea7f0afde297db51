import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Select } from '../../../components/Select.tsx';
import { Tabs } from '../../../components/Tabs.tsx';
import { useCommands } from '../../../state/commands.ts';
import { useKept, useNavigation, usePlace } from '../../../state/navigation.ts';
import { CandidateView } from './CandidateView.tsx';
import './follow-up.css';
import { FollowUpList } from './FollowUpList.tsx';
import { ProblemView } from './ProblemView.tsx';
import { listScores, type ScoreChoice } from './score-choice.ts';

const parts = ['candidates', 'followUps', 'problems'] as const;
type Part = (typeof parts)[number];

const isPart = (value: unknown): value is Part => parts.some((part) => part === value);

/** Closing the loop: whom to call, what is done about whom, and what is behind many complaints. */
export function FollowUpView({ table }: Readonly<{ table: DatasetSummary }>): ReactNode {
  const { t } = useTranslation('followUp');
  const [kept, keep] = useKept(`followUp.${table.id}`);
  const [part, setPart] = useState<Part>(isPart(kept) ? kept : 'candidates');
  const score = useScore(table);
  useTableInPlace(table);
  const show = (next: Part): void => {
    setPart(next);
    keep(next);
  };
  useCommands(parts.map((id) => ({ id: `followUp.${id}`, title: t(id), run: () => show(id) })));
  const withoutScore = <EmptyState sentence={t('noScore')} />;
  return (
    <div className="follow-up">
      <Tabs
        label={t('views')}
        selected={part}
        onSelect={show}
        tabs={[
          {
            id: 'candidates',
            label: t('candidates'),
            content: score.choice ? (
              <CandidateView table={table} score={score.choice} scoreField={score.field} />
            ) : (
              withoutScore
            ),
          },
          {
            id: 'followUps',
            label: t('followUps'),
            content: (
              <FollowUpList
                table={table}
                score={score.choice}
                onCandidates={() => show('candidates')}
              />
            ),
          },
          {
            id: 'problems',
            label: t('problems'),
            content: score.choice ? (
              <ProblemView table={table} score={score.choice} scoreField={score.field} />
            ) : (
              withoutScore
            ),
          },
        ]}
      />
    </div>
  );
}

/** Has the place name its table, so that an undo finds it on screen and stays. */
function useTableInPlace(table: DatasetSummary): void {
  const navigation = useNavigation();
  const place = usePlace();
  useEffect(() => {
    if (place.name === 'measure' && place.params.datasetId === undefined)
      navigation.replace({ name: 'measure', params: { ...place.params, datasetId: table.id } });
  }, [navigation, place, table.id]);
}

/** The score that the parts share, and the fields that choose it. */
function useScore(
  table: DatasetSummary,
): Readonly<{ choice: ScoreChoice | null; field: ReactNode }> {
  const { t } = useTranslation('followUp');
  const [wanted, setWanted] = useState<string | null>(null);
  const [reversed, setReversed] = useState(false);
  const scores = listScores(table);
  const found = scores.find(({ column }) => column.name === wanted) ?? scores[0];
  if (!found) return { choice: null, field: null };
  const mayBeReversed = found.metric === 'ces';
  return {
    choice: { ...found, reversed: mayBeReversed && reversed },
    field: (
      <>
        <span className="follow-up-score">
          <Select
            label={t('scoreColumn')}
            value={found.column.name}
            options={scores.map(({ column, metric }) => ({
              value: column.name,
              label: `${t(`metric.${metric}`)}: ${column.question}`,
            }))}
            onChange={setWanted}
          />
        </span>
        {mayBeReversed ? (
          <span className="follow-up-late">
            <Checkbox label={t('lowIsGood')} isSelected={reversed} onChange={setReversed} />
          </span>
        ) : null}
      </>
    ),
  };
}
