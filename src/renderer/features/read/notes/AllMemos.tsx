import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useNavigation } from '../../../state/navigation.ts';

/** The way from one memo to all of them. */
export function AllMemos(): ReactNode {
  const { t } = useTranslation('memos');
  const navigation = useNavigation();
  return (
    <p>
      <Button
        look="quiet"
        onPress={() => navigation.goBackTo('memos', { name: 'memos', params: {} })}
      >
        <Icon name="memo" size={16} />
        {t('title')}
      </Button>
    </p>
  );
}
