import type { Setting, SettingPage } from '../../../shared/domain/settings.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { OpenProject } from '../../project/open-project.ts';
import {
  deleteLocalSetting,
  listLocalSettings,
  setLocalSetting,
} from '../../project/queries/local-setting-queries.ts';
import { type Handlers, readsAnywhere, runsAnywhere } from '../../session/handler.ts';
import type { ProjectSession } from '../../session/project-session.ts';
import { readProgramSettings, writeProgramSetting } from './program-settings.ts';

type Names = Extract<keyof OperationTable, `settings.${string}`>;

/** What windows keep in a study stands apart from what the engine keeps there. */
const windowPrefix = 'window.';

/** An answer holds about this many characters, and one setting at the least. */
const pageCharacters = 1_000_000;

/** The settings behind `after`, as many as one answer holds. */
export function pageOf(settings: readonly Setting[], after: string): Omit<SettingPage, 'notice'> {
  const left = settings.filter(({ key }) => key > after);
  let characters = 0;
  const fits = left.findIndex(({ key, value }, index) => {
    characters += key.length + value.length;
    return index > 0 && characters > pageCharacters;
  });
  if (fits === -1) return { settings: left, next: null };
  return { settings: left.slice(0, fits), next: left[fits - 1]?.key ?? null };
}

const byKey = (one: Setting, other: Setting): number => (one.key < other.key ? -1 : 1);

/** The open study, if it is the one that is meant. */
function studyMeant(session: ProjectSession, uid: string | undefined): Result<OpenProject> {
  const project = session.current();
  if (project && (uid === undefined || project.uid === uid)) return ok(project);
  return refuse('no_project', 'That study is not open any more. Open it again.');
}

export const settingsHandlers: Handlers<Names> = {
  'settings.read': readsAnywhere(({ session, environment }, { scope, study, after }) => {
    if (scope === 'program') {
      const now = (environment.now ?? Date.now)();
      const { settings, notice } = readProgramSettings(environment.dataFolder, now);
      const list = Object.entries(settings).map(([key, value]) => ({ key, value }));
      return ok({ ...pageOf(list.sort(byKey), after), notice });
    }
    const project = studyMeant(session, study);
    if (!project.ok) return project;
    const kept = listLocalSettings(project.value.db, windowPrefix).map(({ key, value }) => ({
      key: key.slice(windowPrefix.length),
      value,
    }));
    return ok({ ...pageOf(kept.sort(byKey), after), notice: null });
  }),
  'settings.write': runsAnywhere(({ session, environment }, { scope, study, key, value }) => {
    if (scope === 'program') {
      writeProgramSetting(environment.dataFolder, (environment.now ?? Date.now)(), key, value);
      return ok(null);
    }
    const project = studyMeant(session, study);
    if (!project.ok) return project;
    const { db, readOnly } = project.value;
    if (readOnly) {
      return refuse('project_read_only', 'This study is read only: nothing can be kept in it.');
    }
    if (value === null) deleteLocalSetting(db, windowPrefix + key);
    else setLocalSetting(db, windowPrefix + key, value);
    return ok(null);
  }),
};
