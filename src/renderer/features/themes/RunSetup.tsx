import { type ReactNode, useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { parseWhole } from './parse-whole.ts';
import { leftOutAtFirst } from './left-out-at-first.ts';
import { SourceChoice } from './SourceChoice.tsx';
import { SpeakerChoice } from './SpeakerChoice.tsx';
import { useSpeakers } from './use-speakers.ts';

export type RunRequest = Call<'themes.run'>;

export type RunSetupProps = Readonly<{
  sources: readonly SourceSummary[];
  isRunning: boolean;
  onRun: (request: RunRequest) => void;
}>;

const mostThemes = 200;
const greatestSeed = 2 ** 32 - 1;

/** What to look for themes in, and how. */
export function RunSetup({ sources, isRunning, onRun }: RunSetupProps): ReactNode {
  const { t } = useTranslation('themes');
  const [unchosen, setUnchosen] = useState<ReadonlySet<SourceId>>(() => leftOutAtFirst(sources));
  const [number, setNumber] = useState<string | null>(null);
  const [seed, setSeed] = useState('1');
  const chosen = sources.filter(({ id }) => !unchosen.has(id));
  const speakers = useSpeakers(chosen);
  const k = number === null ? 'auto' : parseWhole(number, 2, mostThemes);
  const seedNumber = parseWhole(seed, 0, greatestSeed);
  const canRun = chosen.length > 0 && k !== null && seedNumber !== null;
  const submit = (): void => {
    if (!canRun || isRunning) return;
    onRun({
      sourceIds: chosen.map(({ id }) => id),
      k,
      seed: seedNumber,
      withoutSpeakers: [...speakers.leftOut],
    });
  };
  return (
    <form
      className="run-setup"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SourceChoice sources={sources} unchosen={unchosen} onChange={setUnchosen} />
      <SpeakerChoice speakers={speakers} />
      <div className="setup-fields">
        <Select
          label={t('number')}
          value={number === null ? 'auto' : 'given'}
          options={[
            { value: 'auto', label: t('numberAuto') },
            { value: 'given', label: t('numberGiven') },
          ]}
          onChange={(value) => setNumber(value === 'auto' ? null : '8')}
        />
        {number === null ? null : (
          <TextField
            label={t('howMany')}
            value={number}
            onChange={setNumber}
            error={k === null ? t('numberWrong', { most: mostThemes }) : undefined}
          />
        )}
      </div>
      <Disclosure className="more">
        <AriaButton slot="trigger" className="more-trigger">
          <Icon name="right" size={12} /> {t('more')}
        </AriaButton>
        <DisclosurePanel className="more-panel">
          <TextField
            label={t('seed')}
            value={seed}
            onChange={setSeed}
            description={t('seedMeans')}
            error={seedNumber === null ? t('seedWrong') : undefined}
          />
        </DisclosurePanel>
      </Disclosure>
      <Button look="primary" type="submit" isDisabled={!canRun} isPending={isRunning}>
        {t('run')}
      </Button>
    </form>
  );
}
