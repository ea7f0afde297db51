import type { Grammar } from './grammar.ts';
import { phrases, valences } from './word-table.ts';

export const polishGrammar: Grammar = {
  roles: {
    negator: phrases(`
      nie, nigdy, żaden, żadna, żadne, żadnych, żadnego, bez, ani, nic, nikt, nie jest, nie był,
      nie bardzo, wcale nie, zamiast
    `),
    near_negator: phrases(`
      ledwo, prawie nigdy, już nie, brak, brakuje, rzadko, przestał, przestała, mało, mniej,
      daleko od, trudno
    `),
    booster: phrases(`
      bardzo, naprawdę, tak, super, całkowicie, absolutnie, zupełnie, niesamowicie, strasznie,
      wyjątkowo, niezwykle, szczególnie, mega, zawsze, bardziej, najbardziej, ogromnie, totalnie,
      zbyt, za, taki, taka
    `),
    dampener: phrases(`
      trochę, nieco, dość, dosyć, lekko, czasem, czasami, raczej, stosunkowo, prawie, w miarę,
      częściowo
    `),
    hedge: phrases(`chyba, może, być może, myślę że, podobno, prawdopodobnie, wydaje mi się`),
    contrast: phrases(`ale, jednak, lecz, natomiast, aczkolwiek, mimo to, dopóki`),
    concession: phrases(`chociaż, choć, pomimo, mimo, mimo że, poza`),
    clause: phrases(`
      bo, ponieważ, gdy, kiedy, jeśli, podczas gdy, i ja, i to, że, który, która, które
    `),
    wish: phrases(`
      chciałbym żeby, chciałabym żeby, oby, gdyby tylko, szkoda że nie, powinno, powinien,
      powinna, powinno być, przydałoby się
    `),
    condition: phrases(`byłoby, byłby, byłaby`),
    past: phrases(`
      wcześniej, dawniej, kiedyś, na początku, w zeszłym roku, poprzednio, przedtem
    `),
    present: phrases(`teraz, obecnie, dziś, dzisiaj, ostatnio, od tamtej pory`),
    plain: phrases(`dzień dobry, dobry wieczór, nie tylko, czy nie, tak samo, tak że`),
  },
  idioms: valences(`
    nie jest źle 1.2, nie najgorzej 1, nie najgorszy 1, bez problemu 1.6, bez problemów 1.7,
    żaden problem 1.3, nie ma problemu 1.3, nie mogę się doczekać 2, nie mogę narzekać 1.3,
    warto było 1.8, nie warto -1.9, nie działa -2, nie działał -2, nie działają -2,
    nie podoba -1.8, nie polecam -2.4, strata czasu -2.4, strata pieniędzy -2.5, za drogo -1.7,
    za wolno -1.7, nigdy więcej -2.3, mam dość -2, na szczęście 1.4, boli mnie -1.6,
    do niczego -2.1, do bani -2
  `),
  words: valences(`
    dobry 1.8, dobra 1.8, dobre 1.8, dobrze 1.6, dobrego 1.6, dobrej 1.6, lepszy 1.5, lepiej 1.4,
    najlepszy 2.5, najlepsza 2.5, najlepsze 2.5, zły -2, zła -2, złe -2, źle -1.9, gorszy -1.8,
    gorzej -1.8, najgorszy -2.5, najgorsza -2.5, świetny 2.7, świetna 2.7, świetne 2.7,
    świetnie 2.7, polecam 2.1, dziękuję 1.5, dzięki 1.3, łatwy 1.5, łatwa 1.5, łatwo 1.4,
    trudny -1.4, trudna -1.4, szybki 1.4, szybko 1.3, wolny -0.6, wolno -1, powolny -1.5,
    drogi -0.6, drogie -1, tani 0.9, miły 1.9, miła 1.9, miło 1.8, niemiły -2, pomocny 1.9,
    pomocna 1.9, uprzejmy 2, nieuprzejmy -2, zadowolony 2.1, zadowolona 2.1, niezadowolony -2.1,
    zawiedziony -2.1, rozczarowany -2.2, problem -1.4, problemy -1.5, problemów -1.5, błąd -1.5,
    błędy -1.6, zepsuty -1.9, wygodny 1.7, wygodna 1.7, niewygodny -1.6, kocham 2.9, lubię 1.8,
    nienawidzę -2.8, smutny -1.9, smutno -1.8, szczęśliwy 2.5, szczęśliwa 2.5, nudny -1.7,
    nudne -1.7, okropny -2.5, straszny -2.2, wspaniały 2.9, wspaniała 2.9, beznadziejny -2.5,
    beznadziejna -2.5, fatalny -2.5, fatalnie -2.5, piękny 2.4, piękna 2.4, pięknie 2.3,
    ładny 1.8, ładna 1.8, super 2.3, fajny 1.8, fajna 1.8, fajnie 1.8, szkoda -1.3, niestety -1.4,
    brawo 2.4, udany 1.8, smaczny 2.2, smaczne 2.2, pyszny 2.5, pyszne 2.5, prosty 1.3,
    proste 1.3, skomplikowany -1.5, skomplikowane -1.5, intuicyjny 1.9, czytelny 1.5,
    nieczytelny -1.5, jak 0, do 0, na 0, za 0, to 0, po 0, rodzaj 0, bok 0, sam 0, pod 0, rany 0
  `),
  latent: valences(`
    działa 1.8, działają 1.8, rozumiem 1.2, wiem 0.6, pomaga 1.5, wystarczy 1.2, kupię 1.5,
    wrócę 1.3, mogę 0.9, udało 1.6
  `),
  negatesBackwards: false,
};
