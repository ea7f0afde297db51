import type { ReactNode } from 'react';
import { Icon } from '../components/Icon.tsx';
import './Banners.css';

const icons = { note: 'study', warning: 'warning', danger: 'warning' } as const;

/** A line above the place about the study as a whole. `note` says how things are, and that they are well. */
export function Banner({
  tone,
  text,
  children,
}: Readonly<{ tone: keyof typeof icons; text: string; children?: ReactNode }>): ReactNode {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'danger' ? 'alert' : 'note'}>
      <Icon name={icons[tone]} size={16} />
      <p>{text}</p>
      {children}
    </div>
  );
}
