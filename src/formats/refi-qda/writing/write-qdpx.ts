import type { Loss } from '../../../shared/domain/file-inspection.ts';
import { type ByteSink, collectBytes } from '../../exports/byte-sink.ts';
import { writeThrough, type WritingSteps, type WrittenStudy } from '../../exports/written-study.ts';
import { zipWriter, type ZipWriter } from '../../exports/zip-writer.ts';
import { caseSpeeches } from './case-speeches.ts';
import { notesByTarget } from './notes-by-target.ts';
import type { ProjectWriting } from './project-writing.ts';
import { countLosses } from './qda-losses.ts';
import { selectionFinder } from './selections.ts';
import { writeProject } from './write-project.ts';
import type { QdaFile, QdaOptions } from './write-qdc.ts';
import { createXmlWriter } from './xml-writer.ts';
import { zipTime } from './zip-time.ts';

/** Harder packing takes twice the time for a file that is hardly smaller. */
const level = 3;

/**
 * A study as a REFI-QDA project 1.0 (`.qdpx`): `project.qde`, valid by the schema, and the files of the sources under
 * `sources/`. Positions are Unicode code points with an exclusive end; texts are UTF-8 without a byte order mark, with LF. The
 * same study written at the same time gives the same bytes. What the standard cannot hold is told at the end.
 */
export function* qdpxSteps(
  study: WrittenStudy,
  options: QdaOptions,
  sink: ByteSink,
): WritingSteps<readonly Loss[]> {
  const zip = zipWriter(sink, zipTime(options.writtenAt), level);
  const description = zip.open('project.qde');
  const speeches = yield* caseSpeeches(study);
  const writing: ProjectWriting = {
    study,
    xml: createXmlWriter(description),
    losses: countLosses(),
    files: new Map(),
    speeches,
    selectionsIn: selectionFinder(study, speeches.selectionsIn),
    notesOn: notesByTarget(study.memos),
  };
  yield* writeProject(writing, options);
  const replaced = writing.xml.finish();
  if (replaced > 0) writing.losses.add('characters', replaced);
  description.close();
  yield* writeFiles(zip, writing.files);
  zip.finish();
  return writing.losses.list();
}

function* writeFiles(zip: ZipWriter, files: ProjectWriting['files']): WritingSteps<void> {
  let done = files.size;
  for (const [name, fetch] of files) {
    yield { done, total: 2 * files.size };
    // Recordings and pictures are packed as they are.
    zip.file(`sources/${name}`, fetch(), name.endsWith('.txt') ? 'pack' : 'store');
    done += 1;
  }
}

/** The whole file at once, see `qdpxSteps`. */
export function writeQdpx(study: WrittenStudy, options: QdaOptions): QdaFile {
  const file = collectBytes();
  const losses = writeThrough(qdpxSteps(study, options, file));
  return { bytes: file.bytes(), losses };
}
