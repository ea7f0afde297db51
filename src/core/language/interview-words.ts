/**
 * What people say while they think, and what transcribers write into brackets: no content, in any study.
 * Single words in small letters, by BCP 47 primary tag; '*' holds for every language.
 */
export const fillers: Readonly<Record<string, string>> = {
  '*': 'ah eh hm hmm mhm mm mmm mmhm na-na oh oo uh',
  en: `actually alright anyway basically er erm essentially gonna gotta guess honestly huh inaudible
    crosstalk laughing laughs laughter literally lot lots maybe obviously pause probably sigh sighs sort stuff thing
    things uhh uhm uhuh um umm unintelligible wanna wow ya yeah yep yup kinda sorta totally cool bit dunno lol etc
    ain't that'd it'd there'd dont didnt doesnt cant wont isnt wasnt im ive id`,
  de: `äh ähm ehm eh hm mhm naja tja halt eben quasi sozusagen irgendwie eigentlich einfach glaub glaube genau ok okay
    ne gell ja nee nö mal schon ganz sehr auch noch etwa lachen lacht unverständlich pause also bisschen echt`,
  fr: `euh heu ben bah hein voilà quoi bon enfin genre ouais mouais d'accord ok okay rires rire inaudible pause truc
    trucs chose choses vraiment très peu ça`,
  es: `eh em este pues bueno vale o sea osea ok okay verdad digamos risas risa inaudible pausa cosa cosas muy mira
    entonces ahí`,
  it: `ehm beh mah boh cioè allora insomma diciamo ok okay risate risata incomprensibile pausa cosa cose tipo ecco
    praticamente molto`,
  pt: `hã hum né então tipo assim pronto pois ok okay risos riso inaudível pausa coisa coisas muito aí gente`,
  nl: `eh ehm uh hm nou ja zeg maar dus gewoon eigenlijk ok oké okay soort gelach onverstaanbaar pauze ding dingen
    heel hè`,
  sv: `eh öh äh liksom alltså typ asså ju väl okej ok skratt ohörbart paus sak saker mycket`,
  no: `eh øh liksom altså ikke sant ok okei latter uhørbart pause ting veldig`,
  da: `øh øhm altså ligesom okay ok latter uhørligt pause ting meget`,
  pl: `no yyy eee znaczy właśnie wiesz jakby ok okej śmiech niezrozumiałe pauza rzecz rzeczy bardzo`,
  ru: `ну вот э эм ммм как бы типа короче значит ладно окей смех неразборчиво пауза очень это просто`,
  zh: `嗯 呃 哦 啊 呢 吧 嘛 那个 这个 就是 然后 其实 觉得 笑 很 非常`,
  ja: `えー えーと あの あのー その まあ なんか ちょっと やっぱり はい うん 笑 です ます でした ました とても`,
  ko: `음 어 그 저 뭐 이제 그냥 약간 근데 네 예 웃음 너무 정말`,
};

/**
 * Words that general stop lists name but that carry the meaning of an interview or an answer
 * ("the room was old", "no help with the computer"). They are kept.
 */
export const contentWords: Readonly<Record<string, string>> = {
  en: `appreciate available best better big bill biggest brief changes clear clearly click computer cry
    detail difference different difficult early effective empty fast fill fire free friendly full fun good
    great greatest group grouped groups hard help helpful high home homepage hour hours important information interest
    interested interesting invention join large late long longer longest lost low lower member members microsoft miss
    money necessary new newer newest nice nothing number numbers old older oldest open opened
    opening opens order ordered ordering orders page pages paid part parts pay place places     point points poor poorly problem problems program provided quick quickly quiet rare read
    ready recent research results right room rooms run safe sensible serious seriously     sick side site slow small smaller smallest sorry special stop strong strongly
    successfully system test text thoughts tip top trust tv young younger youngest
    useful usefulness wait web webpage website weeks welcome well width
    words work worked working works world wrong year years`,
  de: `allgemeinen ehrlich ernst früher gross große groß großen großer großes gut gute guter gutes jahre jahren kurz
    lang lange leicht mensch menschen mittel neu neuen offen ordnung recht sache schlecht startseite tag tage tagen
    uhr morgen wenig`,
  fr: `bas direct directe different différent effet force maximale minimale multiple naturel nouveau nouveaux ouvert
    ouverte parler parole personne personnes pièce plein prix sujet tardive unique valeur rendre retour`,
  es: `buena buenas bueno buenos conocer emplear empleo horas lento llegar lugar mal manera mejor momento nueva nuevas nuevo
    nuevos peor poder posible tarde temprano tiempo total trabaja trabajar trabajo trabajas trabajan usar valor`,
  it: `accidenti attesa buono citta città comprare consiglio cortesia faccia futuro gente giorni giorno gruppo lavoro
    lontano lungo luogo meglio mondo nuovi nuovo paese parola peggio persone piedi pieno posto prima press registrazione
    scopo tempo titolo vicino`,
  pt: `apoio boa bom caminho conselho custa favor grupo horas ligado lista local longe lugar maior menor nova novas novo
    novos número obrigada obrigado pessoas ponto questão quieto relação sistema tarde tempo trabalhar trabalho tentar valor viagem`,
  no: `bra bruke folk god gode gå hjem kort lang langt lik mennesker ny ord person personer tid verdi`,
  nl: `goed klaar missen recent vroeg laatst`,
};
