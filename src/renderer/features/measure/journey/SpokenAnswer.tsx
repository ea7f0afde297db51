import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpokenWords } from '../../../../shared/domain/journey.ts';
import { Button } from '../../../components/Button.tsx';
import { formatNumber } from '../../../state/format.ts';
import { useNavigation } from '../../../state/navigation.ts';

/** Words of one answer, how they feel, and the way to where they stand. */
export function SpokenAnswer({
  words,
  row,
}: Readonly<{ words: SpokenWords; row: number }>): ReactNode {
  const { t } = useTranslation('journey');
  const navigation = useNavigation();
  const { text, sentiment, place } = words;
  return (
    <div className="journey-spoken">
      <p className="journey-words" dir="auto">
        {text}
      </p>
      <p className="journey-below">
        <span className="quiet">
          {sentiment === null
            ? t('feelsUnknown')
            : t('feelsWord', { value: formatNumber(sentiment, 2) })}
        </span>
        {place ? (
          <Button
            look="quiet"
            label={t('openRow', { number: formatNumber(row + 1) })}
            onPress={() => navigation.go({ name: 'read', params: place })}
          >
            {t('openInRead')}
          </Button>
        ) : null}
      </p>
    </div>
  );
}
