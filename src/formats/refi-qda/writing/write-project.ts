import type { WritingSteps } from '../../exports/written-study.ts';
import { qdaTime } from './qda-time.ts';
import type { ProjectWriting } from './project-writing.ts';
import { writeCases } from './write-cases.ts';
import { writeCodes } from './write-codes.ts';
import { writeLinks } from './write-links.ts';
import { writeNotes } from './write-notes.ts';
import type { QdaOptions } from './write-qdc.ts';
import { writeSets } from './write-sets.ts';
import { writeSources } from './write-sources.ts';
import { writeVariables } from './write-variables.ts';

/** The whole project, its parts in the order that the schema asks for; a step after each source. */
export function* writeProject(writing: ProjectWriting, options: QdaOptions): WritingSteps<void> {
  const { study, xml, losses, notesOn } = writing;
  xml.open('Project', {
    xmlns: 'urn:QDA-XML:project:1.0',
    name: study.name,
    origin: options.origin,
    creationDateTime: qdaTime(options.writtenAt, losses),
  });
  writeUsers(writing);
  if (study.codes.length > 0) {
    xml.open('CodeBook');
    writeCodes(xml, study.codes, notesOn, losses);
    xml.close();
  }
  const types = writeVariables(xml, study, losses);
  writeCases(writing, types);
  yield* writeSources(writing);
  writeNotes(writing);
  writeLinks(writing);
  writeSets(xml, study.sets, study.sources);
  for (const { key, target } of study.memos) {
    if (target.kind === 'project') xml.leaf('NoteRef', { targetGUID: key });
  }
  xml.close();
}

function writeUsers({ study, xml }: ProjectWriting): void {
  if (study.coders.length === 0) return;
  xml.open('Users');
  for (const { key, name } of study.coders) xml.leaf('User', { guid: key, name });
  xml.close();
}
