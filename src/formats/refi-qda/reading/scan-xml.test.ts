import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanXml } from './scan-xml.ts';
import { readXmlTree, type XmlNode } from './xml-tree.ts';

const ignore = (): void => undefined;

/** What the strict parser makes of it: a comment is nothing that the scanner knows. */
function parsed(document: string): XmlNode | 'refused' {
  const head = /^<\?xml.*?\?>/u.exec(document)?.[0] ?? '';
  const withComment = `${head}<!--x-->${document.slice(head.length)}`;
  try {
    return readXmlTree(new TextEncoder().encode(withComment));
  } catch {
    return 'refused';
  }
}

const name = fc.constantFrom('a', 'Set', 'x-1', 'b.c', '_', 'é', 'p:a', '1', '');
const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'w',
    '\n',
    '\r\n',
    '\t',
    '👩',
    '&amp;',
    '&#10;',
    '&#xd800;',
    '&#x1F469;',
    '&x;',
  ),
  fc.constantFrom(
    '&lt',
    '>',
    ']]>',
    '"',
    "'",
    '<',
    '\ufffe',
    '\u00a0',
    '&',
    'é',
    '&quot;&apos;&gt;',
  ),
);
const attribute = fc
  .tuple(
    fc.constantFrom(' ', '  ', '\n', ''),
    fc.constantFrom('guid', 'name', 'xmlns', 'xmlns:p', 'p:q', 'q:guid', 'xml:lang', 'é'),
    fc.constantFrom('="', "='", ' = "', '="urn:x'),
    words,
    fc.constantFrom('"', "'"),
  )
  .map((parts) => parts.join(''));
const tag = fc.oneof(
  fc
    .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '/>', ' >', ' / >'))
    .map(([of, attributes, end]) => `<${of}${attributes.join('')}${end}`),
  name.map((of) => `</${of}>`),
  fc.constantFrom('<!--c-->', '<![CDATA[x]]>', '<?p?>', '</a >', '</ a>'),
);
const plain: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom('a', 'Set'),
      fc.uniqueArray(fc.constantFrom('guid', 'name', 'colour'), { maxLength: 3 }),
      fc.constantFrom('w', '&amp;&#233;', '👩 x', ''),
      fc.array(fc.oneof({ maxDepth: 3 }, fc.constantFrom('text', '\n'), tie('node')), {
        maxLength: 3,
      }),
    )
    .map(([of, names, value, children]) => {
      const attributes = names.map((each) => ` ${each}="${value}"`).join('');
      return `<${of}${attributes}>${children.join('')}</${of}>`;
    }),
})).node;

describe('scanXml', () => {
  it('makes of a usual document what the strict parser makes of it', () => {
    fc.assert(
      fc.property(
        plain,
        fc.constantFrom('', '<?xml version="1.0" encoding="utf-8"?>\n'),
        (document, head) => {
          const scanned = scanXml(head + document, ignore);
          expect(scanned).not.toBeNull();
          expect(scanned).toEqual(parsed(head + document));
        },
      ),
    );
  });

  it('makes of any document the same as the strict parser, or nothing', () => {
    const document = fc
      .array(fc.oneof(tag, words), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const inside = fc.oneof(
      document,
      document.map((parts) => `<a>${parts}</a>`),
      plain,
    );
    const broken = fc
      .tuple(plain, fc.nat({ max: 60 }), words)
      .map(([whole, at, put]) => whole.slice(0, at) + put + whole.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(inside, broken), (written) => {
        // Of UTF-8 nothing else can be made.
        const text = written.toWellFormed();
        const scanned = scanXml(text, ignore);
        if (scanned) expect(scanned).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['<a b="1" b="2"/>', 'an attribute twice'],
    ['<a><b></a></b>', 'ends that are crossed'],
    ['<a/><b/>', 'two roots'],
    ['<!DOCTYPE a><a/>', 'a DOCTYPE'],
    ['<a p:b="1"/>', 'a prefix that nobody declared'],
    ['<a>', 'no end'],
    [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'too deep'],
  ])('leaves %s to the strict parser', (document) => {
    expect(scanXml(document, ignore)).toBeNull();
    expect(parsed(document)).toBe('refused');
  });

  it('knows prefixes that the root declares', () => {
    const root = scanXml(
      '<a xmlns="urn:x" xmlns:xsi="urn:y" xsi:schemaLocation="z"><b xsi:nil="1"/></a>',
      ignore,
    );
    expect(root?.attributes.get('schemaLocation')).toBe('z');
    expect(root?.children[0]?.attributes.get('nil')).toBe('1');
  });
});
