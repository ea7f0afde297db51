import type { Grammar } from './grammar.ts';
import { phrases, valences } from './word-table.ts';

export const germanGrammar: Grammar = {
  roles: {
    negator: phrases(`
      nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, nichts, ohne, weder,
      noch nie, niemand, gar nicht, überhaupt nicht, nicht so, nicht sehr, nicht wirklich,
      nicht besonders, nicht gerade, nich, statt, anstatt, gar kein, gar keine, nirgends
    `),
    near_negator: phrases(`
      kaum, selten, nicht mehr, kein mehr, mangel an, wenig, weniger, fast nie, zu wenig,
      alles andere als, fehlende, mangelnde
    `),
    booster: phrases(`
      sehr, so, echt, total, extrem, absolut, wirklich, richtig, besonders, ziemlich, voll, super,
      mega, völlig, komplett, unglaublich, wahnsinnig, furchtbar, viel, mehr, zu, ganz, äußerst,
      überaus, höchst, immer, definitiv, verdammt, richtig richtig, dermaßen, unheimlich
    `),
    dampener: phrases(`
      etwas, ein bisschen, bisschen, ein wenig, leicht, eher, manchmal, teilweise, relativ,
      halbwegs, recht, einigermaßen
    `),
    hedge: phrases(`
      vielleicht, ich glaube, glaube ich, wohl, angeblich, möglicherweise, denke ich, schätze ich,
      eventuell
    `),
    contrast: phrases(`aber, jedoch, allerdings, doch, sondern, trotzdem, dennoch, bis auf`),
    concession: phrases(`obwohl, trotz, auch wenn, abgesehen von, wenngleich`),
    clause: phrases(`
      weil, da, dass, wenn, während, und ich, und es, und die, und der, und das, und sie, und wir
    `),
    wish: phrases(`
      ich wünschte, ich wünsche mir, hätte gern, hätte gerne, wäre schön, wäre besser, sollte,
      sollten, müsste, könnte besser
    `),
    condition: phrases(`wäre, würde`),
    past: phrases(`früher, vorher, damals, anfangs, am anfang, letztes jahr, zuerst, zunächst`),
    gone: phrases(`früher war`),
    present: phrases(`
      jetzt, heute, mittlerweile, inzwischen, nun, neuerdings, seitdem, heutzutage
    `),
    plain: phrases(`
      guten morgen, guten tag, guten abend, gut gut, nicht nur, oder nicht, recht haben,
      nicht zuletzt, so dass
    `),
  },
  idioms: valences(`
    nicht schlecht 1.4, gar nicht schlecht 1.6, gar nicht so schlecht 1.5, nicht übel 1.3,
    kein problem 1.3, keine probleme 1.6, ohne probleme 1.7, kann mich nicht beklagen 1.4,
    kann nicht klagen 1.2, geht so -0.4, gefällt mir 2, gefällt mir nicht -1.9,
    gefällt mir gar nicht -2.3, macht spaß 2.2, macht keinen spaß -2, freue mich 2,
    ich freu mich 2, lohnt sich 1.8, lohnt sich nicht -1.9, funktioniert nicht -2,
    geht nicht -1.4, klappt nicht -1.7, zu langsam -1.9, zu teuer -1.9, zu kompliziert -1.9,
    nicht zufrieden -1.9, nie wieder -2.3, gott sei dank 1.5, leider nicht -1.6, tut mir leid -1,
    zum kotzen -2.8, auf die nerven -2, die schnauze voll -2.4, die nase voll -2.2, im stich -2,
    vielen dank 1.8, alles gute 2.2, viel spaß 2, keine ahnung -0.8, keine lust -1.4
  `),
  words: valences(`
    gut 1.8, gute 1.8, guter 1.8, gutes 1.8, guten 1.7, besser 1.5, beste 2.4, besten 2.4,
    bestes 2.4, toll 2.5, tolle 2.5, toller 2.5, schön 2.1, schöne 2.1, schöner 2, schönes 2.1,
    schönen 1.9, super 2.4, klasse 2.2, prima 2.2, geil 2.3, genial 2.7, cool 1.7, schlecht -2,
    schlechte -2, schlechter -2, schlechtes -2, schlimm -2, schlimmer -2.1, furchtbar -2.5,
    schrecklich -2.5, langsam -1.5, schnell 1.4, einfach 1, kompliziert -1.6, umständlich -1.7,
    schwierig -1.3, schwer -1, leicht 1, praktisch 1.6, verwirrend -1.7, unübersichtlich -1.7,
    übersichtlich 1.7, hilfreich 1.9, nützlich 1.8, nutzlos -2, teuer -1.3, günstig 1.3,
    zuverlässig 2, unzuverlässig -2, freundlich 2, unfreundlich -2.1, zufrieden 2.1,
    unzufrieden -2.1, begeistert 2.8, enttäuscht -2.2, enttäuschend -2.2, ärgerlich -1.9,
    nervt -2, nervig -2, nerven -1.4, scheiße -2.7, scheisse -2.7, scheiß -2.5, mist -1.8,
    kacke -2.2, blöd -1.8, doof -1.7, danke 1.6, leider -1.3, liebe 2, lieben 2, mag 1.4,
    hasse -2.8, hass -2.6, freue 2, freut 2, freude 2.4, spaß 2.2, glücklich 2.5, glück 2,
    traurig -2, angst -1.8, schade -1.4, müde -1, krank -1.6, langweilig -1.8, peinlich -1.8,
    dumm -2, idiot -2.4, idioten -2.4, lustig 1.8, haha 1.4, hihi 1.2, fehler -1.5, problem -1.4,
    probleme -1.5, kaputt -2, abgestürzt -1.9, absturz -1.8, funktioniert 0.9, empfehlen 1.7,
    perfekt 2.8, hervorragend 3, ausgezeichnet 3, wunderbar 2.8, großartig 3, fantastisch 3,
    lecker 2.3, süß 1.7, gern 1, gerne 1, hoffentlich 0.8, furchtbare -2.5, katastrophe -2.6,
    lächerlich -2, ekelhaft -2.6, recht 0, mal 0, ernst 0, arm -0.4, bitte 0.1, ende 0, gegen 0,
    alter 0, art 0, fast 0, hell 0, war 0, die 0, tod -2.4, an 0, not -1.5, also 0
  `),
  latent: valences(`
    verstehe 1.2, verstehen 1, finde 0.6, brauche 0.4, geht 1, klappt 1.5, reicht 1.2, hilft 1.4,
    kaufen 1.4, sinn 1.3
  `),
  negatesBackwards: true,
};
