import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import { fileNameOf, type ProjectArchive } from './project-archive.ts';
import { claimKey, type ProjectContext } from './project-context.ts';
import type { FoundText, TextFinder } from './source-text.ts';
import { lost, sentences } from './told.ts';
import { attributeOf, childrenOf, nameOf, type XmlNode } from './xml-tree.ts';

/** A source as the project describes it, with its text found but not yet normalised. */
export type SourceDraft = Readonly<{
  key: ExchangeKey;
  name: string;
  node: XmlNode;
  format: string;
  fileName: string;
  original: Uint8Array | null;
  /** The element whose words the text is, in which its selections are: the source itself, or one inside of it. */
  textNode: XmlNode | null;
  text: FoundText | null;
}>;

type SourceForm = Readonly<{
  format: string;
  /** The element inside that has the words; null where the source has them itself. */
  words: string | null;
  ending: string;
}>;

/** Texts with their layout, by the ending of their files. */
const richFormats: ReadonlyMap<string, string> = new Map(
  ['docx', 'rtf', 'odt', 'pdf', 'html'].map((format) => [format, format]),
).set('htm', 'html');

const plainText: SourceForm = { format: 'plain_text', words: null, ending: 'txt' };

const forms: ReadonlyMap<string, SourceForm> = new Map([
  ['TextSource', plainText],
  ['PDFSource', { format: 'pdf', words: 'Representation', ending: 'pdf' }],
  ['PictureSource', { format: 'picture', words: 'TextDescription', ending: 'png' }],
  ['AudioSource', { format: 'audio', words: 'Transcript', ending: 'm4a' }],
  ['VideoSource', { format: 'video', words: 'Transcript', ending: 'mp4' }],
]);

type DraftParts = Readonly<{
  archive: ProjectArchive;
  context: ProjectContext;
  /** Words of PDFs that were read before. */
  pages: Map<Uint8Array, FoundText | null>;
}>;

type WrittenWords = Readonly<{ node: XmlNode; text: FoundText | null }>;

/** All sources in their order; a second transcript of a recording is one of its own. */
export async function draftSources(
  sources: XmlNode | undefined,
  archive: ProjectArchive,
  findText: TextFinder,
  context: ProjectContext,
): Promise<SourceDraft[]> {
  const drafts: SourceDraft[] = [];
  const parts: DraftParts = { archive, context, pages: new Map() };
  const paths = new Set(childrenOf(sources, 'TextSource').map(textPath));
  for (const [index, node] of (sources?.children ?? []).entries()) {
    const form = forms.get(node.name);
    if (!form) {
      context.findings.lose(lost.unknownSources);
      continue;
    }
    const key = claimKey(context, node, `source:${index}`);
    const words = await wordsIn(node, form, findText);
    const main = words.find(({ text }) => text) ?? words[0] ?? null;
    drafts.push(await draftOf(key, node, form, main, parts));
    for (const other of words) {
      if (other === main || (paths.has(textPath(other.node)) && isBare(other.node))) continue;
      const ownKey = claimKey(context, other.node, `transcript:${drafts.length}`);
      drafts.push(await draftOf(ownKey, other.node, plainText, other, parts));
      context.findings.tell(sentences.transcripts);
    }
  }
  return drafts;
}

function textPath(node: XmlNode): string {
  return attributeOf(node, 'plainTextPath');
}

/** True for a transcript about which nothing is said. */
function isBare({ children }: XmlNode): boolean {
  return children.every(({ name }) => name === 'SyncPoint' || name === 'PlainTextContent');
}

async function wordsIn(
  node: XmlNode,
  { words }: SourceForm,
  findText: TextFinder,
): Promise<WrittenWords[]> {
  const found: WrittenWords[] = [];
  for (const each of words === null ? [node] : childrenOf(node, words)) {
    found.push({ node: each, text: await findText(each) });
  }
  return found;
}

async function draftOf(
  key: ExchangeKey,
  node: XmlNode,
  form: SourceForm,
  words: WrittenWords | null,
  { archive, context: { findings }, pages }: DraftParts,
): Promise<SourceDraft> {
  const kept = originalOf(node, form, archive);
  const text = words?.text ?? (await pagesOf(form, kept, pages));
  if (!text && words) findings.lose(lost.missingTexts);
  if (!kept && form !== plainText) findings.lose(lost.missingFiles);
  if (text?.guessed) findings.tell(sentences.guessedEncodings);
  if (text?.from === 'words') {
    findings.tell(form.format === 'pdf' ? sentences.pdfTexts : sentences.wordTexts);
  }
  const format = form === plainText && kept ? (richFormats.get(kept.ending) ?? '') : form.format;
  const shown = nameOf(attributeOf(node, 'name')) || nameOf(fileNameOf(textPath(node)));
  const name = shown || 'Untitled source';
  const fileName = fileNameFor(name, kept, form.ending);
  const textNode = words?.node ?? (text ? node : null);
  return { key, name, node, format, fileName, original: kept?.bytes ?? null, textNode, text };
}

type Kept = Readonly<{ bytes: Uint8Array; ending: string }>;

function originalOf(node: XmlNode, form: SourceForm, archive: ProjectArchive): Kept | null {
  const path = attributeOf(node, form === plainText ? 'richTextPath' : 'path');
  const entry = archive.find(path);
  if (!entry) return null;
  const ending = /\.([a-z\d]{1,8})$/iu.exec(entry.name)?.[1]?.toLowerCase() ?? form.ending;
  if (form === plainText && !richFormats.has(ending)) return null;
  const bytes = archive.keep(entry);
  return bytes && { bytes, ending };
}

/** The words on the pages of a PDF to which the project has none. `known` are those of before, by their bytes. */
async function pagesOf(
  { format }: SourceForm,
  kept: Kept | null,
  known: Map<Uint8Array, FoundText | null>,
): Promise<FoundText | null> {
  if (format !== 'pdf' || !kept) return null;
  const met = known.get(kept.bytes);
  if (met !== undefined) return met;
  const found = await wordsOnPages(kept);
  known.set(kept.bytes, found);
  return found;
}

async function wordsOnPages(kept: Kept): Promise<FoundText | null> {
  // What reads a PDF is large: it is loaded when one comes. It may take the bytes away with it.
  const { readPdf } = await import('../../pdf/read-pdf.ts');
  const read = await readPdf(kept.bytes.slice(), '');
  if (!read.ok || read.value.content.type !== 'text') return null;
  return { raw: read.value.content.text, marks: 0, from: 'words', guessed: false };
}

/** A name with an ending, so that what is kept can be opened where it is saved. */
function fileNameFor(name: string, kept: Kept | null, usual: string): string {
  const own = /\.([a-z\d]{1,8})$/iu.exec(name)?.[1]?.toLowerCase();
  const fits = kept ? own === kept.ending || (own === 'jpeg' && kept.ending === 'jpg') : own;
  return fits ? name : `${name}.${kept?.ending ?? usual}`;
}
