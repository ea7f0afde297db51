import { z } from 'zod';
import type { HistoryEntry, HistoryStatus, UndoOutcome } from '../domain/history.ts';
import type { Page } from '../domain/page.ts';
import { read, returns, write } from './define-operation.ts';
import { noInput, page } from './fields.ts';

export const historyOperations = {
  /** Commands, newest first. */
  'history.list': read(z.strictObject({ ...page }), returns<Page<HistoryEntry>>()),
  'history.status': read(noInput, returns<HistoryStatus>()),
  'history.undo': write(noInput, returns<UndoOutcome>()),
  'history.redo': write(noInput, returns<UndoOutcome>()),
};
