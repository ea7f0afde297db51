import type { Port } from '../shared/port.ts';

/** What a host needs of an engine. */
export type ServedEngine = Readonly<{
  connect: (port: Port) => void;
  /** Closes the study properly; resolves when everything is on the disk. */
  stop: () => Promise<void>;
}>;
