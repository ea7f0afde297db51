import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useRef,
  useState,
} from 'react';
import { Button } from 'react-aria-components';
import { recall, remember } from '../state/memory.ts';
import { Icon } from './Icon.tsx';
import './Split.css';
import { useNarrow } from './use-narrow.ts';

export type SplitProps = Readonly<{
  /** Under this name the width is remembered on this computer. */
  name: string;
  /** Names the side pane for screen readers. */
  label: string;
  /** Which side has the remembered width; the other takes the rest. */
  side: 'start' | 'end';
  /** Pixels. */
  initial: number;
  min: number;
  max: number;
  pane: ReactNode;
  children: ReactNode;
}>;

const keyStep = 16;

function keptWidth({ name, initial, min, max }: SplitProps): number {
  const kept = recall('local', `width.${name}`);
  return typeof kept === 'number' ? Math.min(max, Math.max(min, kept)) : initial;
}

/** Two panes: side by side, or with the side pane as a drawer where the window is narrow. */
export function Split(props: SplitProps): ReactNode {
  return useNarrow() ? <Drawer {...props} /> : <SideBySide {...props} />;
}

/** The side pane lies over the rest, and only when it is asked for. */
function Drawer({ label, side, pane, children }: SplitProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <div
      className={`split-drawer split-drawer-${side}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) setOpen(false);
      }}
    >
      <Button
        className="split-drawer-handle"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <Icon name="panel" size={16} />
        {label}
      </Button>
      <div className="split-drawer-stage">
        <div className="split-rest">{children}</div>
        {isOpen ? <div className="split-drawer-pane">{pane}</div> : null}
      </div>
    </div>
  );
}

/** A border between them can be dragged, or moved by the arrow keys. */
function SideBySide(props: SplitProps): ReactNode {
  const { name, label, side, min, max, pane, children } = props;
  const [width, setWidth] = useState(() => keptWidth(props));
  const resize = useCallback(
    (wanted: number) => {
      const next = Math.round(Math.min(max, Math.max(min, wanted)));
      setWidth(next);
      remember('local', `width.${name}`, next);
    },
    [max, min, name],
  );
  const paneView = (
    <div className="split-pane" style={{ width }}>
      {pane}
    </div>
  );
  const border = (
    <Border label={label} side={side} width={width} min={min} max={max} onResize={resize} />
  );
  return (
    <div className="split">
      {side === 'start' ? paneView : null}
      {side === 'start' ? border : null}
      <div className="split-rest">{children}</div>
      {side === 'end' ? border : null}
      {side === 'end' ? paneView : null}
    </div>
  );
}

type BorderProps = Readonly<{
  label: string;
  side: 'start' | 'end';
  width: number;
  min: number;
  max: number;
  onResize: (width: number) => void;
}>;

function Border({ label, side, width, min, max, onResize }: BorderProps): ReactNode {
  const grip = useRef<Readonly<{ x: number; width: number }> | null>(null);
  const sign = side === 'start' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (grip.current) onResize(grip.current.width + sign * (event.clientX - grip.current.x));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const steps = { ArrowLeft: -keyStep * sign, ArrowRight: keyStep * sign } as const;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onResize(width + steps[event.key]);
  };
  return (
    <div
      className="split-border"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (grip.current = null)}
      onPointerCancel={() => (grip.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}
