import { type ReactNode, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Split } from '../../components/Split.tsx';
import { useOperation } from '../../state/engine.ts';
import { useNavigation } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { wordsWanted } from '../../state/requests.ts';
import { CodePicker } from './CodePicker.tsx';
import { FilterBar } from './FilterBar.tsx';
import './find.css';
import { PickedBar } from './PickedBar.tsx';
import { segmentQuestion, withoutFilter } from './segment-question.ts';
import { SegmentList } from './SegmentList.tsx';
import { usePicked } from './use-picked.ts';
import { usePages } from '../../state/use-pages.ts';

export type FindParams = PlaceParams['find'];

/** All coded segments, narrowed down by chips that stay in sight, each one Enter away from its place in the text. */
export function FindPlace({ params }: Readonly<{ params: FindParams }>): ReactNode {
  const { t } = useTranslation('find');
  const navigation = useNavigation();
  const codes = useOperation('codes.list', {});
  // A code that an undo took away again must not turn the whole list into an error.
  const isKnown = codes.data?.some(({ id }) => id === params.codeId) ?? true;
  const filters = isKnown ? params : withoutFilter(params, 'codeId');
  const all = useOperation('segments.list', { limit: 1 });
  const question = segmentQuestion(filters);
  const pages = usePages('segments.list', question);
  const picked = usePicked(JSON.stringify(question));

  // Where there is nothing to find yet, nobody takes it up.
  useEffect(() => () => wordsWanted.set(false), []);
  const change = useCallback(
    (next: FindParams) => navigation.replace({ name: 'find', params: next }),
    [navigation],
  );
  if (all.data?.total === 0)
    return (
      <EmptyState
        sentence={t('none')}
        action={{
          label: t('goRead'),
          keys: 'frame.go r',
          run: () => navigation.goBackTo('read', { name: 'read', params: {} }),
        }}
      />
    );
  return (
    <Split
      name="find-codes"
      label={t('codePicker')}
      side="start"
      initial={260}
      min={180}
      max={480}
      pane={<CodePicker codes={codes.data ?? []} filters={filters} onChange={change} />}
    >
      <div className="find-main">
        <FilterBar
          filters={filters}
          codes={codes.data ?? []}
          shown={pages.total}
          total={all.data?.total ?? null}
          onChange={change}
        />
        <PickedBar
          picked={picked}
          codes={codes.data ?? []}
          code={codes.data?.find(({ id }) => id === filters.codeId) ?? null}
          question={question}
          total={pages.total}
        />
        <SegmentList pages={pages} picked={picked} />
      </div>
    </Split>
  );
}
