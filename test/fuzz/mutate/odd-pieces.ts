/** Numbers at which programs fall over. */
export const oddNumbers = [
  ...['0', '-1', '1', '2147483648', '4294967296', '9007199254740993', '1e308', '-1e309', 'NaN'],
  ...['Infinity', '0.1', '99999999999999999999', '65536', '-2147483649', '00', '1e-320', '٣'],
] as const;

/** Names that mean something to the language itself. */
export const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
] as const;

/** Letters that are more than one unit, none, or none that can be seen. */
export const oddLetters = [
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200d'],
  ...['\u202e', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ufffd', '\ud83d', '\udc00'],
  ...['\u0301', 'e\u0301\u0323', '\u0344', '👩‍👩‍👧', '🇩🇪', '🇩', '👍🏽', '𝒜', '각', '\u1100', '\u11a8'],
  ...['ﷺ', 'İ', 'ß', 'ﬁ', '\u0f73', '\u0958', '\r', '\r\n', '\n', '\t', '\v', '\f', '\\'],
] as const;

/** What parts things in any of the formats. */
export const separators = [
  ...['"', "'", ',', ';', '\t', '|', ':', '：', '\n', '\n\n', '-->', '<', '>', '&', '/', '='],
  ...['[', ']', '{', '}', '(', ')', '\\', '*', '**', '#', '%', '$', '""', '","', '\u001f'],
] as const;

/** Words of many formats at once: what one reader does not know, another may. */
export const words = [
  ...['WEBVTT', 'NOTE', 'STYLE', 'REGION', '00:00:01.000 --> 00:00:02.000', '0:00:01.0,0:00:02.0'],
  ...['<v Ana>', '</v>', '[00:12.00]', '[offset:-99999999]', 'Ana: ', '[99:59:59]', '(0:21)'],
  ...['{\\rtf1 ', '\\u-3', '\\bin99999999 ', "\\'e9", '\\uc9999 ', '\\par ', '{\\*\\', '\\f99 '],
  ...['<br>', '<table>', '<script>', '<!--', '-->', '<![CDATA[', ']]>', '&#0;', '&#xd800;'],
  ...['&#x110000;', '&a;', '&amp', '<?xml version="1.0"?>', '<!DOCTYPE a [<!ENTITY b "c">]>'],
  ...['stream', 'endstream', 'endobj', '1 0 R', '<<', '>>', '/Length 99999999', '/Kids [2 0 R]'],
  ...['/Filter /FlateDecode', 'xref', 'trailer', 'BT', 'Tj', '/Encrypt << >>', 'true', 'null'],
  ...['"start":1e300', '"speaker":{}', '[[[[', '{"a":', '\\ud800', '2024-02-30', '31/12/2024'],
] as const;
