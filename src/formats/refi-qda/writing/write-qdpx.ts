import { type Zippable, zipSync } from 'fflate';
import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { notesByTarget } from './notes-by-target.ts';
import type { ProjectWriting } from './project-writing.ts';
import { countLosses } from './qda-losses.ts';
import { selectionsOf } from './selections.ts';
import { writeProject } from './write-project.ts';
import type { QdaFile, QdaOptions } from './write-qdc.ts';
import { createXmlWriter } from './xml-writer.ts';
import { zipTime } from './zip-time.ts';

/**
 * A study as a REFI-QDA project 1.0 (`.qdpx`): `project.qde`, valid by the schema, and the files of the sources under
 * `sources/`. Positions are Unicode code points with an exclusive end; texts are UTF-8 without a byte order mark, with LF. The
 * same study written at the same time gives the same bytes. What the standard cannot hold is among the losses.
 */
export function writeQdpx(study: ExchangedStudy, options: QdaOptions): QdaFile {
  const writing: ProjectWriting = {
    study,
    xml: createXmlWriter(),
    losses: countLosses(),
    files: new Map(),
    selections: selectionsOf(study),
    notesOn: notesByTarget(study.memos),
  };
  writeProject(writing, options);
  const { bytes: project, replaced } = writing.xml.finish();
  if (replaced > 0) writing.losses.add('characters', replaced);
  const entries: Zippable = { 'project.qde': [project, { level: 4 }] };
  for (const [name, bytes] of writing.files) {
    // Recordings and pictures are packed as they are.
    entries[`sources/${name}`] = name.endsWith('.txt') ? bytes : [bytes, { level: 0 }];
  }
  return {
    bytes: zipSync(entries, { mtime: zipTime(options.writtenAt) }),
    losses: writing.losses.list(),
  };
}
