import type { Grammar } from './grammar.ts';
import { phrases, valences } from './word-table.ts';

export const frenchGrammar: Grammar = {
  roles: {
    negator: phrases(`
      pas, jamais, aucun, aucune, sans, ni, nul, pas du tout, pas très, pas vraiment, pas trop,
      pas si, pas assez, pas de, pas un, pas une, pas d', rien, personne, rien de, non
    `),
    near_negator: phrases(`
      à peine, presque pas, manque de, manque, plus jamais, peu, trop peu, moins, au lieu de,
      loin de
    `),
    booster: phrases(`
      très, trop, vraiment, tellement, super, extrêmement, si, hyper, totalement, absolument,
      complètement, tout à fait, particulièrement, incroyablement, énormément, beaucoup, bien,
      tres, toujours, plus, fort, carrément, quelle, quel, ultra, grave, archi
    `),
    dampener: phrases(`
      un peu, assez, plutôt, légèrement, parfois, relativement, presque, à moitié, plus ou moins
    `),
    hedge: phrases(`
      je suppose, peut-être, je crois, je pense, sans doute, apparemment, il paraît,
      éventuellement
    `),
    contrast: phrases(`
      mais, cependant, pourtant, toutefois, néanmoins, par contre, en revanche, jusqu'à ce que
    `),
    concession: phrases(`bien que, malgré, même si, quoique, en dépit de, à part`),
    clause: phrases(`
      parce que, car, quand, lorsque, puisque, et je, et il, et elle, et le, et la, et les, que
    `),
    wish: phrases(`
      j'aimerais que, j'aurais aimé, si seulement, il faudrait, devrait, devraient, devrait être,
      aurait dû, je voudrais que
    `),
    condition: phrases(`serait, ce serait`),
    past: phrases(`avant, auparavant, au début, autrefois, l'année dernière, jadis`),
    gone: phrases(``),
    present: phrases(`
      maintenant, aujourd'hui, désormais, actuellement, depuis, ces derniers temps
    `),
    plain: phrases(`
      bonne nuit, ou pas, pas seulement, bien sûr, eh bien, ou bien, si bien que, s'il vous plaît,
      grâce à
    `),
  },
  idioms: valences(`
    pas mal 1.2, pas mal du tout 1.7, pas mauvais 1, pas de problème 1.3, pas de problèmes 1.5,
    sans problème 1.6, sans problèmes 1.6, sans souci 1.5, aucun problème 1.6, j'adore 2.8,
    j'aime 2, j'aime bien 1.6, j'aime pas -1.9, n'aime pas -1.9, j'ai hâte 2, hâte de 1.6,
    vaut le coup 1.9, vaut la peine 1.9, ne marche pas -2, marche pas -1.8, ne fonctionne pas -2,
    trop lent -1.9, trop cher -1.9, trop compliqué -1.9, perte de temps -2.4, perte d'argent -2.5,
    n'importe quoi -1.8, ras le bol -2.2, marre de -2, en a marre -2, dommage que -1.4,
    bonne journée 1.2, bon anniversaire 2.4, joyeux anniversaire 2.6, bon courage 0.8,
    mal à la tête -1.6, fait mal -1.7, ça va 0.5
  `),
  words: valences(`
    bon 1.5, bonne 1.7, bons 1.5, bonnes 1.6, mieux 1.4, meilleur 2, meilleure 2, meilleurs 2,
    bien 1.3, génial 2.7, géniale 2.7, mauvais -2, mauvaise -2, pire -2.3, mal -1.4, nul -2.2,
    nulle -2.2, nuls -2.2, horrible -2.6, affreux -2.4, facile 1.6, difficile -1.4,
    compliqué -1.5, compliquée -1.5, lent -1.5, lente -1.5, rapide 1.4, pratique 1.5, utile 1.7,
    inutile -1.8, cher -0.8, merci 1.6, bravo 2.4, super 2.4, cool 1.7, sympa 1.8, gentil 1.7,
    gentille 1.7, magnifique 2.8, parfait 2.8, parfaite 2.8, excellent 3, excellente 3,
    heureux 2.4, heureuse 2.4, content 2, contente 2, triste -2, peur -1.8, honte -2,
    dommage -1.4, malheureusement -1.5, hélas -1.4, adore 2.7, aime 1.8, aimé 1.8, déteste -2.7,
    haine -2.6, merde -2.4, putain -1.6, con -2, conne -2, connard -2.8, chiant -2, chiante -2,
    relou -1.8, saoule -1.8, ridicule -2, honteux -2.3, scandale -2, problème -1.4,
    problèmes -1.5, erreur -1.4, erreurs -1.5, panne -1.8, bug -1.5, bugs -1.6, déçu -2, déçue -2,
    décevant -2, fatigué -1.3, fatiguée -1.3, malade -1.5, mort -2.2, morts -2.3, tuer -2.2,
    tué -2.3, guerre -2.1, attentat -2.6, crise -1.6, grève -1.2, belle 2, beau 2, beaux 2,
    jolie 2, joli 2, drôle 1.7, rire 1.6, mdr 1.3, ptdr 1.3, haha 1.3, espère 1, espoir 1.5,
    ennuyeux -1.8, pleure -1.4, pleurer -1.4, bête -1.5, fier 2, fière 2, plaisir 2.2, succès 2.2,
    gagné 1.8, perdu -1.4, raté -1.6, fonctionne 0.8, confus -1.4, pour 0, comment 0, sûr 0,
    tout 0, grand 0.3, plus 0, court 0, sale -1.5, courage 0.8, grave 0, fort 0.4, comme 0,
    dieu 0, direct 0, chance 1.2, droit 0, libre 0.5, juste 0
  `),
  latent: valences(`
    marche 1.6, comprends 1.2, trouve 0.7, assez 1, envie 1.4, recommande 1.8, sert 1.3,
    intérêt 1.4, sens 1
  `),
  negatesBackwards: false,
};
