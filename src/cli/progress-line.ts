import type { Progress } from '../shared/protocol.ts';
import { formatCount } from './format-number.ts';

type Terminal = Readonly<{ isTTY?: boolean; write: (text: string) => boolean }>;

export type ProgressLine = Readonly<{
  show: (progress: Progress) => void;
  clear: () => void;
}>;

const clearLine = '\r\u001b[2K';

/** One line that says how far a job is, on a terminal only: never in a pipe, a log or beside `--json`. */
export function createProgressLine(terminal: Terminal, silent: boolean): ProgressLine {
  let shown = false;
  if (silent || !terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: ({ done, total, unit }) => {
      const of = total === null ? '' : ` of ${formatCount(total)}`;
      terminal.write(`${clearLine}${formatCount(done)}${of} ${unit} (Ctrl-C stops)`);
      shown = true;
    },
    clear: () => {
      if (shown) terminal.write(clearLine);
      shown = false;
    },
  };
}
