import type { Grammar } from './grammar.ts';
import { phrases, valences } from './word-table.ts';

export const swedishGrammar: Grammar = {
  roles: {
    negator: phrases(`
      inte, ej, icke, aldrig, ingen, inget, inga, ingenting, utan, varken, inte så, inte alls,
      inte särskilt, inte riktigt, inte speciellt
    `),
    near_negator: phrases(`
      knappt, knappast, sällan, inte längre, brist på, saknar, slutat, slutade, föga, mindre,
      allt annat än, istället för
    `),
    booster: phrases(`
      mycket, väldigt, jätte, så, verkligen, extremt, otroligt, helt, riktigt, super, totalt,
      absolut, särskilt, enormt, fruktansvärt, oerhört, för, alltid, mer, alldeles, himla,
      jävligt, skit, vansinnigt
    `),
    dampener: phrases(`
      lite, något, ganska, en aning, delvis, ibland, relativt, rätt, nästan, någorlunda, hyfsat
    `),
    hedge: phrases(`kanske, jag antar, möjligen, antagligen, jag tror, typ, tydligen`),
    contrast: phrases(`men, dock, däremot, ändå, fast`),
    concession: phrases(`även om, trots, trots att, fastän, förutom, bortsett från`),
    clause: phrases(`
      eftersom, när, medan, om, därför att, och jag, och det, och den, och de, och vi, att
    `),
    wish: phrases(`
      jag önskar, önskar att, om bara, skulle vilja, borde, borde vara, skulle behöva,
      hade hoppats
    `),
    condition: phrases(`skulle vara, vore`),
    past: phrases(`förut, tidigare, förr, i början, förra året, då`),
    gone: phrases(`brukade vara, brukade`),
    present: phrases(`nu, numera, idag, nuförtiden, på sistone, sedan dess`),
    plain: phrases(`god morgon, god kväll, inte bara, eller inte, så att, inte minst, för att`),
  },
  idioms: valences(`
    inte dåligt 1.3, inte dålig 1.2, inte illa 1.4, inga problem 1.6, inget problem 1.4,
    utan problem 1.6, kan inte klaga 1.3, tycker om 1.8, inte tycker om -1.7, ser fram emot 1.8,
    värt det 1.8, inte värt -1.9, fungerar inte -2, funkar inte -2, för dyrt -1.8,
    för långsamt -1.8, för krångligt -1.8, slöseri med -2.2, aldrig mer -2.2, tack så mycket 1.8,
    trött på -1.8, ont i -1.4, tyvärr inte -1.6, nöjd med 2
  `),
  words: valences(`
    bra 1.8, bättre 1.5, bäst 2.4, bästa 2.4, god 1.6, gott 1.6, goda 1.6, dålig -2, dåligt -2,
    dåliga -2, sämre -1.8, sämst -2.4, sämsta -2.4, fin 1.8, fint 1.8, fina 1.8, härlig 2.4,
    härligt 2.4, skön 1.8, skönt 1.8, kul 2, rolig 1.9, roligt 1.9, toppen 2.5, underbar 2.8,
    underbart 2.8, fantastisk 3, fantastiskt 3, nöjd 2.1, nöjda 2.1, missnöjd -2.1, besviken -2.1,
    glad 2.1, glada 2.1, ledsen -1.9, arg -2, trevlig 2, trevligt 2, otrevlig -2.1, vänlig 1.9,
    hjälpsam 2, enkel 1.4, enkelt 1.5, lätt 1.3, svår -1.3, svårt -1.4, krånglig -1.7,
    krångligt -1.7, snabb 1.4, snabbt 1.3, långsam -1.5, långsamt -1.5, seg -1.4, segt -1.4,
    dyr -1.2, dyrt -1.2, billig 0.8, problem -1.4, fel -1.3, trasig -1.9, krasch -1.8,
    kraschar -1.9, smidig 1.8, smidigt 1.8, användbar 1.7, värdelös -2.4, värdelöst -2.4,
    tråkig -1.7, tråkigt -1.7, hemsk -2.4, hemskt -2.4, älskar 2.9, gillar 1.8, gillade 1.8,
    hatar -2.8, tack 1.5, tyvärr -1.4, orolig -1.6, rädd -1.7, stressad -1.6, stressigt -1.6,
    trygg 1.8, trivs 2, jobbigt -1.6, jobbig -1.6, irriterande -1.9, rekommenderar 1.8,
    pålitlig 2, förvirrande -1.7, rörigt -1.6, tydlig 1.4, tydligt 1.4, otydligt -1.5,
    utmärkt 2.8, perfekt 2.8, skit -2, kass -2.2, usel -2.4, mysig 2, mysigt 2, lugn 1.2, nej 0,
    rätt 0.4, fast 0, stor 0, vara 0, mer 0, hoppas 1, för 0, slut 0, man 0, den 0, under 0,
    hel 0
  `),
  latent: valences(`
    fungerar 1.8, funkar 1.8, förstår 1.2, hittar 1, räcker 1.2, orkar 1.2, hjälper 1.4, köpa 1.2,
    hinner 1
  `),
  negatesBackwards: true,
};
