import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { formatNumber } from '../../state/format.ts';
import { CheckRow } from './CheckRow.tsx';

export type SourceChoiceProps = Readonly<{
  sources: readonly SourceSummary[];
  unchosen: ReadonlySet<SourceId>;
  onChange: (unchosen: ReadonlySet<SourceId>) => void;
}>;

/** Which sources are read for themes, with their kind and how many turns each brings. */
export function SourceChoice({ sources, unchosen, onChange }: SourceChoiceProps): ReactNode {
  const { t } = useTranslation('themes');
  const { t: common } = useTranslation();
  const chosen = sources.filter(({ id }) => !unchosen.has(id));
  const turns = chosen.reduce((sum, { turnCount }) => sum + turnCount, 0);
  const toggle = (id: SourceId, isChosen: boolean): void => {
    const next = new Set(unchosen);
    if (isChosen) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="choice">
      <legend className="choice-legend">{t('sources')}</legend>
      <p className="choice-count">
        <span>
          {t('sourcesChosen', {
            shown: formatNumber(chosen.length),
            total: formatNumber(sources.length),
            turns: formatNumber(turns),
          })}
        </span>
        <Button
          look="quiet"
          onPress={() =>
            onChange(
              chosen.length === sources.length ? new Set(sources.map(({ id }) => id)) : new Set(),
            )
          }
        >
          {t(chosen.length === sources.length ? 'chooseNone' : 'chooseAll')}
        </Button>
      </p>
      <div className="choice-list" data-scrolls>
        {sources.map((source) => (
          <CheckRow
            key={source.id}
            isChecked={!unchosen.has(source.id)}
            onChange={(isChosen) => toggle(source.id, isChosen)}
            name={source.name}
            note={`${common(`kind.${source.kind}`)} · ${t('turnCount', {
              count: source.turnCount,
              number: formatNumber(source.turnCount),
            })}`}
          />
        ))}
      </div>
    </fieldset>
  );
}
