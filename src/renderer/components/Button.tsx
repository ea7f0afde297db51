import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import './Button.css';

export type ButtonProps = Readonly<{
  children: ReactNode;
  onPress?: (event: PressEvent) => void;
  /** `primary` once in a view at most; `danger` only for what cannot be undone. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  isDisabled?: boolean;
  isPending?: boolean;
  /** Submits the form that it stands in. */
  type?: 'button' | 'submit';
  autoFocus?: boolean;
  /** Names it further for screen readers, where the words alone would not say what it acts on. */
  label?: string;
}>;

export function Button({
  children,
  onPress,
  look = 'plain',
  isDisabled = false,
  isPending = false,
  type = 'button',
  autoFocus = false,
  label,
}: ButtonProps): ReactNode {
  return (
    <AriaButton
      className={`button button-${look}`}
      type={type}
      isDisabled={isDisabled}
      isPending={isPending}
      autoFocus={autoFocus}
      {...(onPress ? { onPress } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  );
}
