import type { AppError } from '../../shared/app-error.ts';
import { logFormatVersion } from '../project/file-identity.ts';

/** An entry of the change log that cannot be read. Its message is for the person whose step needed it. */
export class UnreadableEntry extends Error {
  readonly refusal: AppError;

  constructor(refusal: AppError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** An entry that does not match its checksum. */
export function damagedEntry(): UnreadableEntry {
  return new UnreadableEntry({
    code: 'project_damaged',
    message:
      'An entry of the history is damaged: it does not match its checksum. Nothing was changed. Close the study; then restore the newest backup, or rescue into a new study what can still be read.',
  });
}

/** An entry that is as it was written, but not as this program writes or wrote any. `what` tells the form. */
export function unknownForm(what: string): UnreadableEntry {
  return new UnreadableEntry({
    code: 'project_newer',
    message: `A step in the history of this study is written in a form that this program does not know (${what}; it knows forms up to ${logFormatVersion}). Nothing was changed. Install the newer version and do it again there.`,
    details: { what },
  });
}
