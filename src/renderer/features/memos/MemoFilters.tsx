import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type MemoPage, type MemoTarget, memoTargets } from '../../../shared/domain/memo.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { useShortcuts } from '../../state/shortcuts.ts';
import type { PlaceParams } from '../../state/place.ts';

type MemosParams = PlaceParams['memos'];

type Props = Readonly<{
  params: MemosParams;
  /** Memos that answer all filters; null until it is known. */
  shown: number | null;
  /** What the words alone leave, with the counts of each kind. */
  page: MemoPage;
  onChange: (params: MemosParams) => void;
  onNew: () => void;
  /** A memo on a thing is wanted. */
  onNewOn: () => void;
}>;

const orders = ['newest', 'target'] as const;

/** Words, kinds and order of the list; always with how many of how many. */
export function MemoFilters({ params, shown, page, onChange, onNew, onNewOn }: Props): ReactNode {
  const { t } = useTranslation('memos');
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', run: () => field.current?.select() }]);
  return (
    <div className="memo-filters">
      <div className="memo-filters-head">
        <h1 className="memo-count">
          {shown === null
            ? null
            : t('shown', { shown: formatNumber(shown), total: formatNumber(page.everything) })}
        </h1>
        <div className="memo-choices">
          <Select
            label={t('order')}
            hideLabel
            quiet
            value={params.order ?? 'newest'}
            options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
            onChange={(order) => onChange({ ...params, order })}
          />
          <CoderChoice params={params} onChange={onChange} />
        </div>
      </div>
      <TextField
        label={t('search')}
        hideLabel
        placeholder={t('searchHint')}
        value={params.text ?? ''}
        inputRef={field}
        onChange={(text) => onChange({ ...params, text })}
      />
      <div className="memo-kinds" role="group" aria-label={t('kinds')}>
        <Kind
          label={t('kind.all')}
          count={page.total}
          isChosen={params.target === undefined}
          onChoose={() => onChange(without(params))}
        />
        {memoTargets
          .filter((target) => page.counts[target] > 0 || target === params.target)
          .map((target) => (
            <Kind
              key={target}
              label={t(`kind.${target}`)}
              count={page.counts[target]}
              isChosen={params.target === target}
              onChoose={() => onChange(choosing(params, target))}
            />
          ))}
      </div>
      <div className="memo-new">
        <Button onPress={onNew}>
          <Icon name="add" size={16} />
          {t('newEntry')}
          <KeyHint keys="frame.newEntry" />
        </Button>
        <Button onPress={onNewOn}>{t('memoOn')}</Button>
      </div>
    </div>
  );
}

const everybody = 'all';

/** Whose memos, where several people write. */
function CoderChoice({ params, onChange }: Pick<Props, 'params' | 'onChange'>): ReactNode {
  const { t } = useTranslation('memos');
  const coders = useOperation('coders.list', {}).data ?? [];
  if (coders.length < 2) return null;
  const { coderId, ...others } = params;
  return (
    <Select
      label={t('coder')}
      hideLabel
      quiet
      value={coderId === undefined ? everybody : String(coderId)}
      options={[
        { value: everybody, label: t('everybody') },
        ...coders.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(value) => {
        const chosen = coders.find(({ id }) => String(id) === value);
        onChange(chosen ? { ...others, coderId: chosen.id } : others);
      }}
    />
  );
}

/** A kind chosen again is let go. */
function choosing(params: MemosParams, target: MemoTarget): MemosParams {
  return params.target === target ? without(params) : { ...params, target };
}

function without({ target: _target, ...rest }: MemosParams): MemosParams {
  return rest;
}

type KindProps = Readonly<{
  label: string;
  count: number;
  isChosen: boolean;
  onChoose: () => void;
}>;

function Kind({ label, count, isChosen, onChoose }: KindProps): ReactNode {
  return (
    <button type="button" className="memo-kind" aria-pressed={isChosen} onClick={onChoose}>
      {label} <span className="memo-kind-count">{formatNumber(count)}</span>
    </button>
  );
}
