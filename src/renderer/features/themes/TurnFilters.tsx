import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentimentLabels } from '../../../shared/domain/sentiment.ts';
import { Select } from '../../components/Select.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import type { TurnFilterProps } from './turn-filter.ts';

const all = 'all';
/** Before a name, so that no speaker can be called like the choice of everybody. */
const named = 'speaker:';

/** A list of respondents by the thousand is no filter. */
const mostSpeakers = 200;

/** Which source, whose turns, which feeling. */
export function TurnFilters({ sources, filter, onFilter }: TurnFilterProps): ReactNode {
  const { t } = useTranslation('themes');
  const { t: common } = useTranslation();
  const source = sources.find(({ id }) => id === filter.sourceId);
  const hasVoices =
    source !== undefined && source.speakerCount > 0 && source.kind !== 'open_answers';
  const speakers = useOperation(
    'sources.speakers',
    { sourceId: filter.sourceId },
    { enabled: hasVoices },
  );
  return (
    <div className="turn-filters">
      <Select
        label={t('source')}
        value={String(filter.sourceId)}
        options={sources.map(({ id, name, kind }) => ({
          value: String(id),
          label: `${name} · ${common(`kind.${kind}`)}`,
        }))}
        onChange={(value) => {
          const chosen = sources.find(({ id }) => String(id) === value);
          if (chosen) onFilter({ sourceId: chosen.id, speaker: null, label: filter.label });
        }}
      />
      <Select
        label={t('speaker')}
        isDisabled={!hasVoices && filter.speaker === null}
        value={filter.speaker === null ? all : named + filter.speaker}
        options={[
          { value: all, label: t('everybody') },
          ...withCurrent(speakers.data?.slice(0, mostSpeakers) ?? [], filter.speaker).map(
            ({ name, turns }) => ({
              value: named + name,
              label: turns === null ? name : `${name} (${formatNumber(turns)})`,
            }),
          ),
        ]}
        onChange={(value) =>
          onFilter({ ...filter, speaker: value === all ? null : value.slice(named.length) })
        }
      />
      <Select
        label={t('feeling')}
        value={filter.label ?? all}
        options={[
          { value: all, label: t('everyFeeling') },
          ...sentimentLabels.map((label) => ({ value: label, label: t(`label.${label}`) })),
        ]}
        onChange={(value) =>
          onFilter({ ...filter, label: sentimentLabels.find((label) => label === value) ?? null })
        }
      />
    </div>
  );
}

type Voice = Readonly<{ name: string; turns: number | null }>;

/** A speaker chosen in the summary may have no turn in this source; the filter in force is shown all the same. */
function withCurrent(voices: readonly Voice[], current: string | null): readonly Voice[] {
  const isKnown = current === null || voices.some(({ name }) => name === current);
  return isKnown ? voices : [...voices, { name: current, turns: null }];
}
