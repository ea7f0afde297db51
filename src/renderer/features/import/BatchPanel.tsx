import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type SourceKind, sourceKinds } from '../../../shared/domain/source.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { encodingOptions, useLanguageOptions } from './preview-options.ts';
import type { Choices, StagedFile } from './staged-files.ts';

export type BatchPanelProps = Readonly<{
  /** Those that are chosen in the list. */
  files: readonly StagedFile[];
  onChoose: (choices: Choices) => void;
  onRemove: () => void;
}>;

const asRecognised = 'as-recognised';
const several = 'several';

/** What several files have in common, decided for all of them at once. */
export function BatchPanel({ files, onChoose, onRemove }: BatchPanelProps): ReactNode {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const languages = useLanguageOptions('en');
  const of = (field: 'kind' | 'language' | 'encoding'): string => {
    const values = new Set(files.map(({ choices }) => choices[field] ?? asRecognised));
    return values.size === 1 ? ([...values][0] ?? asRecognised) : several;
  };
  const open = (field: 'kind' | 'language' | 'encoding') => [
    { value: asRecognised, label: t('batch.asRecognised') },
    ...(of(field) === several ? [{ value: several, label: t('batch.several') }] : []),
  ];
  const choose = (field: 'kind' | 'language' | 'encoding', value: string): void => {
    if (value !== several) onChoose(choiceOf(field, value));
  };
  return (
    <section className="import-preview" aria-label={t('batch.title', { count: files.length })}>
      <h3 className="import-batch-title">{t('batch.title', { count: files.length })}</h3>
      <p className="quiet">{t('batch.explain')}</p>
      <div className="import-choices import-choices-batch">
        <Select
          label={t('kind')}
          value={of('kind')}
          options={[
            ...open('kind'),
            ...sourceKinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) })),
          ]}
          onChange={(value) => choose('kind', value)}
        />
        <Select
          label={t('language')}
          value={of('language')}
          options={[...open('language'), ...languages]}
          onChange={(value) => choose('language', value)}
        />
        <Select
          label={t('encoding')}
          value={of('encoding')}
          options={[...open('encoding'), ...encodingOptions('utf-8')]}
          onChange={(value) => choose('encoding', value)}
        />
      </div>
      <p>
        <Button onPress={onRemove}>{t('batch.remove', { count: files.length })}</Button>
      </p>
    </section>
  );
}

function choiceOf(field: 'kind' | 'language' | 'encoding', value: string): Choices {
  const chosen = value === asRecognised ? undefined : value;
  if (field !== 'kind') return { [field]: chosen };
  return { kind: sourceKinds.find((kind): kind is SourceKind => kind === chosen) };
}
