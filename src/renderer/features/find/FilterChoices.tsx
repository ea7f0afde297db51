import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import type { PlaceParams } from '../../state/place.ts';
import { withoutFilter } from './segment-question.ts';

type Filters = PlaceParams['find'];

/** Words, a source, a speaker, a coder: the ways to narrow the list. */
export function FilterChoices({
  filters,
  onChange,
}: Readonly<{ filters: Filters; onChange: (filters: Filters) => void }>): ReactNode {
  const { t } = useTranslation('find');
  const sources = useOperation('sources.list', {});
  const coders = useOperation('coders.list', {});
  const cases = useOperation('cases.list', { limit: 500 });
  return (
    <div className="filter-choices">
      <div className="filter-text">
        <TextField
          hideLabel
          label={t('filter.text.label')}
          placeholder={t('filter.text.label')}
          value={filters.text ?? ''}
          onChange={(text) =>
            onChange(text === '' ? withoutFilter(filters, 'text') : { ...filters, text })
          }
        />
      </div>
      <FilterMenu
        label={t('filter.addSource')}
        entries={(sources.data ?? []).map(({ id, name }) => ({
          id: String(id),
          label: name,
          run: () => onChange({ ...filters, sourceId: id }),
        }))}
      />
      <FilterMenu
        label={t('filter.addSpeaker')}
        entries={(cases.data?.rows ?? [])
          .filter(({ kind }) => kind === 'person')
          .map(({ id, name }) => ({
            id: String(id),
            label: name,
            run: () => onChange({ ...filters, speaker: name }),
          }))}
      />
      <FilterMenu
        label={t('filter.addCoder')}
        entries={(coders.data ?? []).map(({ id, name }) => ({
          id: String(id),
          label: name,
          run: () => onChange({ ...filters, coderId: id }),
        }))}
      />
    </div>
  );
}

function FilterMenu({
  label,
  entries,
}: Readonly<{ label: string; entries: readonly MenuEntry[] }>): ReactNode {
  return (
    <Menu
      label={label}
      trigger={
        <Button look="quiet" isDisabled={entries.length === 0}>
          {label}
          <Icon name="down" size={12} />
        </Button>
      }
      groups={[{ label, entries }]}
    />
  );
}
