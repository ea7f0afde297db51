import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu } from '../../../components/Menu.tsx';

type Props = Readonly<{
  name: string;
  isMovable: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onUsualOrder: (() => void) | null;
}>;

/** The head of a stage, from which it is moved along the journey. */
export function StageHead(props: Props): ReactNode {
  const { name, isMovable, isFirst, isLast, onMove, onUsualOrder } = props;
  const { t } = useTranslation('journey');
  const label = t('stageMenu', { stage: name });
  return (
    <div role="columnheader" className="journey-stage">
      <span className="journey-name" title={name} dir="auto">
        {name}
      </span>
      {isMovable ? (
        <Menu
          label={label}
          trigger={<IconButton icon="more" label={label} />}
          groups={[
            {
              label,
              entries: [
                {
                  id: 'earlier',
                  label: t('moveEarlier'),
                  isDisabled: isFirst,
                  run: () => onMove(-1),
                },
                { id: 'later', label: t('moveLater'), isDisabled: isLast, run: () => onMove(1) },
                {
                  id: 'usual',
                  label: t('usualOrder'),
                  isDisabled: onUsualOrder === null,
                  run: () => onUsualOrder?.(),
                },
              ],
            },
          ]}
        />
      ) : null}
    </div>
  );
}
