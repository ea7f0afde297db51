import { walkXmlPart, type XmlElement } from '../zip/xml-part.ts';

export type OdtNode = XmlElement & Readonly<{ children: (OdtNode | string)[] }>;

export type OdtTree = Readonly<{
  /** The element with the words of a text document; null where the file is a sheet, a drawing or slides. */
  text: OdtNode | null;
  /** Names of the styles whose text is not shown. */
  hiddenStyles: ReadonlySet<string>;
}>;

/**
 * The tree of `content.xml` below its text.
 *
 * @throws XmlRefused where the part is no XML.
 */
export function odtTree(content: Uint8Array): OdtTree {
  const hiddenStyles = new Set<string>();
  const open: OdtNode[] = [];
  let text: OdtNode | null = null;
  let styleName = '';
  walkXmlPart(content, {
    onOpen: ({ name, attributes }) => {
      const node = { name, attributes, children: [] };
      if (name === 'style:style') styleName = attributes.get('style:name') ?? '';
      if (name === 'style:text-properties' && attributes.get('text:display') === 'none') {
        hiddenStyles.add(styleName);
      }
      if (name === 'office:text') text ??= node;
      if (text !== null) open.at(-1)?.children.push(node);
      open.push(node);
    },
    onText: (words) => {
      if (text !== null) open.at(-1)?.children.push(words);
    },
    onClose: () => {
      open.pop();
    },
  });
  return { text, hiddenStyles };
}
