import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceKinds, type SourceSummary } from '../../../../shared/domain/source.ts';
import type { FolderId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { HistoryLink } from '../../../components/HistoryLink.tsx';
import { Select, type SelectOption } from '../../../components/Select.tsx';
import { useOperation } from '../../../state/engine.ts';
import {
  formatDateTime,
  formatLanguage,
  formatNumber,
  formatShare,
} from '../../../state/format.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { NameField } from '../NameField.tsx';
import type { Send } from '../use-send.ts';
import { folderPaths } from './folder-tree.ts';
import { languageTags } from './languages.ts';
import './sources.css';

type Props = Readonly<{ source: SourceSummary; send: Send }>;

const noFolder = '0';

/** The languages by name; the text's own first of all where the list does not know it. */
function languageOptions(own: string, unknown: string): readonly SelectOption<string>[] {
  const known: readonly string[] = languageTags;
  const tags = own === 'und' || known.includes(own) ? known : [own, ...known];
  const named = tags.map((value) => ({ value, label: formatLanguage(value) }));
  return [
    { value: 'und', label: unknown },
    ...named.sort((one, other) => one.label.localeCompare(other.label)),
  ];
}

/** The open text as a whole: what can be said about it, and the way out of the study. */
export function SourceProperties({ source, send }: Props): ReactNode {
  const { t } = useTranslation('sources');
  const folders = useOperation('folders.list', {}).data ?? [];
  const { id: sourceId, name } = source;
  const changed = t('didChange', { name });
  return (
    <section aria-label={t('thisText')}>
      <h2>{t('thisText')}</h2>
      <NameField
        saved={name}
        onSave={(next) =>
          void send('sources.update', { sourceId, name: next }, t('didChange', { name: next }))
        }
      />
      <Select
        label={t('kind')}
        value={source.kind}
        options={sourceKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => void send('sources.update', { sourceId, kind }, changed)}
      />
      <Select
        label={t('language')}
        value={source.language}
        options={languageOptions(source.language, t('unknown'))}
        onChange={(language) => void send('sources.update', { sourceId, language }, changed)}
      />
      <DayField
        key={`${sourceId} ${source.collectedOn}`}
        label={t('collectedOn')}
        saved={source.collectedOn}
        onSave={(collectedOn) => void send('sources.update', { sourceId, collectedOn }, changed)}
      />
      {folders.length > 0 ? (
        <Select
          label={t('folder')}
          value={String(source.folderId ?? noFolder)}
          options={[
            { value: noFolder, label: t('noFolder') },
            ...folderPaths(folders).map(({ id, path }) => ({ value: String(id), label: path })),
          ]}
          onChange={(id) => {
            const folderId = id === noFolder ? null : (Number(id) as FolderId);
            void send('sources.setFolder', { sourceIds: [sourceId], folderId }, changed);
          }}
        />
      ) : null}
      <dl className="properties">
        <dt>{t('length')}</dt>
        <dd>{t('characters', { count: source.length, number: formatNumber(source.length) })}</dd>
        <dt>{t('turns')}</dt>
        <dd>{formatNumber(source.turnCount)}</dd>
        <dt>{t('codings')}</dt>
        <dd>
          {formatNumber(source.codingCount)} ({formatShare(source.codedShare)})
        </dd>
        <dt>{t('versions')}</dt>
        <dd>{formatNumber(source.versionCount)}</dd>
        <dt>{t('file')}</dt>
        <dd>{source.fileName}</dd>
        <dt>{t('imported')}</dt>
        <dd>{formatDateTime(source.importedAt)}</dd>
      </dl>
      <Speakers source={source} />
      <HistoryLink object={{ kind: 'source', id: source.id }} name={source.name} />
      <DeleteText source={source} send={send} />
    </section>
  );
}

type DayProps = Readonly<{
  label: string;
  saved: string | null;
  onSave: (day: string | null) => void;
}>;

/** A day, saved on leaving the field or by Enter: while a year is typed, days of the first century pass by. */
function DayField({ label, saved, onSave }: DayProps): ReactNode {
  const id = useId();
  const [day, setDay] = useState(saved ?? '');
  const save = (): void => {
    if (day !== (saved ?? '')) onSave(day === '' ? null : day);
  };
  return (
    <div className="text-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="field-input"
        value={day}
        max="9999-12-31"
        onChange={(event) => setDay(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') setDay(saved ?? '');
        }}
      />
    </div>
  );
}

/** Who speaks in the text; each name leads to the case. */
function Speakers({ source }: Readonly<{ source: SourceSummary }>): ReactNode {
  const { t } = useTranslation('sources');
  const navigation = useNavigation();
  const { data = [] } = useOperation(
    'sources.speakers',
    { sourceId: source.id },
    { enabled: source.speakerCount > 0 },
  );
  if (data.length === 0) return null;
  return (
    <div className="source-speakers">
      <h3 className="field-label">{t('speakers')}</h3>
      <ul>
        {data.map(({ name, turns, caseId }) => (
          <li key={name}>
            {caseId === null ? (
              <span dir="auto">{name}</span>
            ) : (
              <button
                type="button"
                className="source-link"
                dir="auto"
                title={t('showCase')}
                onClick={() => navigation.go({ name: 'cases', params: { caseId } })}
              >
                {name}
              </button>
            )}
            <span className="quiet">{formatNumber(turns)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says what goes along before a text goes. */
function DeleteText({ source, send }: Props): ReactNode {
  const { t } = useTranslation('sources');
  const [asks, setAsks] = useState(false);
  const { id: sourceId, name, codingCount } = source;
  if (!asks) {
    return (
      <Button look="quiet" onPress={() => setAsks(true)}>
        {t('deleteText')}
      </Button>
    );
  }
  return (
    <div className="delete-question" role="group" aria-label={t('deleteText')}>
      <p>
        {t('deleteTextMeans', { name, count: codingCount })} {t('undoBringsBack')}
      </p>
      <Button
        look="danger"
        autoFocus
        onPress={() => void send('sources.delete', { sourceId }, t('didDelete', { name }))}
      >
        {t('delete')}
      </Button>
      <Button onPress={() => setAsks(false)}>{t('keep')}</Button>
    </div>
  );
}
