import type { ReactNode } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import { Notice } from './Notice.tsx';

export type ErrorNoticeProps = Readonly<{
  error: Pick<AppError, 'message'>;
  /** What can be done about it here: a button or two. */
  children?: ReactNode;
}>;

/** A refusal, told beside the thing that was refused. It stays until the person goes on. */
export function ErrorNotice({ error, children }: ErrorNoticeProps): ReactNode {
  return (
    <Notice tone="danger" text={error.message}>
      {children}
    </Notice>
  );
}
