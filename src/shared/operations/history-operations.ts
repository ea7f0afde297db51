import { z } from 'zod';
import {
  historyAreaNames,
  historyObjectKinds,
  type HistoryPage,
  type HistoryStatus,
  type TakeBackOutcome,
  type ThingChange,
  thingKinds,
  type UndoOutcome,
  type UndoPreview,
  type UndoToOutcome,
} from '../domain/history.ts';
import type { Page } from '../domain/page.ts';
import { read, returns, write } from './define-operation.ts';
import { coderId, commandId, noInput, page } from './fields.ts';

const moment = z.iso.datetime();
const step = z.strictObject({ commandId });
/** Only if this is the step that would be taken: what a person has not seen is not taken back. */
const expected = z.strictObject({ expect: commandId.optional() });

export const historyOperations = {
  /** Commands, newest first, narrowed down. */
  'history.list': read(
    z.strictObject({
      ...page,
      coderId: coderId.optional(),
      /** Not before; UTC. */
      from: moment.optional(),
      /** Before; UTC. */
      to: moment.optional(),
      object: z
        .strictObject({ kind: z.enum(historyObjectKinds), id: z.int().positive() })
        .optional(),
      areas: z.array(z.enum(historyAreaNames)).nonempty().optional(),
      /** Words of the step's name; upper and lower case are the same. */
      text: z.string().trim().max(200).optional(),
    }),
    returns<HistoryPage>(),
  ),
  'history.status': read(noInput, returns<HistoryStatus>()),
  /** What a step did, thing by thing. */
  'history.changes': read(z.strictObject({ commandId, ...page }), returns<Page<ThingChange>>()),
  'history.undo': write(expected, returns<UndoOutcome>()),
  'history.redo': write(expected, returns<UndoOutcome>()),
  /** Undoes one older step, out of turn, as far as nothing later stands on it. */
  'history.undoStep': write(step, returns<UndoOutcome>()),
  /** Takes back what a step did to some things only. A step of its own, which one undo takes back. */
  'history.takeBack': write(
    z.strictObject({
      commandId,
      items: z
        .array(z.strictObject({ thing: z.enum(thingKinds), id: z.int().positive() }))
        .min(1)
        .max(5000),
    }),
    returns<TakeBackOutcome>(),
  ),
  /** What `history.undoTo` would do, without doing it. */
  'history.previewUndoTo': read(step, returns<UndoPreview>()),
  /** Takes back the person's own steps down to this one, in one step, which one undo takes back. */
  'history.undoTo': write(step, returns<UndoToOutcome>()),
};
