import type { ReactNode } from 'react';
import './ShareBar.css';

export type Tone = 'positive' | 'neutral' | 'negative';

export type SharePart = Readonly<{ id: string; label: string; count: number; tone: Tone }>;

export type ShareBarProps = Readonly<{
  /** What is shared out; read out before the parts. */
  label: string;
  parts: readonly SharePart[];
  /** The words of one part, such as `Promoters 312 (54%)`; read out, and its tooltip. */
  describe: (part: SharePart) => string;
  /** Pixels. */
  height?: number;
}>;

/** How a whole falls into good, middling and bad parts. Whoever uses it also writes the numbers beside it. */
export function ShareBar({ label, parts, describe, height = 8 }: ShareBarProps): ReactNode {
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <span
      className="share-bar"
      role="img"
      aria-label={`${label}: ${parts.map(describe).join(', ')}`}
      style={{ height }}
    >
      {shown.map((part) => (
        <span
          key={part.id}
          className="share-part"
          data-tone={part.tone}
          title={describe(part)}
          style={{ flexGrow: part.count }}
        />
      ))}
    </span>
  );
}
