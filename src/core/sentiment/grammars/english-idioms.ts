import { phrases, valences } from './word-table.ts';

/** Plain and understated. */
const praise = valences(`
  not bad 1.2, not too bad 1, not bad at all 1.8, not half bad 1.4, not too shabby 1.5,
  can't complain 1.2, cannot complain 1.2, no complaints 1.8, no complaint 1.8, no problem 1.2,
  no problems 1.5, no problem at all 1.8, no issues 1.5, no trouble 1.4, no worries 1.2,
  no hassle 1.6, no regrets 1.8, can't recommend enough 3.2, cannot recommend it enough 3.2,
  cannot recommend enough 3.2, cannot say enough 2.6, could not ask for 2.6, couldn't ask for 2.6,
  could not have asked for 2.8, couldn't have asked for 2.8, not get any better 2.8,
  doesn't get any better 2.8, does not get any better 2.8, five stars 2.8, 5 stars 2.8,
  10 stars 2.8, four stars 1.8, 4 stars 1.8, no brainer 2, no nonsense 1.3, without a hitch 2.2,
  without a problem 1.7, without any problem 1.7, without any problems 1.7,
  without any issues 1.7, can't wait 2, cant wait 2, cannot wait 2, couldn't be better 3,
  couldn't be happier 3.2, couldn't be easier 2.6, could not be easier 2.6,
  couldn't be simpler 2.4, could not be simpler 2.4, couldn't be nicer 2.6,
  could not be nicer 2.6, could not be happier 3.2, could not be better 3,
  couldn't ask for more 3, couldn't have been better 3, can't beat 2, can't go wrong 2.2,
  can't get enough 2.5, can't recommend it enough 3.2, can't say enough 2.6,
  couldn't live without 2.8, can't live without 2.8, never fails 2, never let me down 2.4,
  never had a problem 2, never had any problems 2, nothing but good 2.5, nothing but praise 2.8,
  nothing beats 2.2, second to none 3, like a charm 2.6, like a dream 2.6, like clockwork 2.2,
  like new 1.5, blown away 2.8, blew me away 2.8, blows me away 2.8, over the moon 3,
  on the ball 1.8, top notch 2.8, top of the line 2, state of the art 2, first class 2.2,
  first rate 2.4, world class 2.6, spot on 2.2, bang on 1.8, hits the spot 2.2, hit the spot 2.2,
  thumbs up 2.4, two thumbs up 2.8, hats off 2.2, piece of cake 2, a breeze 2, a doddle 1.8,
  a must 1.8, must have 1.6, the bomb 2.6, the shit 2.4, bad ass 1.4, out of this world 3,
  game changer 2.4, life saver 2.6, saved my life 2.4, saves time 1.8, saved me 1.4, saves me 1.6,
  time saver 2, made my day 2.8, makes my day 2.8, worth it 1.9, worth every penny 2.8,
  well worth 2.2, bang for the buck 2, good value 2.2, user friendly 2.1, does the job 1.3,
  does the trick 1.5, does what it says 1.3, gets the job done 1.4, works well 1.9,
  works great 2.6, works perfectly 2.8, works fine 1.4, just works 2, it just works 2.2,
  no fuss 1.5, straight forward 1.4, big fan 2.2, peace of mind 2, looking forward to 1.8,
  look forward to 1.8, good morning 1, good afternoon 0.8, good evening 0.8, thank you 1.6,
  thank god 1.6, so far so good 1.6, wish you all 1.6, wish you luck 1.6, wish you the best 2,
  best wishes 2, i wish i had found 1.5, wish i had found 1.5, wish i had bought 1,
  wish i had discovered 1.5, wish i'd found 1.5, hang of it 1.2, step up 1.2, night and day 1.4
`);

