import type { Grammar } from './grammar.ts';
import { phrases, valences } from './word-table.ts';

export const portugueseGrammar: Grammar = {
  roles: {
    negator: phrases(`
      não, nao, nunca, jamais, nem, nada, ninguém, nenhum, nenhuma, sem, não é, não muito,
      de jeito nenhum
    `),
    near_negator: phrases(`
      mal, quase nunca, já não, não mais, falta de, deixou de, pouco, pouca, menos, em vez de,
      longe de
    `),
    booster: phrases(`
      muito, muita, muitos, muitas, tão, tanto, super, mais, bastante, demais, extremamente,
      totalmente, realmente, completamente, absolutamente, sempre, bem, incrivelmente, mega, que
    `),
    dampener: phrases(`
      um pouco, um pouquinho, meio, ligeiramente, às vezes, quase, relativamente, mais ou menos,
      razoavelmente
    `),
    hedge: phrases(`
      acho que, talvez, suponho, suponho que, provavelmente, quem sabe, não sei se
    `),
    contrast: phrases(`mas, porém, no entanto, contudo, todavia, entretanto, até que`),
    concession: phrases(`embora, apesar de, mesmo que, ainda que, apesar do, apesar da`),
    clause: phrases(`porque, quando, enquanto, pois, se, e eu, e o, e a, e não, que eu`),
    wish: phrases(`
      quem me dera, gostaria que, queria que, tomara que, deveria, deveria ser, deveriam,
      devia ser, podia ser melhor, poderia ser melhor
    `),
    condition: phrases(`seria, ficaria`),
    past: phrases(`antes, antigamente, no começo, no início, ano passado, no passado`),
    gone: phrases(`costumava, costumava ser`),
    present: phrases(`agora, hoje em dia, atualmente, ultimamente, hoje, desde então`),
    plain: phrases(`bom dia, boa tarde, por favor, ou não, não só, não apenas, ainda bem`),
  },
  idioms: valences(`
    nada mal 1.4, nada mau 1.4, sem problemas 1.6, sem problema 1.5, nenhum problema 1.6,
    mal posso esperar 2, vale a pena 1.9, não vale a pena -2, não funciona -2, não presta -2.2,
    não gostei -1.9, não gosto -1.8, perda de tempo -2.4, perda de dinheiro -2.5, boa noite 0.6,
    de saco cheio -2.2, dor de cabeça -1.7, que pena -1.7, nota dez 2.6, deixa a desejar -1.9,
    não deixa a desejar 1.6
  `),
  words: valences(`
    bom 1.8, boa 1.8, bons 1.7, boas 1.7, melhor 1.8, melhores 1.8, ótimo 2.8, ótima 2.8,
    excelente 3, legal 1.8, bacana 1.8, ruim -2, ruins -2, mau -1.9, má -1.9, pior -2.3,
    péssimo -2.8, péssima -2.8, horrível -2.6, fácil 1.6, difícil -1.4, lento -1.5, lenta -1.5,
    rápido 1.4, rápida 1.4, caro -1.3, cara -0.6, barato 1.1, útil 1.7, inútil -2, prático 1.5,
    gostei 2, gosto 1.6, adoro 2.7, adorei 2.8, amo 2.8, amei 2.8, odeio -2.7, odiei -2.7,
    obrigado 1.5, obrigada 1.5, feliz 2.5, triste -2, confuso -1.6, confusa -1.6, complicado -1.5,
    complicada -1.5, simples 1.3, perfeito 2.8, perfeita 2.8, maravilhoso 3, maravilhosa 3,
    problema -1.5, problemas -1.6, erro -1.4, erros -1.5, falha -1.6, falhas -1.6, trava -1.5,
    lixo -2.2, merda -2.6, droga -1.8, chato -1.6, chata -1.6, recomendo 1.9, satisfeito 2,
    insatisfeito -2, só 0, como 0, para 0, ver 0, ser 0, deus 0, favor 0
  `),
  latent: valences(`
    funciona 1.8, entendo 1.2, encontro 1, consigo 1.2, consegui 1.2, volto 1.2, suficiente 1.2,
    serve 1.4, compraria 1.5
  `),
  negatesBackwards: false,
};
