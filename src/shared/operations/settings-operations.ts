import { z } from 'zod';
import { longestSetting, settingScopes, type SettingPage } from '../domain/settings.ts';
import { job, read, returns } from './define-operation.ts';

const scope = z.enum(settingScopes);
const key = z.string().min(1).max(200);
/** The study a setting is meant for, by its uid: an answer that comes late must not end in another one. */
const study = z.string().max(100).optional();

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const change = z
  .strictObject({
    scope,
    study,
    key,
    /** JSON; null forgets the setting. */
    value: z.string().refine(isJson, 'it is not JSON').nullable(),
  })
  .refine(({ scope: kept, value }) => (value?.length ?? 0) <= longestSetting[kept], {
    path: ['value'],
    message: 'it is too long to be kept',
  });

/** What a person likes: keys, sizes, layout, and words not yet saved. None of it is part of the study's history. */
export const settingsOperations = {
  /** All settings of a scope, in pages. */
  'settings.read': read(
    z.strictObject({ scope, study, after: z.string().max(200).default('') }),
    returns<SettingPage>(),
  ),
  /** Keeps one setting durably: it is on the disk when the answer comes. Not a command of the log. */
  'settings.write': job(change, returns<null>()),
};
