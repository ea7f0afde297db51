import type { AppError, AppErrorCode } from './app-error.ts';

export type Ok<T> = Readonly<{ ok: true; value: T }>;
export type Err<E> = Readonly<{ ok: false; error: E }>;

/** What can fail as expected is a value of this type; `throw` is for programmers' errors. */
export type Result<T, E = AppError> = Ok<T> | Err<E>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}

/** Short form of `err({ code, message, details })`. */
export function refuse(
  code: AppErrorCode,
  message: string,
  details?: AppError['details'],
): Err<AppError> {
  return err(details ? { code, message, details } : { code, message });
}
