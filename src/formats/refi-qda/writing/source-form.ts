import { fetchOriginal, type WrittenSource } from '../../exports/written-study.ts';

/** The elements that a source can become. */
export type SourceForm =
  'TextSource' | 'PDFSource' | 'PictureSource' | 'AudioSource' | 'VideoSource';

const media: Readonly<Record<string, SourceForm>> = {
  picture: 'PictureSource',
  audio: 'AudioSource',
  video: 'VideoSource',
};

/** A PDF without its file is the text that is left of it. */
export function formOf({
  format,
  original,
}: Pick<WrittenSource, 'format' | 'original'>): SourceForm {
  if (format === 'pdf' && original !== null) return 'PDFSource';
  return media[format] ?? 'TextSource';
}

const usualEndings = { PictureSource: 'jpg', AudioSource: 'm4a', VideoSource: 'mp4' } as const;
const pngSignature = [0x89, 0x50, 0x4e, 0x47];

/** The ending of a file of pictures or sound, as its own name has it; else by what it is. */
export function endingOf(form: keyof typeof usualEndings, source: WrittenSource): string {
  const own = /\.([a-z0-9]{1,8})$/iu.exec(source.fileName)?.[1];
  if (own !== undefined) return own.toLowerCase();
  if (form !== 'PictureSource') return usualEndings[form];
  const original = fetchOriginal(source);
  return pngSignature.every((byte, at) => original?.[at] === byte) ? 'png' : usualEndings[form];
}
