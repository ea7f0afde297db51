export type DownloadAnswer = Readonly<{ ok: true }> | Readonly<{ ok: false; why: string }>;

/**
 * Asks once, without downloading anything, whether the address has a file. Answers within `deadline` milliseconds,
 * whatever the network does; never rejects.
 */
export async function canDownload(address: string, deadline: number): Promise<DownloadAnswer> {
  try {
    const response = await fetch(address, {
      method: 'HEAD',
      signal: AbortSignal.timeout(deadline),
    });
    return response.ok ? { ok: true } : { ok: false, why: `the server said ${response.status}` };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, why: isLate ? 'no answer in time' : 'no connection' };
  }
}
