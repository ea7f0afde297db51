import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { KeyCombination } from '../state/keyboard.ts';
import { Icon, type IconName } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';
import './IconButton.css';

export type IconButtonProps = Readonly<{
  icon: IconName;
  /** What it does; also its tooltip. */
  label: string;
  keys?: KeyCombination | undefined;
  onPress?: () => void;
  isDisabled?: boolean;
}>;

export function IconButton({
  icon,
  label,
  keys,
  onPress,
  isDisabled = false,
}: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <AriaButton
        className="icon-button"
        aria-label={label}
        isDisabled={isDisabled}
        {...(onPress ? { onPress } : {})}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label} {keys ? <KeyHint keys={keys} /> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
