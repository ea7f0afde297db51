import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import { ChooseValueDialog } from '../../components/attributes/ChooseValueDialog.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import type { PlaceParams } from '../../state/place.ts';
import { wordsWanted } from '../../state/requests.ts';
import { useStore } from '../../state/store.ts';
import { ChooseCaseDialog } from './ChooseCaseDialog.tsx';
import { withoutFilter, withValue } from './segment-question.ts';

type Filters = PlaceParams['find'];

type Choosing = Readonly<{ kind: 'case' } | { kind: 'value'; attribute: Attribute }>;

/** Words, a source, a case, what is known about cases, a coder: the ways to narrow the list. */
export function FilterChoices({
  filters,
  onChange,
}: Readonly<{ filters: Filters; onChange: (filters: Filters) => void }>): ReactNode {
  const { t } = useTranslation('find');
  const sources = useOperation('sources.list', {});
  const coders = useOperation('coders.list', {});
  const cases = useOperation('cases.list', { limit: 1 });
  const attributes = useOperation('attributes.list', {});
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const close = (): void => setChoosing(null);
  const words = useRef<HTMLInputElement>(null);
  const isWanted = useStore(wordsWanted);
  useEffect(() => {
    if (!isWanted) return;
    wordsWanted.set(false);
    words.current?.select();
  }, [isWanted]);
  return (
    <div className="filter-choices">
      <div className="filter-text">
        <TextField
          hideLabel
          label={t('filter.text.label')}
          placeholder={t('filter.text.label')}
          value={filters.text ?? ''}
          inputRef={words}
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
      {cases.data?.total ? (
        <Button look="quiet" onPress={() => setChoosing({ kind: 'case' })}>
          {t('filter.addCase')}…
        </Button>
      ) : null}
      <FilterMenu
        label={t('filter.addAttribute')}
        entries={(attributes.data ?? []).map((attribute) => ({
          id: String(attribute.id),
          label: attribute.name,
          run: () => setChoosing({ kind: 'value', attribute }),
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
      {choosing?.kind === 'case' ? (
        <ChooseCaseDialog onClose={close} onChoose={(caseId) => onChange({ ...filters, caseId })} />
      ) : null}
      {choosing?.kind === 'value' ? (
        <ChooseValueDialog
          narrows="segments"
          attribute={choosing.attribute}
          onClose={close}
          onChoose={(value) => onChange(withValue(filters, choosing.attribute.id, value))}
        />
      ) : null}
    </div>
  );
}

/** Nothing where the study has none of it: a grey word would not say why. */
function FilterMenu({
  label,
  entries,
}: Readonly<{ label: string; entries: readonly MenuEntry[] }>): ReactNode {
  if (entries.length === 0) return null;
  return (
    <Menu
      label={label}
      trigger={
        <Button look="quiet">
          {label}
          <Icon name="down" size={12} />
        </Button>
      }
      groups={[{ label, entries }]}
    />
  );
}
