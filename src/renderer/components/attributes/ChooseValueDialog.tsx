import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import { Dialog } from '../Dialog.tsx';
import { List } from '../List.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import './choose-value.css';
import { valueWords } from './value-words.ts';

type Props = Readonly<{
  attribute: Attribute;
  /** What is narrowed down to the chosen value. */
  narrows: 'cases' | 'segments';
  onChoose: (value: string | null) => void;
  onClose: () => void;
}>;

/** The values of an attribute with how many cases have each, to choose one to narrow a list down to. */
export function ChooseValueDialog({ attribute, narrows, onChoose, onClose }: Props): ReactNode {
  const { t } = useTranslation('cases');
  const { data = [] } = useOperation('attributes.values', { attributeId: attribute.id });
  return (
    <Dialog
      title={t('filterTitle', { name: attribute.name })}
      isOpen
      size="small"
      onClose={onClose}
    >
      <p className="quiet">{t(`filterSentence.${narrows}`)}</p>
      <div className="choose-value" data-scrolls>
        <List
          label={t('filterTitle', { name: attribute.name })}
          onOpen={(id) => {
            const chosen = data[Number(id)];
            onClose();
            if (chosen) onChoose(chosen.value);
          }}
          entries={data.map(({ value, count }, at) => {
            const words = value === null ? t('empty') : valueWords(t, attribute, value);
            return {
              id: at,
              text: words,
              content: (
                <span className="choose-value-line">
                  <span dir="auto" className={value === null ? 'quiet' : ''}>
                    {words}
                  </span>
                  <span className="quiet">{formatNumber(count)}</span>
                </span>
              ),
            };
          })}
        />
      </div>
    </Dialog>
  );
}
