import type { Grammar } from './grammar.ts';
import { phrases, valences } from './word-table.ts';

export const spanishGrammar: Grammar = {
  roles: {
    negator: phrases(`
      no, nunca, jamás, jamas, ni, tampoco, nada, nadie, ningún, ninguna, ninguno, sin, no es,
      no me, no se, no lo, no la, no está, no fue, nada de, en absoluto
    `),
    near_negator: phrases(`
      apenas, casi nunca, ya no, falta de, falta, carece de, dejó de, lejos de, menos, poco, poca,
      pocos, pocas, en lugar de, en vez de
    `),
    booster: phrases(`
      muy, mucho, mucha, muchos, muchas, tan, tanto, tanta, super, súper, más, mas, bastante,
      demasiado, totalmente, realmente, completamente, absolutamente, sumamente, extremadamente,
      increíblemente, siempre, qué, que tan, re, bien, un montón, todo
    `),
    dampener: phrases(`
      un poco, algo, un poquito, medio, ligeramente, a veces, casi, relativamente, más o menos
    `),
    hedge: phrases(`
      supongo, supongo que, quizás, quizá, tal vez, a lo mejor, creo que, no sé si, puede que
    `),
    contrast: phrases(`pero, sin embargo, no obstante, sino, en cambio, aun así, hasta que`),
    concession: phrases(`aunque, a pesar de, pese a, por más que`),
    clause: phrases(`
      porque, cuando, mientras, ya que, si, y yo, y no, y me, y es, y el, y la, que
    `),
    wish: phrases(`
      ojalá, ojala, me gustaría que, quisiera que, debería ser, debería, debería haber, deberían,
      hubiera sido
    `),
    condition: phrases(`sería, estaría`),
    past: phrases(`antes, al principio, el año pasado, hace años, anteriormente, en el pasado`),
    gone: phrases(`solía, solía ser, solían`),
    present: phrases(`ahora, hoy en día, últimamente, actualmente, ya, desde entonces`),
    plain: phrases(`
      buenos días, buenas tardes, por favor, o no, no solo, no sólo, que no, verdad, a favor de
    `),
  },
  idioms: valences(`
    no está mal 1.2, nada mal 1.4, sin problemas 1.6, sin problema 1.5, ningún problema 1.5,
    no hay problema 1.2, no puedo esperar 1.8, vale la pena 1.9, no vale la pena -2,
    me encanta 2.8, me encantó 2.8, me encantan 2.8, me gusta 2, me gustó 2, me gustan 2,
    no me gusta -1.9, no me gustó -1.9, no funciona -2, no sirve -2, no hay forma -1.5,
    qué bien 2, que bien 1.8, qué pena -1.8, que pena -1.8, qué asco -2.6, que asco -2.6,
    qué lástima -1.8, buenas noches 0.8, feliz cumpleaños 2.6, de maravilla 2.8,
    pérdida de tiempo -2.4, pérdida de dinero -2.6, me da pena -1.6, estoy harto -2.2,
    estoy harta -2.2, echo de menos -1.3, te extraño -1, mala suerte -1.8
  `),
  words: valences(`
    bueno 1.6, buena 1.8, buenos 1.6, buenas 1.6, buen 1.8, mejor 1.6, mejores 1.8, genial 2.6,
    malo -2, mala -2, mal -1.8, malos -2, malas -2, peor -2.3, peores -2.3, fatal -2.5,
    horrible -2.6, lindo 2, linda 2, hermoso 2.4, hermosa 2.4, bonito 2, bonita 2, guapo 2,
    guapa 2, rico 1.5, rica 1.5, fácil 1.6, fáciles 1.5, difícil -1.4, complicado -1.4,
    complicada -1.4, lento -1.5, lenta -1.5, rápido 1.4, rápida 1.4, caro -1.3, cara 0, barato 1,
    útil 1.7, inútil -2, cómodo 1.6, incómodo -1.6, gracias 1.6, jaja 1.2, jajaja 1.5,
    jajajaja 1.6, jeje 1, jejeje 1.1, triste -2, tristeza -2, feliz 2.6, asco -2.5, mierda -2.6,
    odio -2.8, aburrido -1.8, aburrida -1.8, cansado -1.4, cansada -1.4, miedo -1.8, amo 2.8,
    amor 2, quiero 0.4, encanta 2.6, gusta 1.6, perfecto 2.8, perfecta 2.8, excelente 3,
    vergüenza -2, lástima -1.7, pena -1.5, culpa -1.5, extraño -0.6, llorar -1.6, lloro -1.5,
    dolor -1.9, duele -1.8, putada -2.4, maravilloso 3, maravillosa 3, estupendo 2.8,
    fenomenal 2.8, bien 1.4, gran 1.2, grande 0.6, éxito 2.2, error -1.4, errores -1.5,
    fallo -1.5, fallos -1.6, problema -1.5, problemas -1.6, queja -1.6, quejas -1.6, puta -2.4,
    puto -2, joder -1.8, idiota -2.4, estúpido -2.4, tonto -1.8, harto -2, harta -2, roto -1.6,
    solo 0, sola -0.3, si 0, claro 0, como 0, parar 0, ganas 0.8, tarde 0, dios 0, ver 0, ser 0
  `),
  latent: valences(`
    funciona 1.8, sirve 1.6, entiendo 1.2, encuentro 1, puedo 0.8, recomiendo 1.8, vuelvo 1.2,
    suficiente 1.2, importa 0
  `),
  negatesBackwards: false,
};
