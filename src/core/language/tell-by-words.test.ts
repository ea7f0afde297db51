import { describe, expect, it } from 'vitest';
import { commonWords } from './common-words.ts';
import { detectLanguage } from './detect-language.ts';
import { tellByWords } from './tell-by-words.ts';

/** Ordinary talk of some forty words each. */
const talk: readonly (readonly [language: string, text: string])[] = [
  [
    'en',
    'Well, I think the whole thing started when we moved to the new office last year. There was a lot of noise and they told us that it would get better, but it never did, so I began to work from home more.',
  ],
  [
    'de',
    'Also ich glaube, dass die ganze Sache angefangen hat, als wir in das neue Büro gezogen sind. Da war es sehr laut und sie haben uns gesagt, dass es besser wird, aber das ist nicht passiert, und dann habe ich mehr zu Hause gearbeitet.',
  ],
  [
    'fr',
    "Alors je pense que tout a commencé quand nous avons déménagé dans le nouveau bureau. Il y avait du bruit et on nous a dit que ça irait mieux, mais ce n'est pas arrivé, et donc je travaille plus souvent chez moi avec mes enfants.",
  ],
  [
    'es',
    'Bueno, yo creo que todo empezó cuando nos mudamos a la oficina nueva. Había mucho ruido y nos dijeron que iba a mejorar, pero eso no pasó, y entonces empecé a trabajar más desde mi casa, porque con los niños también es muy difícil.',
  ],
];

/** Languages beside those with a list, of which they share words. */
const neighbours: readonly (readonly [language: string, text: string])[] = [
  [
    'nl',
    'Nou, ik denk dat het allemaal begon toen we naar het nieuwe kantoor verhuisden. Er was veel lawaai en ze zeiden dat het beter zou worden, maar dat is nooit gebeurd, dus ben ik meer thuis gaan werken met de kinderen om me heen.',
  ],
  [
    'pt',
    'Bom, eu acho que tudo começou quando a gente mudou para o escritório novo. Tinha muito barulho e disseram que ia melhorar, mas isso não aconteceu, e então comecei a trabalhar mais em casa, porque com as crianças também é muito difícil.',
  ],
  [
    'it',
    'Allora, io penso che tutto sia cominciato quando ci siamo trasferiti nel nuovo ufficio. Era molto rumoroso e ci hanno detto che sarebbe migliorato, ma non è successo, e quindi ho iniziato a lavorare di più da casa con i bambini.',
  ],
  [
    'ca',
    'Bé, jo crec que tot va començar quan ens vam traslladar a la nova oficina. Hi havia molt de soroll i ens van dir que milloraria, però això no va passar, i llavors vaig començar a treballar més des de casa perquè amb els nens és difícil.',
  ],
  [
    'da',
    'Altså, jeg tror at det hele begyndte da vi flyttede til det nye kontor. Der var meget larm, og de sagde at det ville blive bedre, men det skete aldrig, så jeg begyndte at arbejde mere hjemme med børnene omkring mig, og det var svært.',
  ],
  [
    'ro',
    'Păi, eu cred că totul a început când ne-am mutat în noul birou. Era mult zgomot și ni s-a spus că va fi mai bine, dar nu s-a întâmplat, așa că am început să lucrez mai mult de acasă, pentru că și cu copiii este foarte greu.',
  ],
];

describe('tellByWords', () => {
  it.each(talk)('tells %s', (language, text) => {
    expect(tellByWords(text)).toBe(language);
  });

  it.each(neighbours)('leaves %s to letters', (language, text) => {
    expect(tellByWords(text)).toBeNull();
    expect(detectLanguage(text)).toBe(language);
  });

  it('leaves a text in two languages, and one of few words, to letters', () => {
    const [english = '', german = ''] = talk.map(([, text]) => text);
    expect(tellByWords(`${english} ${german}`)).toBeNull();
    expect(tellByWords(english.slice(0, 80))).toBeNull();
  });

  it('counts no word twice for one language', () => {
    for (const words of Object.values(commonWords).map((list) => list.split(/\s+/u)))
      expect(words).toEqual([...new Set(words)]);
  });
});
