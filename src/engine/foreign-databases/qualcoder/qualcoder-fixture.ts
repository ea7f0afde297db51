/** The tables of a project of version 8, those of them that say something. */
export const qualcoderTables = [
  'project (databaseversion text, date text, memo text, about text, bookmarkfile integer, bookmarkpos integer, codername text)',
  'source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, av_text_id integer, risid integer, unique(name))',
  'code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text, important integer)',
  'code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text, important integer)',
  'annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text, unique(fid,pos0,pos1,owner))',
  'attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text)',
  'attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text, unique(name,attr_type,id))',
  'case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text)',
  'cases (caseid integer primary key, name text, memo text, owner text, date text, constraint ucm unique(name))',
  'code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name))',
  'code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer, unique(cid,fid,pos0,pos1, owner))',
  'code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, unique(name))',
  'journal (jid integer primary key, name text, jentry text, date text, owner text, unique(name))',
  'graph (grid integer primary key, name text, description text, date text, scene_width integer, scene_height integer, unique(name))',
  'ris (risid integer, tag text, longtag text, value text)',
] as const;

const day = '2024-03-02 10:11:12';

export type CodedStretch = Readonly<{
  code: number;
  source: number;
  quote: string;
  at: readonly [number, number];
  owner?: string;
  memo?: string;
  important?: number;
}>;

/** Rows of `code_text`. */
export function codedRows(coded: readonly CodedStretch[]): (string | number | null)[][] {
  return coded.map(({ code, source, quote, at, owner = 'ana', memo = '', important }, index) => {
    const made = [owner, day, memo, null, important ?? null];
    return [index + 1, code, source, quote, at[0], at[1], ...made];
  });
}

/** A row of `source`. */
export function sourceRow(
  id: number,
  name: string,
  fulltext: string | Uint8Array | null,
  mediapath: string | null = null,
  memo = '',
): (string | number | null | Uint8Array)[] {
  return [id, name, fulltext, mediapath, memo, 'ana', day, null, null];
}
