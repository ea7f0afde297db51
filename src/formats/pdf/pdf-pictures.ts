/**
 * How many pictures a PDF holds, told from the dictionaries in its bytes without decoding any; masks of pictures are not
 * counted. 0 where there are none.
 */
export function countPictures(bytes: Uint8Array): number {
  const pictures = countOf(bytes, '/Subtype', /^\s*\/Image(?![A-Za-z])/u);
  const masks = countOf(bytes, '/SMask', /^\s*\d+\s+\d+\s+R/u);
  return Math.max(0, pictures - masks);
}

const lookAhead = 40;

function countOf(bytes: Uint8Array, name: string, behind: RegExp): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(name, 0, 'latin1'); at !== -1;) {
    const from = at + name.length;
    if (behind.test(buffer.toString('latin1', from, from + lookAhead))) count += 1;
    at = buffer.indexOf(name, from, 'latin1');
  }
  return count;
}
