import {
  fetchOriginal,
  type WritingSteps,
  type WrittenSource,
} from '../../exports/written-study.ts';
import { countSourceLosses } from './count-source-losses.ts';
import { deriveGuid } from './derive-guid.ts';
import { keepFile, type ProjectWriting, writeNoteRefs } from './project-writing.ts';
import { qdaTime } from './qda-time.ts';
import { endingOf, formOf } from './source-form.ts';
import { writeTextSelections, writeTranscriptSelections } from './write-selections.ts';

/** The sources with what is selected and coded in them; their files are kept beside. */
export function* writeSources(writing: ProjectWriting): WritingSteps<void> {
  const { study, xml } = writing;
  if (study.sources.length === 0) return;
  const total = 2 * study.sources.length;
  xml.open('Sources');
  for (const [done, source] of study.sources.entries()) {
    yield { done, total };
    writeSource(writing, source);
    countSourceLosses(source, writing.speeches.toldIn(source.key), writing.losses);
  }
  xml.close();
}

function writeSource(writing: ProjectWriting, source: WrittenSource): void {
  const form = formOf(source);
  switch (form) {
    case 'TextSource':
      writeText(writing, source);
      return;
    case 'PDFSource':
      writeWithFile(writing, source, form, 'pdf', () =>
        writeRepresentation(writing, source, 'Representation'),
      );
      return;
    case 'PictureSource':
      writeWithFile(writing, source, form, endingOf(form, source), () =>
        writeRepresentation(writing, source, 'TextDescription'),
      );
      return;
    case 'AudioSource':
    case 'VideoSource':
      writeWithFile(writing, source, form, endingOf(form, source), () =>
        writeTranscript(writing, source),
      );
      return;
  }
}

function writeText(writing: ProjectWriting, source: WrittenSource): void {
  const { xml } = writing;
  const { key, name, format, original, importedAt } = source;
  const richTextPath =
    format === 'docx' && original !== null
      ? keepFile(writing, deriveGuid('original', key), 'docx', () => originalOf(source))
      : null;
  xml.open('TextSource', {
    guid: key,
    name,
    richTextPath,
    plainTextPath: keepText(writing, key, source),
    creationDateTime: qdaTime(importedAt, writing.losses),
  });
  writeTextSelections(writing, source);
  writeNoteRefs(writing, key);
  xml.close();
}

/** A source that is a file first of all; `writeWords` writes its text where it has any. */
function writeWithFile(
  writing: ProjectWriting,
  source: WrittenSource,
  form: string,
  ending: string,
  writeWords: () => void,
): void {
  const { xml } = writing;
  const { key, name, original, importedAt, text } = source;
  xml.open(form, {
    guid: key,
    name,
    path: original === null ? null : keepFile(writing, key, ending, () => originalOf(source)),
    creationDateTime: qdaTime(importedAt, writing.losses),
  });
  if (text !== '') writeWords();
  writeNoteRefs(writing, key);
  xml.close();
}

/** Text of a PDF or a picture, in which the selections lie. */
function writeRepresentation(
  writing: ProjectWriting,
  source: WrittenSource,
  element: string,
): void {
  const { xml } = writing;
  const guid = deriveGuid('text', source.key);
  xml.open(element, {
    guid,
    name: source.name,
    plainTextPath: keepText(writing, guid, source),
  });
  writeTextSelections(writing, source);
  xml.close();
}

function writeTranscript(writing: ProjectWriting, source: WrittenSource): void {
  const { xml } = writing;
  const guid = deriveGuid('text', source.key);
  xml.open('Transcript', {
    guid,
    name: source.name,
    plainTextPath: keepText(writing, guid, source),
  });
  writeTranscriptSelections(writing, source);
  xml.close();
}

/** UTF-8 without a byte order mark. Half a pair of surrogates becomes U+FFFD, which is one code point as it was. */
function keepText(writing: ProjectWriting, guid: string, source: WrittenSource): string {
  const { text } = source;
  if (!text.isWellFormed()) {
    const lone = text.match(/\p{Cs}/gu)?.length ?? 0;
    writing.losses.add('characters', lone);
  }
  return keepFile(writing, guid, 'txt', () => new TextEncoder().encode(source.text));
}

function originalOf(source: WrittenSource): Uint8Array {
  return fetchOriginal(source) ?? new Uint8Array();
}
