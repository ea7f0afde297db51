import { onSettingsFilled } from './kept-settings.ts';
import { recall, remember } from './memory.ts';
import { createStore, useStore } from './store.ts';

export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
export type Theme = Readonly<{
  scheme: Scheme;
  highContrast: boolean;
  /** The text to be read stays dark on light, whatever the frame around it is. */
  lightReader: boolean;
}>;

function keptTheme(): Theme {
  const kept = recall('local', 'theme') as Partial<Theme> | null;
  return {
    scheme: schemes.find((scheme) => scheme === kept?.scheme) ?? 'system',
    highContrast: kept?.highContrast === true,
    lightReader: kept?.lightReader === true,
  };
}

const theme = createStore<Theme>(keptTheme());

function show({ scheme, highContrast, lightReader }: Theme): void {
  const wanted = highContrast || window.matchMedia('(prefers-contrast: more)').matches;
  document.documentElement.dataset['scheme'] = scheme;
  document.documentElement.dataset['contrast'] = wanted ? 'high' : 'normal';
  document.documentElement.dataset['reader'] = lightReader ? 'light' : 'frame';
}

/** Shows the chosen theme; called once, before the first paint, and follows what the engine kept. */
export function startTheme(): void {
  show(theme.get());
  window.matchMedia('(prefers-contrast: more)').addEventListener('change', () => show(theme.get()));
  onSettingsFilled(() => {
    theme.set(keptTheme());
    show(theme.get());
  });
}

export function chooseTheme(choice: Partial<Theme>): void {
  theme.set({ ...theme.get(), ...choice });
  remember('local', 'theme', theme.get());
  show(theme.get());
}

export function useTheme(): Theme {
  return useStore(theme);
}
