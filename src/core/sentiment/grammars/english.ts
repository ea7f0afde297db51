import { englishIdioms, englishPlainPhrases } from './english-idioms.ts';
import { englishLatentWords, englishWords } from './english-words.ts';
import type { Grammar } from './grammar.ts';
import { phrases } from './word-table.ts';

export const englishGrammar: Grammar = {
  roles: {
    negator: phrases(`
      not, no, never, none, nobody, nothing, nowhere, neither, nor, cannot, nope, without, zero,
      no one, not even, not at all, never ever, not exactly, not particularly, not really,
      not very, not that, not so, not too, not quite, not all that, not as, not any, not a,
      anything but, far from, by no means, not entirely, not always, not especially, not overly,
      not much of a, not much, dont, cant, wont, didnt, doesnt, isnt, wasnt, arent, werent,
      havent, hasnt, hadnt, couldnt, wouldnt, shouldnt, aint, ain't, instead of, rather than
    `),
    near_negator: phrases(`
      hardly, barely, scarcely, seldom, rarely, no longer, lack, lacks, lacked, lacking, lack of,
      a lack of, lacking in, lacks any, absence of, free of, free from, fail to, fails to,
      failed to, failing to, failure to, unable to, stopped being, stop being, ceased to,
      refused to, refuses to, struggle to, struggled to, too little, hardly ever, hardly any,
      barely any, almost never, few if any, devoid of, little to no, got rid of, get rid of,
      gets rid of, getting rid of, nothing to, reduces, reduced, reduce,
      eliminates, eliminated, relieves, less, least, far less, much less, a lot less, stopped,
      not nearly as, nowhere near, nowhere near as
    `),
    booster: phrases(`
      very, really, so, extremely, absolutely, totally, completely, incredibly, super, highly,
      deeply, truly, especially, particularly, exceptionally, remarkably, entirely, thoroughly,
      utterly, hugely, massively, enormously, insanely, way too, wicked, too, such, such a,
      quite the, most, more, even more, much more, way more, far more, all the more, always,
      definitely, certainly, seriously, genuinely, unbelievably, amazingly, awfully, terribly,
      fucking, freaking, frickin, friggin, bloody, damn, hella, mega, ultra, uber, greatly,
      considerably, decidedly, immensely, purely, a lot, so much, very much, a great deal, a ton,
      to no end, to death, big time, intensely, majorly, substantially, tremendously, unusually,
      wildly, extra, beyond, pretty, quite, dead, downright, plain, real, total, complete,
      absolute, huge, constantly, every single time, by far, much, soo, sooo, v, rly, all,
      couldn't be more, could not be more, couldn't be any more
    `),
    dampener: phrases(`
      slightly, somewhat, a bit, a little, a little bit, a tad, kind of, kinda, sort of, sorta,
      fairly, reasonably, relatively, partly, partially, moderately, marginally, mildly, almost,
      nearly, sometimes, occasionally, at times, mostly, more or less, just enough, sufficiently,
      only, semi, some, rather, to some extent, can be, could be a bit, might be,
      may be, tends to be, every now and then, a touch
    `),
    hedge: phrases(`
      i guess, i suppose, maybe, perhaps, possibly, supposedly, in theory, i imagine, not sure,
      i am not sure, i'm not sure, i don't know if, apparently, allegedly, so to speak, i presume,
      theoretically, at best
    `),
    contrast: phrases(`
      but, however, yet, nevertheless, nonetheless, still though, only that, except that,
      but then, but now, until, on the other hand, that said, having said that, then again,
      even so, except, having said this
    `),
    concession: phrases(`
      although, though, even though, despite, in spite of, even if, notwithstanding,
      regardless of, while i, other than, apart from, aside from, besides
    `),
    clause: phrases(`
      because, cause, cuz, since, when, while, whereas, whenever, as soon as, if, and i, and i'm,
      and i've, and it, and it's, and its, and they, and they're, and we, and he, and she,
      and you, and the, and this, and that, and that's, and there, and my, and our, and everyone,
      and everything, and then, so i, so we, so it, so they, so the
    `),
    wish: phrases(`
      i wish, we wish, i just wish, i really wish, i do wish, wish it, wish they, wish there,
      wish that, wishing it, if only, i'd prefer, i would prefer, i'd rather, i would rather,
      should have been, ought to be, should have, it could use, could use some, could use more,
      could use a better, needs to be, need to be, needed to be, supposed to be, was supposed to,
      is supposed to, were supposed to, i was hoping for, i had hoped for, i was hoping,
      i had hoped, i expected, we expected, i was expecting, could have been, would have been,
      might have been, wishing for, i would like it to be, i'd like it to be, would like to see,
      i'd like to see, had promised, was promised
    `),
    condition: phrases(`
      would be, it'd be, that'd be, would feel, would make it, would make things, would make
    `),
    past: phrases(`
      before, previously, back then, in the past, at first, initially, originally,
      in the beginning, last year, last time, years ago, in the old days, the old one,
      the old version, the old system, the previous version, the previous one, to begin with,
      when we started, when i started, a year ago, months ago, formerly, once upon a time,
      early on, in the early days, the old app, the old website, at the beginning, at the start
    `),
    gone: phrases(`used to, used to be, it used to be, use to be`),
    present: phrases(`
      now, nowadays, these days, today, lately, recently, since then, by now, at the moment,
      currently, right now, this time, since the update, after the update, these last weeks,
      the new version, the new one, the new system, this year, ever since, meanwhile, in the end,
      eventually, once i got used to it, with the new version
    `),
    plain: englishPlainPhrases,
  },
  idioms: englishIdioms,
  words: englishWords,
  latent: englishLatentWords,
  negatesBackwards: false,
};
