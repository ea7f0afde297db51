import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import './Notice.css';

const icons = { note: 'study', danger: 'warning' } as const;

export type NoticeProps = Readonly<{
  /** `note` says how things are, and that they are well. */
  tone: keyof typeof icons;
  text: string;
  /** What can be done about it here: a button or two. */
  children?: ReactNode;
}>;

/** What a person must know before going on, told at once where it belongs. It stays until they go on. */
export function Notice({ tone, text, children }: NoticeProps): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role="alert">
      <Icon name={icons[tone]} />
      <p>{text}</p>
      {children ? <div className="notice-actions">{children}</div> : null}
    </div>
  );
}
