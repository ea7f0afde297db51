import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import './Chip.css';

export type ChipProps = Readonly<{
  label: string;
  /** What kind of thing it is, in quiet words before the label. */
  kind?: string;
  /** Family colour of a code, 0..11. */
  family?: number;
  onRemove?: () => void;
}>;

/** A filter in force, a code, a tag. */
export function Chip({ label, kind, family, onRemove }: ChipProps): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="chip" data-family={family}>
      {family === undefined ? null : <span className="family-mark" />}
      {kind ? <span className="chip-kind">{kind}</span> : null}
      <span className="chip-label">{label}</span>
      {onRemove ? (
        <Button
          className="chip-remove"
          aria-label={t('removeNamed', { name: label })}
          onPress={onRemove}
        >
          <Icon name="close" size={12} />
        </Button>
      ) : null}
    </span>
  );
}
