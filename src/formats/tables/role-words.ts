/** Builds a pattern that finds any of the words, whole or as the beginning of one (`activit*`), whatever the case. */
function anyWord(words: string): RegExp {
  const patterns = words
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => {
      const text = word.replaceAll('_', '[\\s_-]?');
      return text.endsWith('*') ? `${text.slice(0, -1)}\\p{L}*` : text;
    });
  return new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu');
}

/** Names of columns by what they hold, in the languages of `question-words.ts`. */
export const roleWords = {
  channel: anyWord('channels? canal kanal saluran kanał 渠道'),
  touchpoint: anyWord('touch_points? kontaktpunkt* berührungspunkt* 触点'),
  journeyStage: anyWord('(?:customer_)?journey_(?:stage|phase|step) lifecycle_stage funnel_stage'),
  note: anyWord(
    `notes? observations? comments? activit* events? behaviou?rs? interactions? remarks? descriptions? actions?
    notiz* beobachtung* bemerkung* kommentar* ereignis* notas? observaci* comentarios? actividad* eventos?
    remarques? commentaires? activité* observaç* anotaç* catatan pengamatan notatk* obserwacj* uwagi anteckning*
    observation* aktivitet* 备注 观察 笔记 记录`,
  ),
  elapsed: anyWord(
    'elapsed time_?code offset seconds? secs? ms milliseconds? minutes? mins? verstrichen',
  ),
  milliseconds: anyWord('ms milliseconds? millis'),
  speaker: anyWord(
    `speaker participant who voice sprecher* teilnehmer* hablante participante locuteur pembicara peserta mówca
    uczestnik talare deltagare 发言人 参与者 person subject user observer`,
  ),
  rating: anyWord('ratings? scores? stars? likert bewertung note_globale puntuación calificación'),
  /** Questions that are answered with a point on a scale. */
  asksToRate: anyWord(
    `rates? rating scale (?:strongly|completely|totally)_(?:dis)?agree to_(?:what|which)_extent
    how_(?:well|likely|important|clear|useful|helpful|valuable|comprehensive|straightforward|confident|relevant)
    bewert* skala inwieweit wie_(?:gut|wichtig|hilfreich) calif* valor* escala en_qué_medida évalu* échelle note[rz]
    avali* nilai* ocen* oceń* betygs* 评分 打分`,
  ),
  /** Questions that are answered with a number, but not of points on a scale. */
  asksToCount: anyWord(
    'how_(?:many|much|long|often|old|far) number_of ranks? ranking order rang wie_(?:viele?|oft|lange|alt) cuánt* combien quant*',
  ),
  respondent: anyWord('respondents?(?:_?id)? responses?_?id participant_?id antwort-id'),
  /** Ids that number the entries of a log rather than people. */
  entryId: anyWord('entry event log observation note row sighting record'),
  /** Ids that number things which people have several of, so that no respondent goes by them. */
  thingId: anyWord(
    `tickets? orders? invoices? calls? chats? conversations? messages? transactions? sessions? issues? requests?
    bookings? shipments? payments? events? products? items? sku`,
  ),
  other: anyWord('other comments? specify why which details? reasons?'),
  notProse: anyWord('address url link e-?mail name path title id location ip latitude longitude'),
} as const;

/** `Ticket_ID`, `customerID`, `Respondent ID`, `id`, `Case`. */
export function isIdName(name: string): boolean {
  return /(?:^|[\s_.-])id$/iu.test(name) || /\p{Ll}I[Dd]$/u.test(name) || /^case$/iu.test(name);
}

/** `ticket_id`, `OrderID`: a number of something that one person has several of. */
export function numbersThings(name: string): boolean {
  return roleWords.thingId.test(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

export function isQuestionText(header: string): boolean {
  return /[?？]/u.test(header);
}
