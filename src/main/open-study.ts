import type { AppError } from '../shared/app-error.ts';
import type { EngineClient } from '../shared/client.ts';

/**
 * Opens a study that was handed to the app from outside, in place of the one that is open. Windows hear of it by the
 * engine's `project` event. Answers what was refused, or null.
 */
export async function openStudy(
  client: Pick<EngineClient, 'call'>,
  path: string,
): Promise<AppError | null> {
  const first = await client.call('project.open', { path });
  if (first.ok) return null;
  if (first.error.code !== 'project_open') return first.error;
  await client.call('project.close', {});
  const second = await client.call('project.open', { path });
  return second.ok ? null : second.error;
}
