import type { ReactNode } from 'react';
import { type KeyCombination, keyParts } from '../state/keyboard.ts';
import './KeyHint.css';

/** The keys that do the same, as they stand on this computer's keyboard. A space parts keys pressed one after the other. */
export function KeyHint({ keys }: Readonly<{ keys: KeyCombination }>): ReactNode {
  return (
    <span className="key-hint">
      {keys.split(' ').map((combination) => (
        <span className="key-hint-combination" key={combination}>
          {keyParts(combination).map((part) => (
            <kbd key={part}>{part}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
