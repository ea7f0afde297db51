import type { EngineClient } from '../../shared/client.ts';
import type { StagedFileId } from '../../shared/ids.ts';
import type { Progress } from '../../shared/protocol.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

/** Bytes of one chunk; the engine takes no more at once. */
export const chunkBytes = 1 << 20;

/** Arguments that one call of String.fromCharCode takes without trouble. */
const argumentsAtOnce = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += argumentsAtOnce)
    binary += String.fromCharCode(...bytes.subarray(start, start + argumentsAtOnce));
  return btoa(binary);
}

export type UploadOptions = Readonly<{
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
  /** The sentence for a file that the disk does not give. */
  unreadable: string;
}>;

/** Hands a file to the engine, chunk by chunk. A cancelled or broken upload is discarded there. */
export async function uploadFile(
  engine: EngineClient,
  file: File,
  options: UploadOptions,
): Promise<Result<StagedFileId>> {
  const begun = await engine.call('import.beginUpload', {
    fileName: file.name,
    bytes: file.size,
  });
  if (!begun.ok) return begun;
  const sent = await sendChunks(engine, begun.value, file, options);
  if (sent.ok) return ok(begun.value);
  await engine.call('import.discard', { file: begun.value });
  return sent;
}

async function sendChunks(
  engine: EngineClient,
  staged: StagedFileId,
  file: File,
  { onProgress, signal, unreadable }: UploadOptions,
): Promise<Result<null>> {
  for (let start = 0; start < file.size; start += chunkBytes) {
    if (signal.aborted) return refuse('cancelled', '');
    const chunk = await readChunk(file, start);
    if (!chunk) return refuse('file_not_readable', unreadable);
    const answer = await engine.call('import.appendUpload', {
      file: staged,
      data: toBase64(chunk),
    });
    if (!answer.ok) return answer;
    onProgress({
      done: Math.min(file.size, start + chunkBytes),
      total: file.size,
      unit: 'bytes',
    });
  }
  return ok(null);
}

/** Null where the file was moved, changed or taken away since it was chosen. */
async function readChunk(file: File, start: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(start, start + chunkBytes).arrayBuffer());
  } catch {
    return null;
  }
}
