import type { AppError, AppErrorCode } from '../../shared/app-error.ts';
import { refuse, type Err } from '../../shared/result.ts';

/**
 * A refusal of a file, told as every message of Verbatim is: which file, why, that nothing was changed, what to do.
 * `reason` goes on behind the colon ("the file is empty"); `advice` is a sentence ("Save it as UTF-8.").
 */
export function refuseFile(
  code: AppErrorCode,
  fileName: string,
  reason: string,
  advice: string,
): Err<AppError> {
  return refuse(code, `“${fileName}” was not imported: ${reason}. Nothing was changed. ${advice}`, {
    file: fileName,
  });
}
