import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../components/Checkbox.tsx';
import { useOperation } from '../../state/engine.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { exportContents, type ExportChoice, filtersOf } from './export-contents.ts';
import { PickField } from './PickField.tsx';

export type ExportOptionsProps = Readonly<{
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
  onEnter: () => void;
}>;

/** As what file, and how much of it. */
export function ExportOptions(props: ExportOptionsProps): ReactNode {
  const { t } = useTranslation('export');
  const { choice, onChange, onEnter } = props;
  const { content, kinds } = choice;
  return (
    <div className="export-options">
      <ChoiceList
        label={t('format')}
        options={exportContents[content].map((kind) => ({
          value: kind,
          title: t(`format.${kind}`),
          means: t(`format.${kind}.means`),
        }))}
        value={kinds[content]}
        onChange={(kind) => onChange({ ...choice, kinds: { ...kinds, [content]: kind } })}
        onEnter={onEnter}
      />
      {filtersOf(choice).matrix ? <MatrixOptions {...props} /> : null}
      <Filters {...props} />
      {content === 'sources' && choice.sourceId === null ? (
        <p className="field-description">{t('together')}</p>
      ) : null}
    </div>
  );
}

function MatrixOptions({ choice, onChange, onEnter }: ExportOptionsProps): ReactNode {
  const { t } = useTranslation('export');
  const rows = (['cases', 'sources'] as const).map((value) => ({
    value,
    title: t(`rows.${value}`),
  }));
  const cells = (['presence', 'counts'] as const).map((value) => ({
    value,
    title: t(`cells.${value}`),
  }));
  return (
    <div className="export-matrix">
      <ChoiceList
        label={t('rows')}
        isRow
        options={rows}
        value={choice.rows}
        onChange={(value) => onChange({ ...choice, rows: value })}
        onEnter={onEnter}
      />
      {filtersOf(choice).cells ? (
        <ChoiceList
          label={t('cells')}
          isRow
          options={cells}
          value={choice.cells}
          onChange={(value) => onChange({ ...choice, cells: value })}
          onEnter={onEnter}
        />
      ) : null}
      <Checkbox
        label={t('withBelow')}
        isSelected={choice.withBelow}
        onChange={(withBelow) => onChange({ ...choice, withBelow })}
      />
    </div>
  );
}

function Filters({ choice, onChange }: ExportOptionsProps): ReactNode {
  const { t } = useTranslation('export');
  const codes = useOperation('codes.list', {});
  const sources = useOperation('sources.list', {});
  const coders = useOperation('coders.list', {});
  const filters = filtersOf(choice);
  if (!filters.code && !filters.source && !filters.coder) return null;
  return (
    <fieldset className="export-filters">
      <legend className="field-label">{t('onlySome')}</legend>
      {filters.code ? (
        <PickField
          isWide
          label={t('code')}
          all={t('allCodes')}
          things={(codes.data ?? []).map(({ id, path, family }) => ({ id, name: path, family }))}
          value={choice.codeId}
          onChange={(codeId) => onChange({ ...choice, codeId })}
        />
      ) : null}
      {filters.source ? (
        <PickField
          label={t('source')}
          all={t('allSources')}
          things={sources.data ?? []}
          value={choice.sourceId}
          onChange={(sourceId) => onChange({ ...choice, sourceId })}
        />
      ) : null}
      {filters.coder && (coders.data?.length ?? 0) > 1 ? (
        <PickField
          label={t('coder')}
          all={t('allCoders')}
          things={coders.data ?? []}
          value={choice.coderId}
          onChange={(coderId) => onChange({ ...choice, coderId })}
        />
      ) : null}
    </fieldset>
  );
}
