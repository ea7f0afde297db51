import type { EngineClient } from '../../../shared/client.ts';
import type { ExportPart, PreparedExport } from '../../../shared/domain/export.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';

/** Bytes that are held here at most: the browser keeps the rest where it sees fit, large files on the disk. */
const heldTogether = 8_000_000;

/** Fetches a prepared file part by part and lets the engine forget it. `onBytes` hears how much has come. */
export async function fetchExport(
  engine: EngineClient,
  { exportId, mediaType }: PreparedExport,
  { signal, onBytes }: Readonly<{ signal: AbortSignal; onBytes: (bytes: number) => void }>,
): Promise<Result<Blob>> {
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let [waiting, fetched] = [0, 0];
  const handOver = (): void => {
    if (held.length > 0) parts.push(new Blob(held));
    [held, waiting] = [[], 0];
  };
  let offset: number | null = 0;
  let failure: Result<never> | null = null;
  while (offset !== null && !failure) {
    const answer: Result<ExportPart> = await engine.call('export.read', { exportId, offset });
    if (!answer.ok) failure = answer;
    else if (signal.aborted) failure = refuse('cancelled', '');
    else {
      const part = fromBase64(answer.value.data);
      held.push(part);
      waiting += part.length;
      fetched += part.length;
      if (waiting >= heldTogether) handOver();
      offset = answer.value.next;
      onBytes(fetched);
    }
  }
  void engine.call('export.discard', { exportId });
  handOver();
  return failure ?? ok(new Blob(parts, { type: mediaType }));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
