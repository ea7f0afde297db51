import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import type { ConnectRefusal } from './connect.ts';
import './EngineGone.css';

/** Said instead of the screens while there is no engine. */
export function EngineGone({
  reason,
  onOpenAgain,
}: Readonly<{ reason: 'gone' | ConnectRefusal; onOpenAgain: () => Promise<void> }>): ReactNode {
  const { t } = useTranslation('app');
  const [isOpening, setOpening] = useState(false);
  const openAgain = async (): Promise<void> => {
    setOpening(true);
    await onOpenAgain();
    setOpening(false);
  };
  return (
    <div className="engine-gone" role="alertdialog" aria-labelledby="engine-gone-title">
      <h1 id="engine-gone-title">{reason === 'gone' ? t('gone.title') : t('gone.noLine')}</h1>
      <p>{t(`gone.${reason}`)}</p>
      <Button look="primary" autoFocus isPending={isOpening} onPress={() => void openAgain()}>
        {isOpening ? t('gone.opening') : t('gone.again')}
      </Button>
    </div>
  );
}
