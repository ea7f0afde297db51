import type { EngineClient } from '../../shared/client.ts';
import type { AppErrorCode } from '../../shared/app-error.ts';
import type { SettingPage } from '../../shared/domain/settings.ts';
import type { Call } from '../../shared/operations/operation-table.ts';
import type { Result } from '../../shared/result.ts';
import { listStored, readStored, writeStored } from './browser-storage.ts';

/** What is meant: the program, or the study of this uid. */
export type Keeper = 'program' | Readonly<{ study: string }>;

/** At most one round of writing in this time, ms: a border that is dragged changes its width at every pixel. */
const roundMs = 500;

/** Refusals after which the same write may go well once the engine, or the study, is there again. */
const passing: ReadonlySet<AppErrorCode> = new Set(['engine_gone', 'no_project']);

type Unsaved = Readonly<{ keeper: Keeper; key: string }>;

const values = new Map<string, Map<string, string>>();
const unsaved = new Map<string, Unsaved>();
const underWay = new Set<string>();
/** What has to wait until the engine, or its study, is there again. */
const stalled = new Set<string>();
const listeners = new Set<() => void>();
let engine: EngineClient | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const nameOf = (keeper: Keeper): string => (keeper === 'program' ? keeper : keeper.study);
const inputOf = (keeper: Keeper): Pick<Call<'settings.write'>, 'scope' | 'study'> =>
  keeper === 'program' ? { scope: 'program' } : { scope: 'study', study: keeper.study };
const journalOf = (keeper: Keeper): string => `unsaved.${nameOf(keeper)}.`;

/** Whether the settings of this keeper have come from the engine. */
export function isFilled(keeper: Keeper): boolean {
  return values.has(nameOf(keeper));
}

/** The JSON kept under a key, or null. What the engine has not confirmed yet counts. */
export function keptJson(keeper: Keeper, key: string): string | null {
  const known = values.get(nameOf(keeper));
  if (known) return known.get(key) ?? null;
  return readJournal(keeper, key) ?? null;
}

/** Keeps JSON under a key, or forgets it where null: at once in this window, soon after on the disk. */
export function keepJson(keeper: Keeper, key: string, json: string | null): void {
  if (isFilled(keeper) && keptJson(keeper, key) === json) return;
  setKnown(keeper, key, json);
  // Until the engine has it on the disk, the browser holds it: a reload in between loses nothing.
  writeStored('session', journalOf(keeper) + key, json ?? 'forget');
  unsaved.set(journalOf(keeper) + key, { keeper, key });
  timer ??= startRound();
}

/** Called whenever settings have come from the engine. */
export function onSettingsFilled(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Takes over what the engine keeps, except where this window knows better, and from now on writes through this line. Answers
 * what a person must be told, or null.
 */
export async function fillSettings(client: EngineClient, keeper: Keeper): Promise<string | null> {
  engine = client;
  const found = new Map<string, string>();
  let notice: string | null = null;
  for (let after: string | null = ''; after !== null;) {
    const page: Result<SettingPage> = await client.call('settings.read', {
      ...inputOf(keeper),
      after,
    });
    if (!page.ok) return null;
    for (const { key, value } of page.value.settings) found.set(key, value);
    notice ??= page.value.notice;
    after = page.value.next;
  }
  values.set(nameOf(keeper), found);
  takeJournal(keeper);
  for (const listener of [...listeners]) listener();
  await writeUnsaved(client);
  return notice;
}

/** Writes what is not on the disk yet: the engine is there again, or the window is about to go. */
export async function writeUnsaved(client: EngineClient | null = engine): Promise<void> {
  engine = client;
  stalled.clear();
  await writeDue();
}

const isDue = (name: string): boolean => !underWay.has(name) && !stalled.has(name);

async function writeDue(): Promise<void> {
  const client = engine;
  if (!client) return;
  const due = [...unsaved].filter(([name]) => isDue(name));
  await Promise.all(due.map(([name, each]) => write(client, name, each)));
}

function startRound(): ReturnType<typeof setTimeout> {
  void writeDue();
  return setTimeout(() => {
    timer = [...unsaved.keys()].some(isDue) ? startRound() : undefined;
  }, roundMs);
}

async function write(client: EngineClient, name: string, { keeper, key }: Unsaved): Promise<void> {
  underWay.add(name);
  const value = keptJson(keeper, key);
  const result = await client.call('settings.write', { ...inputOf(keeper), key, value });
  underWay.delete(name);
  if (!result.ok && passing.has(result.error.code)) {
    stalled.add(name);
  } else if (keptJson(keeper, key) === value) {
    // What is refused for good, such as a draft too long to be kept, stays with this window.
    if (result.ok) writeStored('session', name, null);
    unsaved.delete(name);
  } else {
    timer ??= startRound();
  }
}

function setKnown(keeper: Keeper, key: string, json: string | null): void {
  const known = values.get(nameOf(keeper));
  if (json === null) known?.delete(key);
  else known?.set(key, json);
}

function readJournal(keeper: Keeper, key: string): string | null {
  const json = readStored('session', journalOf(keeper) + key);
  return json === 'forget' ? null : json;
}

function takeJournal(keeper: Keeper): void {
  for (const name of listStored('session', journalOf(keeper))) {
    const key = name.slice(journalOf(keeper).length);
    setKnown(keeper, key, readJournal(keeper, key));
    unsaved.set(name, { keeper, key });
  }
}
