import { onSettingsFilled } from './kept-settings.ts';
import { recall, remember } from './memory.ts';
import { createStore, useStore } from './store.ts';

const memoryKey = 'says-codes';

/** On until it is switched off: whoever needs it cannot see that it is missing. */
const saysCodes = createStore(recall('local', memoryKey) !== false);
onSettingsFilled(() => saysCodes.set(recall('local', memoryKey) !== false));

/** Whether the names of the codes are told to a screen reader when the caret comes into coded words. */
export function useSaysCodes(): boolean {
  return useStore(saysCodes);
}

export function chooseToSayCodes(on: boolean): void {
  saysCodes.set(on);
  remember('local', memoryKey, on);
}
