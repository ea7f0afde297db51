import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';

/** A coding that would lose its place. */
type Losing = Readonly<{ id: number; code: string; quote: string }>;

type Props = Readonly<{
  name: string;
  count: number;
  losing: readonly Losing[];
  isSaving: boolean;
  asksToDiscard: boolean;
  onSave: () => void;
  onLeave: () => void;
  onDiscard: () => void;
  onGoOn: () => void;
}>;

const listedAtMost = 12;

/** Says that the text is being edited, what it comes to, and how to end it. */
export function EditBar(props: Props): ReactNode {
  const { t } = useTranslation('editing');
  const { name, count, losing, isSaving } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="edit-bar-frame">
      <div className="edit-bar" role="group" aria-label={t('editing', { name })}>
        <Icon name="text" size={16} />
        <strong className="edit-name" dir="auto">
          {t('editing', { name })}
        </strong>
        <span className="quiet" role="status">
          {t('changes', { count })}
        </span>
        {losing.length > 0 ? (
          <button
            type="button"
            className="text-button edit-losing"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="warning" size={14} />
            {t('losing', { count: losing.length })}
          </button>
        ) : null}
        <span className="edit-gap" />
        {props.asksToDiscard ? (
          <DiscardQuestion {...props} />
        ) : (
          <>
            <Button look="quiet" onPress={props.onLeave}>
              {count === 0 ? t('leave') : t('discard')}
              <KeyHint keys="Escape" />
            </Button>
            <Button
              look="primary"
              isDisabled={count === 0}
              isPending={isSaving}
              onPress={props.onSave}
            >
              {t('save')}
              <KeyHint keys="Ctrl+Enter" />
            </Button>
          </>
        )}
      </div>
      {isOpen && losing.length > 0 ? (
        <div className="edit-losing-list">
          <p>{t('losingMeans')}</p>
          <ul>
            {losing.slice(0, listedAtMost).map(({ id, code, quote }) => (
              <li key={id}>
                <strong>{code}</strong> <q dir="auto">{quote}</q>
              </li>
            ))}
          </ul>
          {losing.length > listedAtMost ? (
            <p className="quiet">{t('andMore', { count: losing.length - listedAtMost })}</p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function DiscardQuestion({ count, onDiscard, onGoOn }: Props): ReactNode {
  const { t } = useTranslation('editing');
  return (
    <span className="edit-question" role="group" aria-label={t('asksToDiscard', { count })}>
      {t('asksToDiscard', { count })}
      <Button look="danger" onPress={onDiscard}>
        {t('discard')}
      </Button>
      <Button autoFocus onPress={onGoOn}>
        {t('goOn')}
      </Button>
    </span>
  );
}
