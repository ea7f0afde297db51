import type { CodeId, CoderId, SourceId } from '../../../shared/ids.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { runCommand, type Step } from '../../history/command.ts';
import type { OpenProject } from '../../project/open-project.ts';
import type { JobControl, Services } from '../../session/handler.ts';

/** The sample while it is being made: what its names have become so far. */
export type Filling = Readonly<{
  context: Services & JobControl;
  study: OpenProject;
  folder: string;
  sources: Map<string, readonly SourceId[]>;
  codes: Map<string, CodeId>;
  coders: Map<string, CoderId>;
}>;

/** Runs one command of the change log in the study being made. */
export function commit<T>({ study }: Filling, body: (step: Step) => Result<T>): Result<T> {
  const outcome = runCommand(study.host, body);
  return outcome.ok ? ok(outcome.value.value) : outcome;
}

/** A name of the sample's files looked up; one that is not there is a mistake in them. */
export function expected<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`the sample has no “${name}”`);
  return found;
}
