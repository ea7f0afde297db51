import type { ReactNode } from 'react';
import type { KeyCombination } from '../state/keyboard.ts';
import { Button } from './Button.tsx';
import { KeyHint } from './KeyHint.tsx';
import './EmptyState.css';

export type EmptyStateProps = Readonly<{
  /** One sentence: what belongs here. */
  sentence: string;
  action?: Readonly<{ label: string; run: () => void; keys?: KeyCombination }>;
}>;

export function EmptyState({ sentence, action }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      <p>{sentence}</p>
      {action ? (
        <Button look="primary" onPress={action.run}>
          {action.label}
          {action.keys ? <KeyHint keys={action.keys} /> : null}
        </Button>
      ) : null}
    </div>
  );
}
