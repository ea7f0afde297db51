/** The tables of Taguette that say something, as its versions since 2021 have them. */
export const taguetteTables = [
  'users (login varchar(30) not null primary key, created datetime not null, hashed_password varchar(192), language varchar(10))',
  'projects (id integer primary key autoincrement not null, name varchar(200) not null, description text not null, created datetime not null)',
  'commands (id integer primary key autoincrement not null, date datetime not null, user_login varchar(30) not null, project_id integer not null, document_id integer, payload text not null)',
  'documents (id integer primary key autoincrement not null, name varchar(200) not null, description text not null, filename varchar(200) not null, created datetime not null, project_id integer not null, text_direction varchar(13) not null, contents text not null)',
  'highlights (id integer primary key autoincrement not null, document_id integer not null, start_offset integer not null, end_offset integer not null, snippet text not null)',
  'tags (id integer primary key autoincrement not null, project_id integer not null, path varchar(200) not null, description text not null, unique (project_id, path))',
  'highlight_tags (highlight_id integer not null, tag_id integer not null, primary key (highlight_id, tag_id))',
] as const;

const day = '2021-06-05 18:24:28.756510';

type Row = (string | number | null)[];

export function documentRow(id: number, name: string, contents: string, project = 1): Row {
  return [id, name, '', `${name}.html`, day, project, 'LEFT_TO_RIGHT', contents];
}

export function projectRow(id: number, name: string, description = ''): Row {
  return [id, name, description, day];
}

export function addedBy(login: string, highlight: number, field = 'highlight_id'): Row {
  const payload = { end_offset: 9, [field]: highlight, start_offset: 1, type: 'highlight_add' };
  return [highlight, day, login, 1, 1, JSON.stringify(payload)];
}

/** The bytes of UTF-8 from the start of `flat`, the text between the tags, to both ends of a quote in it. */
export function byteRange(flat: string, quote: string): [number, number] {
  const start = Buffer.byteLength(flat.slice(0, flat.indexOf(quote)));
  return [start, start + Buffer.byteLength(quote)];
}
