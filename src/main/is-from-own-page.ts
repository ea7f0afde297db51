import { isAppPage } from './app-scheme.ts';

/** Of an IPC event, what tells who sent it. A frame that has gone meanwhile is null. */
export type Sent = Readonly<{
  senderFrame: Readonly<{ url: string; parent: unknown }> | null;
}>;

/** Whether the message comes from the app's own page, in a window's main frame. Nobody else is listened to. */
export function isFromOwnPage({ senderFrame }: Sent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppPage(senderFrame.url);
}
