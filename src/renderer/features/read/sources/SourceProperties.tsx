import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceKinds, type SourceSummary } from '../../../../shared/domain/source.ts';
import { Button } from '../../../components/Button.tsx';
import { Select } from '../../../components/Select.tsx';
import { formatDateTime, formatLanguage, formatNumber, formatShare } from '../../../state/format.ts';
import { NameField } from '../NameField.tsx';
import type { Send } from '../use-send.ts';

type Props = Readonly<{ source: SourceSummary; send: Send }>;

/** The open text as a whole; its name and kind can be changed here, and it can be taken out of the study. */
export function SourceProperties({ source, send }: Props): ReactNode {
  const { t } = useTranslation('read');
  const { id: sourceId, name } = source;
  return (
    <section aria-label={t('thisText')}>
      <h2>{t('thisText')}</h2>
      <NameField
        saved={name}
        onSave={(next) =>
          void send('sources.rename', { sourceId, name: next }, t('didChangeText', { name: next }))
        }
      />
      <Select
        label={t('kind')}
        value={source.kind}
        options={sourceKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) =>
          void send('sources.setKind', { sourceId, kind }, t('didChangeText', { name }))
        }
      />
      <dl className="properties">
        <dt>{t('language')}</dt>
        <dd>{source.language === 'und' ? t('unknown') : formatLanguage(source.language)}</dd>
        <dt>{t('length')}</dt>
        <dd>{t('characters', { count: source.length, number: formatNumber(source.length) })}</dd>
        <dt>{t('turns')}</dt>
        <dd>{formatNumber(source.turnCount)}</dd>
        <dt>{t('codings')}</dt>
        <dd>
          {formatNumber(source.codingCount)} ({formatShare(source.codedShare)})
        </dd>
        <dt>{t('file')}</dt>
        <dd>{source.fileName}</dd>
        <dt>{t('imported')}</dt>
        <dd>{formatDateTime(source.importedAt)}</dd>
      </dl>
      <DeleteText source={source} send={send} />
    </section>
  );
}

/** Says what goes along before a text goes. */
function DeleteText({ source, send }: Props): ReactNode {
  const { t } = useTranslation('read');
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
        onPress={() => void send('sources.delete', { sourceId }, t('didDeleteText', { name }))}
      >
        {t('delete')}
      </Button>
      <Button onPress={() => setAsks(false)}>{t('keep')}</Button>
    </div>
  );
}
