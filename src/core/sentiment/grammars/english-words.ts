import { valences } from './word-table.ts';

const praise = valences(`
  fast 1.4, faster 1.6, fastest 1.8, quick 1.4, quicker 1.5, quickly 1.3, intuitive 2, simple 1.4,
  simpler 1.5, straightforward 1.7, seamless 2.2, seamlessly 2.2, effortless 2, responsive 1.7,
  handy 1.7, convenient 1.8, attentive 1.9, courteous 2, knowledgeable 1.9, prompt 1.4,
  promptly 1.5, professional 1.5, reliable 2, reliably 1.9, sturdy 1.7, durable 1.7, solid 1.5,
  sleek 1.6, crisp 1.5, crystal 1, compact 0.9, lightweight 1.1, portable 0.9, versatile 1.6,
  flexible 1.3, accurate 1.4, stable 1.3, smooth 1.5, smoothly 1.7, affordable 1.5,
  reasonable 1.2, bargain 1.7, delicious 2.8, tasty 2.2, flavorful 2.1, yummy 2.5, fresh 1.3,
  cozy 1.7, flawless 2.8, flawlessly 2.8, stellar 2.6, phenomenal 3, exceeded 1.8, exceeds 1.8,
  upgrade 0.7, improvement 1.5, pleased 2.1, delighted 2.8, recommend 1.7, recommended 1.6,
  highlight 1.2, outstanding 3, superb 3, gem 2, hooked 1.2, addictive 1.1, works 0.8,
  quality 0.6, famous 0.8, leading 0.5, please 0.2, share 0.2, shared 0.2, natural 0.3
`);

const complaint = valences(`
  slow -1.6, slower -1.7, slowest -1.9, slowly -1.2, unresponsive -1.9, inconvenient -1.7,
  cumbersome -1.8, clunky -1.8, clumsy -1.6, awkward -1.4, tedious -1.9, tricky -1, fiddly -1.5,
  complicated -1.6, confusing -1.8, confusingly -1.7, unclear -1.4, cluttered -1.5,
  unintuitive -1.8, counterintuitive -1.7, overwhelming -1.3, hard -0.6, bug -1.4, bugs -1.5,
  buggy -2, glitch -1.5, glitches -1.6, glitchy -1.9, crash -1.9, crashes -2, crashed -2,
  crashing -2, freezes -1.7, freezing -1.4, froze -1.6, lag -1.4, lags -1.5, laggy -1.8,
  sluggish -1.7, broken -2, broke -1.7, breaks -1.4, defective -2.3, faulty -2, flawed -1.7,
  flimsy -1.8, shoddy -2.2, malfunction -1.9, malfunctioned -1.9, useless -2.3, unusable -2.4,
  unreliable -2.1, incompatible -1.4, scratched -1.2, cracked -1.4, returned -0.8, returning -0.7,
  refund -1.1, junk -2, garbage -2.3, crap -2.2, crappy -2.4, rubbish -2.2, subpar -1.7,
  mediocre -1.3, lousy -2.3, poorly -1.9, noisy -1.3, static -0.7, grainy -1.2, bulky -1.1,
  outdated -1.3, overpriced -2, pricey -1.1, expensive -1.1, downside -1.2, drawback -1.2,
  drawbacks -1.2, complaint -1.5, complaints -1.5, gripe -1.3, hiccup -0.9, rude -2.2,
  unhelpful -2, unprofessional -2.2, ignored -1.6, waited -0.8, delay -1.3, delayed -1.4,
  delays -1.4, overcooked -1.6, undercooked -1.7, bland -1.6, tasteless -1.9, stale -1.6,
  soggy -1.5, greasy -1.2, sigh -1
`);

/** What the general lexicons count as feeling and speech about products and services does not. */
const withoutFeeling = valences(`
  serious 0, big 0, amazon 0, question 0, questions 0, leave 0, leaves 0, just 0, matter 0,
  company 0
`);

/** Words of speech about products, services and work, -4..4, where the general lexicons are silent or wrong. */
export const englishWords = { ...praise, ...complaint, ...withoutFeeling };

/** Neutral until denied: `it does not fit` says something, `it fits` hardly does. */
export const englishLatentWords = valences(`
  work 1.9, works 1.9, worked 1.9, working 1.9, function 1.5, fit 1.4, fits 1.4, understand 1.2,
  find 1.1, enough 1.2, able 1, hear 1, see 0.7, connect 1.4, load 1.3, loads 1.3, open 0.8,
  respond 1.4, answer 1, explain 1.1, stay 1, hold 1, last 1.1, charge 1.2, buy 1.5, bother 0.6,
  return 0.4, use 1, happen -0.4, complain -1.8, wait -0.9, crash -1.9, break -1.4,
  instructions 0.9, explanation 1, feedback 1, response 1.2, sense 1.4, interest 1.4, expect 0.6,
  reason 0.8, point 0.9, match 0.9, deliver 1.4
`);
