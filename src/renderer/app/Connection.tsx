import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { createClient, type EngineClient } from '../../shared/client.ts';
import type { Port } from '../../shared/port.ts';
import { EngineContext } from '../state/engine.ts';
import { fillSettings, writeUnsaved } from '../state/kept-settings.ts';
import { announce } from '../state/last-action.ts';
import { recall } from '../state/memory.ts';
import { reportOpenFailure } from '../state/open-failure.ts';
import { ConnectError, type ConnectRefusal } from './connect.ts';
import { EngineGone } from './EngineGone.tsx';

export const openStudyKey = 'open-study';
/** Whether that was a copy on this computer. */
export const openCopyKey = 'open-copy';

type Phase = 'connecting' | 'open' | 'gone' | ConnectRefusal;

/** Opens the study that this window had open, where the engine does not have it open still. */
async function reopenStudy(client: EngineClient): Promise<void> {
  const path = recall('session', openStudyKey);
  if (typeof path !== 'string') return;
  const info = await client.call('project.info', {});
  if (!info.ok || info.value) return;
  const opened = await client.call('project.open', {
    path,
    ...(recall('session', openCopyKey) === true ? { copy: 'goOn' } : {}),
  });
  if (!opened.ok) reportOpenFailure({ path, error: opened.error });
}

/** The frame waits this long for what the person likes, ms; then it comes up as it was here last. */
const settingsWithin = 1500;

/** Takes over the settings, and writes what an engine that stopped could not be told. */
async function takeSettings(client: EngineClient): Promise<void> {
  const filled = fillSettings(client, 'program').then((notice) => {
    if (notice !== null) announce(notice);
  });
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, settingsWithin);
  });
  await Promise.race([filled, late]);
}

/**
 * Keeps the line to the engine. When the engine goes, the screens stay as they are beneath a calm message,
 * so that nothing half written is lost; opening again gives them a new line.
 */
export function Connection({
  connect,
  children,
}: Readonly<{ connect: () => Promise<Port>; children: ReactNode }>): ReactNode {
  const [phase, setPhase] = useState<Phase>('connecting');
  const [client, setClient] = useState<EngineClient | null>(null);

  const open = useCallback(async () => {
    try {
      const next = createClient(await connect());
      next.onGone(() => setPhase('gone'));
      await takeSettings(next);
      await reopenStudy(next);
      void writeUnsaved(next);
      setClient(next);
      setPhase('open');
    } catch (error) {
      setPhase(error instanceof ConnectError ? error.reason : 'unreachable');
    }
  }, [connect]);

  useEffect(() => {
    void open();
  }, [open]);

  useEffect(() => {
    const onLeave = (): void => void writeUnsaved();
    window.addEventListener('pagehide', onLeave);
    return () => window.removeEventListener('pagehide', onLeave);
  }, []);

  const isAway = phase !== 'connecting' && phase !== 'open';
  return (
    <>
      {client ? (
        <div className="connection" inert={isAway}>
          <EngineContext value={client}>{children}</EngineContext>
        </div>
      ) : null}
      {isAway ? <EngineGone reason={phase} onOpenAgain={open} /> : null}
    </>
  );
}
