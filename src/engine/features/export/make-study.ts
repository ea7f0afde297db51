import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import type { WritingSteps, WrittenStudy } from '../../../formats/exports/written-study.ts';
import { writeQdc } from '../../../formats/refi-qda/writing/write-qdc.ts';
import { qdpxSteps } from '../../../formats/refi-qda/writing/write-qdpx.ts';
import { studyJsonSteps } from '../../../formats/study-json/write-study-json.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import type { StudyKind } from '../../../shared/domain/export.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { gatherStudy } from '../../exporting/gather-study.ts';
import { studyName } from '../../project/file-identity.ts';
import type { JobContext } from '../../session/handler.ts';
import type { MadeExport } from './export-material.ts';
import type { Pace } from './pace.ts';

/** The study, or its codebook, in a form that other programs of the field understand. */
export async function makeStudy(
  { project, environment }: JobContext,
  kind: StudyKind,
  sink: ByteSink,
  pace: Pace,
): Promise<Result<MadeExport>> {
  const origin = `Verbatim ${environment.version}`;
  const options = { origin, writtenAt: new Date(project.host.now()).toISOString() };
  const { study, losses } = gatherStudy(
    project.db,
    studyName(project.path),
    origin,
    kind === 'json',
  );
  const nothing = refuseNothing(kind, study, losses);
  if (nothing) return nothing;
  switch (kind) {
    case 'qdc': {
      const { bytes, losses: lost } = writeQdc(study, options);
      sink.write(bytes);
      return ok({ losses: lost, ending: '.qdc', what: 'codebook', items: study.codes.length });
    }
    case 'qdpx': {
      const more = await takeSteps(qdpxSteps(study, options, sink), pace);
      const told = [...losses, ...more];
      return ok({ losses: told, ending: '.qdpx', what: '', items: study.sources.length });
    }
    case 'json':
      await takeSteps(studyJsonSteps(study, options, sink), pace);
      return ok({ losses, ending: '.json', what: '', items: study.sources.length });
    default:
      return assertNever(kind, 'every form of a study is written');
  }
}

/** Of a form for which there is nothing in the study; null where there is. */
function refuseNothing(
  kind: StudyKind,
  { codes, sources, tables = [] }: WrittenStudy,
  losses: readonly Loss[],
): Result<never> | null {
  if (kind === 'qdc') {
    if (codes.length > 0) return null;
    const advice =
      'There are no codes yet, so there is no codebook to export. Make one in Read first.';
    return refuse('not_found', advice);
  }
  if (codes.length + sources.length + tables.length > 0) return null;
  return refuse(
    'not_found',
    losses.some(({ what }) => what === 'tables')
      ? 'This study holds tables only, and a REFI-QDA project has no place for them. Export the study as JSON instead.'
      : 'There is nothing in this study yet to export. Import some files first.',
  );
}

/** Writes to the end; others have their turn between the steps. */
async function takeSteps<Told>(steps: WritingSteps<Told>, pace: Pace): Promise<Told> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pace(value.done, value.total, 'steps');
  }
}
