/** The parts of Electron's WebContents that tell of its end. */
export type MortalContents = Readonly<{
  on: (
    event: 'render-process-gone',
    listener: (event: unknown, details: Readonly<{ reason: string }>) => void,
  ) => unknown;
  reload: () => void;
}>;

/** A page that dies sooner than this after its revival is left as it is, milliseconds. */
const soonest = 10_000;

/** Loads the page anew when its process has died; the engine still has everything. `now` is a clock in milliseconds. */
export function revivePage(contents: MortalContents, now: () => number): void {
  let last = -Infinity;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || now() - last < soonest) return;
    last = now();
    contents.reload();
  });
}
