import { textsOf } from './packed-column.ts';
import type { TableColumn } from './table-column.ts';
import type { TableOrigin } from './table-header.ts';

/** What of a person a column tells. */
export type PersonalKind = 'email' | 'phone' | 'address' | 'network' | 'name' | 'place' | 'birth';

const email = /^[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[\p{L}\d-]{2,24}$/u;
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$/u;
const ipv6 = /^[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}$/iu;
/** Seven digits or more, parted as telephone numbers are; a bare number may be anything. */
const phone = /^(?:\+|00|\()?[\d(][\d\s().\-/]{5,20}\d$/u;

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'iu');
const names: Readonly<Record<Exclude<PersonalKind, 'network'>, RegExp>> = {
  email: whole(
    '(?:your |recipient ?|contact |respondent )?e-?mail(?: ?address| adresse)?|correo(?: electrónico)?|dirección de correo electrónico|adresse e-?mail|endereço de e-?mail|alamat email|nazwa użytkownika|e-postadress|username',
  ),
  phone: whole(
    '(?:your |contact )?(?:tele)?phone(?: ?number| no\\.?)?|(?:mobile|cell)(?: ?phone)?(?: ?number)?|telefon(?:nummer)?|handynummer|teléfono|téléphone|telefone|nomor telepon|whats ?app(?: number)?',
  ),
  name: whole(
    '(?:your |recipient ?)?(?:first|last|full|middle|family|given)[ _-]?name|surname|(?:your|respondent|participant|customer|contact|guest)[ _-]name|vorname|nachname|familienname|nombre(?: completo| y apellidos)?|apellidos?|prénom|nom de famille|nome completo|sobrenome|nama(?: lengkap)?|imię(?: i nazwisko)?|nazwisko|förnamn|efternamn',
  ),
  address: whole(
    '(?:(?:street|home|postal|mailing) )?address(?: ?(?:line )?[12])?|street|straße|anschrift|dirección|domicilio|adresse(?: postale)?|endereço|alamat',
  ),
  birth: whole(
    '(?:date of birth|birth[ -]?(?:date|day)|dob)(?: .*)?|geburtsdatum|geburtstag|fecha de nacimiento|date de naissance|data de nascimento|tanggal lahir|data urodzenia|födelsedatum|出生日期|生日',
  ),
  place: whole('location ?(?:latitude|longitude)|(?:geo)?(?:latitude|longitude)'),
};
const networkName =
  /^(?:ip|ip ?addr(?:ess)?|ipaddr|network ?id|adresse ip|dirección ip|ip-adresse)$/iu;
/** Survey tools know a respondent's name by this word alone; other tables name products and places so. */
const bareName = /^(?:name|nom|nome|namn)$/iu;

/** What tools write in the place of somebody who is not named. */
const anonymous = /^\s*anonym(?:ous|e|isiert)?\s*$/iu;
const enough = 0.6;
/** Different cells that tell what a column holds; more would only take time. */
const mostLookedAt = 2000;

/**
 * What of a person a column tells, by its values (e-mail addresses, IP addresses) or by its name, or null. Places and bare
 * "Name" count in exports of survey tools only: elsewhere they are as often those of things.
 */
export function personalKind(column: TableColumn, origin: TableOrigin): PersonalKind | null {
  const { header, profile, values } = column;
  if (profile.filled === 0 || profile.words > 8) return null;
  const cells = textsOf(values)
    .slice(0, mostLookedAt)
    .filter((cell) => cell.trim() !== '' && !anonymous.test(cell));
  if (cells.length === 0) return null;
  const share = (pattern: RegExp): number =>
    cells.filter((cell) => pattern.test(cell.trim())).length / cells.length;
  if (share(email) >= enough) return 'email';
  if (share(ipv4) >= enough || share(ipv6) >= enough) return 'network';
  const asked = [header.name, header.question, header.part ?? ''].map(bare);
  const isNamed = (pattern: RegExp): boolean => asked.some((text) => pattern.test(text));
  if (isNamed(networkName)) return 'network';
  if (isNamed(names.email) && profile.type === 'text') return 'email';
  if (isNamed(names.phone) && share(phone) >= enough) return 'phone';
  if (isNamed(names.birth) && profile.type === 'date') return 'birth';
  const isWords = profile.type === 'text' || profile.type === 'choice';
  if (isNamed(names.name) && isWords) return 'name';
  if (isNamed(names.address) && isWords && profile.distinct * 2 >= profile.filled) return 'address';
  if (origin === 'plain') return null;
  if (isNamed(bareName) && isWords) return 'name';
  return isNamed(names.place) ? 'place' : null;
}

const reaches: ReadonlySet<PersonalKind | null> = new Set(['email', 'phone', 'address', 'birth']);

/** The same for all columns of a table: beside e-mail addresses or telephone numbers a bare "Name" is that of a person, too. */
export function personalKinds(
  columns: readonly TableColumn[],
  origin: TableOrigin,
): readonly (PersonalKind | null)[] {
  const kinds = columns.map((column) => personalKind(column, origin));
  if (!kinds.some((kind) => reaches.has(kind))) return kinds;
  return kinds.map((kind, position) => {
    const { header, profile } = columns[position] ?? {};
    const isWords =
      profile !== undefined &&
      profile.filled > 0 &&
      (profile.type === 'text' || profile.type === 'choice');
    return kind ?? (isWords && bareName.test(bare(header?.name ?? '')) ? 'name' : null);
  });
}

/** `RecipientFirstName` and `What is your e-mail address? *` as the words they are. */
function bare(text: string): string {
  return text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/^(?:what is|what's|please (?:enter|give|tell us)|enter)\s+/iu, '')
    .replaceAll(/[?？:*._]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
