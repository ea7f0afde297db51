/**
 * Words that make up a good part of any page of a language, in small letters, by BCP 47 primary tag. Those that are as common
 * in a language beside it ("de", "la", "in") are left out; what one alone shares with another does not matter.
 */
export const commonWords: Readonly<Record<string, string>> = {
  en: `the and of that it was you is this they with have are my so but not what we there when about would like just from
    had been their them which who or how because know think really then she he were for if an at very only other out up
    all more did get got don't it's i'm that's can't didn't could should your our his her than some any these those`,
  de: `der und ich nicht ist ein eine zu den mit von dem sie wir auf auch aber wie war haben habe dass sich dann schon
    oder noch wenn kann mir mich nur wurde sind einen einer ihr`,
  fr: `et est les des une le je vous nous il elle qui dans pour sur avec ce cette mais au du ne pas c'est j'ai aussi plus
    été leur être avoir fait très tout quand comme ont mes ils où même faire sont ça oui`,
  es: `y el los las una pero muy como más está porque cuando también tiene hay fue ser eso yo mi ya lo sus nos son para con
    por se había era ellos nosotros sin sobre hasta desde donde entonces tengo estoy creo nada todo hacer`,
};
