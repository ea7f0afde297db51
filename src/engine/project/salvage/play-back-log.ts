const headerBytes = 32;
const frameHeaderBytes = 24;
const magic = 0x377f0682;

type Sums = readonly [number, number];

function addUp(bytes: Buffer, isBigEndian: boolean, [first, second]: Sums): Sums {
  let a = first;
  let b = second;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

const matches = (bytes: Buffer, at: number, [a, b]: Sums): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;

type Frame = Readonly<{ page: number; data: Buffer; isCommit: boolean }>;

/** The frames of a write-ahead log, up to the first that does not match its checksum. */
function* listFrames(log: Buffer): Generator<Frame> {
  if (log.length < headerBytes || (log.readUInt32BE(0) & ~1) >>> 0 !== magic) return;
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
  const pageBytes = log.readUInt32BE(8);
  let sums = addUp(log.subarray(0, 24), isBigEndian, [0, 0]);
  if (!matches(log, 24, sums) || pageBytes < 512 || pageBytes > 65_536) return;
  const salts = log.subarray(16, 24);
  const frameBytes = frameHeaderBytes + pageBytes;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    const data = log.subarray(at + frameHeaderBytes, at + frameBytes);
    sums = addUp(data, isBigEndian, addUp(log.subarray(at, at + 8), isBigEndian, sums));
    if (!log.subarray(at + 8, at + 16).equals(salts) || !matches(log, at + 16, sums)) return;
    yield { page: log.readUInt32BE(at), data, isCommit: log.readUInt32BE(at + 4) > 0 };
  }
}

/**
 * What a crash left in the write-ahead log beside a study: the pages of all whole commits, the last of each. SQLite would not play it
 * into a file whose header is damaged.
 */
export function readCommittedPages(log: Buffer): ReadonlyMap<number, Buffer> {
  const committed = new Map<number, Buffer>();
  const open = new Map<number, Buffer>();
  for (const { page, data, isCommit } of listFrames(log)) {
    open.set(page, data);
    if (!isCommit) continue;
    for (const [number, bytes] of open) committed.set(number, bytes);
    open.clear();
  }
  return committed;
}
