import type { XmlElement } from '../zip/xml-part.ts';
import { walkXmlPart } from '../zip/xml-part.ts';

/** Gathers the runs of a text (`t` in `si` or `is`) while a part is walked; phonetic readings (`rPh`) are left out. */
export type RunReader = Readonly<{
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  /** What was gathered since the last call, with `_x000D_` and such as the characters they stand for. */
  take(): string;
}>;

export function runReader(): RunReader {
  let [phonetic, inText, gathered] = [0, false, ''];
  return {
    open(name) {
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    text(text) {
      if (inText) gathered += text;
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      inText = false;
    },
    take() {
      const text = gathered.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      gathered = '';
      return text.replaceAll(/\r\n?/gu, '\n');
    },
  };
}

/** The shared strings of a workbook. Their declared count is not believed. */
export function readSharedStrings(bytes: Uint8Array | null): readonly string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  const runs = runReader();
  const open: string[] = [];
  walkXmlPart(bytes, {
    onOpen: ({ name }: XmlElement) => {
      open.push(name);
      runs.open(name);
    },
    onText: (text) => runs.text(text),
    onClose: () => {
      const name = open.pop() ?? '';
      runs.close(name);
      if (name === 'si') strings.push(runs.take());
    },
  });
  return strings;
}
