export type ElectronBuild = Readonly<{ version: string; platform: string; arch: string }>;

const officialReleases = 'https://github.com/electron/electron/releases/download/';

/** Where Electron's installer fetches its archive from: the official releases, or the mirror the person has set. */
export function electronAddress(
  { version, platform, arch }: ElectronBuild,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const setting = (name: string): string | undefined =>
    env[`npm_config_electron_${name}`] || env[`ELECTRON_${name.toUpperCase()}`] || undefined;
  const base = setting('mirror') ?? officialReleases;
  const folder = setting('custom_dir')?.replace('{{ version }}', version) ?? `v${version}`;
  const file = setting('custom_filename') ?? `electron-v${version}-${platform}-${arch}.zip`;
  return `${base}${folder}/${file}`;
}
