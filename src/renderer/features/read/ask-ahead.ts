import type { EngineClient } from '../../../shared/client.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { maxPageRows, type Page } from '../../../shared/domain/page.ts';
import { textOffset, type SourceId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Stretch } from './changed-stretch.ts';

type Answer = Promise<Result<Page<Coding>>>;

/** Answers on their way, by the very stretch that they are about. */
const ahead = new WeakMap<Stretch, Answer>();

/**
 * Asks for the codings of a stretch right behind the command that will change them. The engine takes one thing after the
 * other, so the answer is of after the command, and it does not wait behind everything else that is asked for then.
 */
export function askAhead(
  engine: EngineClient,
  { sourceId, stretch }: Readonly<{ sourceId: SourceId; stretch: Stretch }>,
): void {
  ahead.set(stretch, askStretch(engine, sourceId, stretch));
}

/** The codings of a stretch: those that were asked for ahead, once, or asked for now. */
export function takeStretch(engine: EngineClient, sourceId: SourceId, stretch: Stretch): Answer {
  const known = ahead.get(stretch);
  ahead.delete(stretch);
  return known ?? askStretch(engine, sourceId, stretch);
}

function askStretch(engine: EngineClient, sourceId: SourceId, { start, end }: Stretch): Answer {
  const part = { from: textOffset(start), to: textOffset(end) };
  return engine.call('codings.list', { sourceId, ...part, offset: 0, limit: maxPageRows });
}
