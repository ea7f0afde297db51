import type { Grammar } from './grammar.ts';
import { phrases, valences } from './word-table.ts';

/** Indonesian and Malay share nearly all of their words of feeling and all of their grammar of it. */
export const indonesianGrammar: Grammar = {
  roles: {
    negator: phrases(`
      tidak, tak, tdk, gak, ga, nggak, ngga, enggak, bukan, bukanlah, jangan, tanpa, belum,
      tidaklah, tiada, tidak begitu, tidak terlalu, kurang, kurang begitu, takde, bukannya, ndak,
      tidak pernah
    `),
    near_negator: phrases(`
      hampir tidak, jarang, tidak lagi, tak lagi, kekurangan, gagal, nyaris tidak, minim, hilang
    `),
    booster: phrases(`
      sangat, sekali, banget, bgt, amat, sungguh, benar-benar, benar benar, terlalu, paling,
      lebih, selalu, super, begitu, betul-betul, betul betul, sekali lagi, makin, semakin,
      teramat, sgt, gila, memang
    `),
    dampener: phrases(`
      agak, sedikit, cukup, kadang-kadang, kadang kadang, kadang, lumayan, hampir, kurang lebih
    `),
    hedge: phrases(`
      mungkin, barangkali, sepertinya, kayaknya, saya rasa, saya kira, kira kira, agaknya
    `),
    contrast: phrases(`
      tapi, tetapi, namun, akan tetapi, cuma, cuman, sayangnya, hanya saja, tp, melainkan
    `),
    concession: phrases(`meskipun, walaupun, meski, walau, biarpun, kendati, sungguhpun`),
    clause: phrases(`
      karena, kerana, ketika, saat, kalau, jika, apabila, sebab, yang mana, sehingga
    `),
    wish: phrases(`
      andai saja, seandainya, andaikan, semoga lebih, seharusnya, harusnya, sepatutnya, mestinya,
      perlu ditingkatkan, harap lebih
    `),
    past: phrases(`dulu, dahulu, sebelumnya, tahun lalu, awalnya, pada awalnya, mulanya`),
    present: phrases(`sekarang, kini, saat ini, belakangan ini, akhirnya, sekarang ini`),
    plain: phrases(`
      selamat pagi, selamat siang, tidak hanya, bukan hanya, bukan saja, tidak cuma, apa tidak,
      mata uang
    `),
  },
  idioms: valences(`
    tidak buruk 1.2, tidak jelek 1.1, tidak masalah 1.3, tanpa masalah 1.6, tidak sabar 1.4,
    terima kasih 1.6, tidak mengecewakan 2, tidak menyesal 1.8, tidak kalah 1.4,
    tidak berfungsi -2, tidak bisa -1.3, tidak enak -2, tidak puas -2, kurang enak -1.5,
    kurang ajar -2.4, kurang bagus -1.5, harga terjangkau 1.8, harga murah 1.6, ramah anak 1.4, buang waktu -2.2, buang uang -2.3, buang masa -2.2, kecewa berat -2.6,
    tidak ada masalah 1.5, patah hati -2, sakit hati -2, rekomendasi banget 2.4
  `),
  words: valences(`
    bagus 2, baik 1.7, enak 2.2, lezat 2.6, nikmat 2.3, sedap 2.3, gurih 1.8, segar 1.5, nyaman 2,
    asyik 2, asik 2, seru 1.9, keren 2.2, mantap 2.3, indah 2.3, cantik 2, bersih 1.6, luas 1,
    ramah 1.9, murah 1.3, terjangkau 1.6, cepat 1.4, mudah 1.5, lengkap 1.3, puas 2.1, suka 1.8,
    senang 2.1, bahagia 2.5, cinta 2.2, hebat 2.4, terbaik 2.8, istimewa 2.4, favorit 1.9,
    cocok 1.5, pas 0.8, strategis 1.5, unik 1.4, menarik 1.7, menyenangkan 2.3, memuaskan 2.3,
    recommended 2, rekomendasi 1.5, terbantu 1.6, membantu 1.6, sejuk 1.5, romantis 1.6,
    empuk 1.4, kreatif 1.5, berkualitas 1.8, modern 0.8, aman 1.4, sukses 2, menang 1.8,
    syukur 1.6, buruk -2.2, jelek -2.1, parah -2.2, kecewa -2.3, mengecewakan -2.4, kotor -1.8,
    lambat -1.6, lama -0.7, mahal -1.4, kasar -1.8, bau -1.5, jorok -2, sempit -1.1, susah -1.5,
    sulit -1.4, ribet -1.6, rumit -1.3, bingung -1.3, rusak -1.9, hancur -2, gagal -1.8,
    bohong -2.1, penipu -2.7, penipuan -2.7, tipu -2.4, marah -2, benci -2.6, sedih -2,
    takut -1.6, sakit -1.6, mati -1.8, korupsi -2.4, salah -1.4, macet -1.5, panas -0.8,
    sepi -0.6, hambar -1.6, basi -2, asin -0.8, pahit -1, keras -0.7, bodoh -2.2, menyesal -1.9,
    kesal -1.8, kapok -2.2, komplain -1.4, keluhan -1.4, menyebalkan -2.1, gangguan -1.3,
    lemot -1.8, rugi -1.8, curang -2.1, malas -1.3, payah -2, teruk -2.2, jahat -2.2, kecil 0,
    besar 0.2, tinggi 0, uang 0, kepala 0, harap 0, makan 0, rumah 0, anak 0, orang 0, tempat 0,
    atas 0, bawah 0, masih 0, seperti 0, masalah -1.2, sayang 0.2, polisi 0
  `),
  latent: valences(`
    berfungsi 1.8, bisa 1, boleh 0.9, jalan 1, paham 1.2, mengerti 1.2, jelas 1.2, sesuai 1.5,
    datang 0.6, ada 0.6, cocok 1.4, balik 1, kembali 1, sampai 0.6, peduli 1.2, dapat 0.8,
    layak 1.5, masuk 0.5, mau 0.6
  `),
  negatesBackwards: false,
};

const malayIdioms = valences(`
  tak sabar 1.4, tak best -1.8, memang best 2.4, tak puas hati -2
`);

const malayWords = valences(`
  best 2.2, seronok 2.2, laju 1.3, elok 1.7, gembira 2.2, leceh -1.6, hampa -1.8, geram -1.9,
  bosan -1.7
`);

export const malayGrammar: Grammar = {
  ...indonesianGrammar,
  idioms: { ...indonesianGrammar.idioms, ...malayIdioms },
  words: { ...indonesianGrammar.words, ...malayWords },
};
