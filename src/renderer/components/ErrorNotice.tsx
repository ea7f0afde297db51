import type { ReactNode } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import { Icon } from './Icon.tsx';
import './ErrorNotice.css';

export type ErrorNoticeProps = Readonly<{
  error: Pick<AppError, 'message'>;
  /** What can be done about it here: a button or two. */
  children?: ReactNode;
}>;

/** A refusal, told beside the thing that was refused. It stays until the person goes on. */
export function ErrorNotice({ error, children }: ErrorNoticeProps): ReactNode {
  return (
    <div className="error-notice" role="alert">
      <Icon name="warning" />
      <p>{error.message}</p>
      {children ? <div className="error-notice-actions">{children}</div> : null}
    </div>
  );
}