const complaint = valences(`
  no good -1.8, no use -1.5, no fun -1.6, no help -1.6, no thanks -1, no sense -1.5, no way -0.8,
  no clue -1.2, no idea -0.9, no luck -1.5, no excuse -1.8, not worth -2, not worth it -2.2,
  not good enough -1.9, not my thing -1, not a fan -1.6, not the best -1, not the greatest -1.2,
  not great -1.2, not ideal -1.1, not impressed -1.9, never again -2.4, no stars -2.5,
  zero stars -2.5, 0 stars -2.5, one star -2.2, 1 star -2.2, two stars -1.5, 2 stars -1.5,
  can't stand -2.5, cannot stand -2.5, couldn't stand -2.5, can't believe -0.2,
  couldn't care less -1.5, doesn't work -2, does not work -2, didn't work -2, did not work -2,
  not working -2, stopped working -2.2, stops working -2.2, quit working -2.2, gave up -1.6,
  give up -1.3, giving up -1.4, fed up -2.2, let down -1.9, let me down -2, let us down -2,
  falls apart -2, fell apart -2, broke down -1.9, breaks down -1.9, broke off -1.4, locks up -1.7,
  locked up -1, messed up -1.7, screwed up -1.9, a mess -1.8, a pain -1.8, pain in the ass -2.5,
  pain in the neck -2.2, pain in the butt -2.2, a nightmare -2.5, a joke -1.8, a bore -1.8,
  drives me crazy -2.2, drives me mad -2.2, drives me nuts -2, drove me crazy -2.2,
  on my nerves -2, last straw -2.2, waste of time -2.6, waste of money -2.8,
  waste your money -2.5, waste your time -2.4, waste my time -2.4, wasted my money -2.5,
  rip off -2.4, ripped off -2.4, steer clear -2.2, stay away -1.9, under the weather -1.6,
  bites the dust -1.6, falls short -1.7, fell short -1.7, leaves a lot to be desired -2,
  leaves much to be desired -2, left a lot to be desired -2, nothing special -1,
  nothing to write home about -1.2, hit or miss -0.7, hit and miss -0.7, so so -0.5, meh -0.9,
  takes forever -2, took forever -2, taking forever -2, took ages -1.9, takes ages -1.9,
  takes too long -1.9, took too long -1.9, too long -1.2, too much -1.1, too many -1.3,
  too small -1.2, too big -1, too loud -1.3, too late -1.3, too expensive -1.9, too slow -1.9,
  too complicated -1.9, too bad -1.6, too good to be true -0.6, hard time -1.5, hard work -0.3,
  hard to -1.2, hard for -1, harder to -1.2, harder than -1.2, ran out -0.8, ran out of -0.9,
  running out of -0.9, run out of -0.8, went wrong -1.9, goes wrong -1.9, going wrong -1.8,
  out of order -1.7, out of touch -1.5, up in the air -0.6, over complicated -1.7,
  kiss of death -2, sick of -2.2, tired of -1.9, at a loss -1.5, my worst -2.5, send it back -1.5,
  sent it back -1.5, sending it back -1.5, money back -1.2, back and forth -0.6,
  over and over -0.8, jump through hoops -2, jumping through hoops -2, the hard way -1.2,
  a headache -1.7, wits end -2, pulling my hair out -2.2, in the dark -1.2, left hanging -1.7,
  yeah right -1.3, thanks for nothing -2.5, could care less -1.2, could be better -1.1,
  could be easier -1.2, could be faster -1.2, could be improved -0.9, should be better -1.3,
  should be easier -1.3, should be faster -1.3, room for improvement -0.9
`);

/** Phrases whose feeling is not that of their words, -4..4. */
export const englishIdioms = { ...praise, ...complaint };

/** Words of feeling in these phrases carry none. */
export const englishPlainPhrases = phrases(`
  i mean, you mean, mean that, hard drive, hard disk, hard copy, help desk, help page,
  help center, help centre, help menu, customer care, care about the, free time, feel free,
  would like to, i would like, i'd like, i'd like to, like to, looks like, look like, looked like,
  and so on, or so, so that, so far, so you, so then, oh my god, no matter, no doubt,
  no one knows, at least, pretty much, most of, most people, some of, the most part, as well,
  as well as, well i, yes no, yeah no, no no, play store, share price, credit card, interest rate,
  fine print, a good deal of, best buy, super market, gift card, dear sir, no more than, not only,
  not just, not to mention, why not, or not, whether or not, if not, no later than, more than,
  all of, all the, breaking news, leave a message, on leave, feels like, sounds like, seems like,
  am used to, i'm used to, is used to, are used to, be used to, get used to, got used to,
  gets used to, getting used to, was used to, were used to, used to it, we're used to,
  dead center, the more, only one, how much, how many, in fact, is that all, once more, any more,
  some more
`);
