/** Where a setting is kept: with the program, for all studies on this computer, or in the file of the open study, unlogged. */
export const settingScopes = ['program', 'study'] as const;
export type SettingScope = (typeof settingScopes)[number];

/** How long a value may be, in characters of JSON. A study keeps drafts, which are as long as what a person writes. */
export const longestSetting: Readonly<Record<SettingScope, number>> = {
  program: 65_536,
  study: 1_000_000,
};

/** A setting under its key; the value is JSON. */
export type Setting = Readonly<{ key: string; value: string }>;

/** Some of the settings of a scope, in the order of their keys. */
export type SettingPage = Readonly<{
  settings: readonly Setting[];
  /** Ask again with this as `after` for the ones behind; null where there are none. */
  next: string | null;
  /** What a person must be told: settings that could not be read were set aside. */
  notice: string | null;
}>;
