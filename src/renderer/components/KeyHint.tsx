import type { ReactNode } from 'react';
import { findFrameKey } from '../state/frame-keys.ts';
import { keysOf, useKeyBindings } from '../state/key-bindings.ts';
import { type KeyCombination, keyParts } from '../state/keyboard.ts';
import './KeyHint.css';

/**
 * The keys that do the same, as they stand on this computer's keyboard: a combination, or the name of an action of the frame
 * (`frame.undo`), shown with the keys it has now and not at all where it has none. A space parts keys pressed one after the other.
 */
export function KeyHint({ keys }: Readonly<{ keys: KeyCombination }>): ReactNode {
  const bindings = useKeyBindings();
  const shown = keys.split(' ').map((each) => {
    const action = findFrameKey(each);
    return action ? keysOf(action, bindings) : each;
  });
  if (shown.includes(null)) return null;
  return (
    <span className="key-hint">
      {shown.map((combination) => (
        <span className="key-hint-combination" key={combination}>
          {keyParts(combination ?? '').map((part) => (
            <kbd key={part}>{part}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
