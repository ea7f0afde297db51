import { refuse, type Result } from '../../shared/result.ts';

/** The refusal for a row that is gone: deleted meanwhile, or never there. */
export function notFound(what: string): Result<never> {
  return refuse('not_found', `${what} is not in this study any more. Nothing was changed.`);
}
