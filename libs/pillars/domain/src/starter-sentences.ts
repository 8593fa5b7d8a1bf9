import type { Localised } from '@tweespraak/shared/kernel';
import type { Pillar } from './pillars';

/** Openings for the one who speaks first, in I-language: they invite, and none of them says what the other did wrong. */
export const STARTER_SENTENCES: Readonly<Record<Pillar, readonly Localised[]>> = {
  connection: [
    { nl: 'Ik voelde me dicht bij je toen …', en: 'I felt close to you when …' },
    { nl: 'Als ik me kwetsbaar voel, merk ik dat ik …', en: 'When I feel vulnerable, I notice that I …' },
    {
      nl: 'Wat ik je wil laten weten over ons samen is …',
      en: 'What I want you to know about the two of us is …',
    },
  ],
  worldview: [
    { nl: 'Wat voor mij echt telt in het leven is …', en: 'What really matters to me in life is …' },
    { nl: 'Dat ik hier zo naar kijk, komt bij mij van …', en: 'The way I look at this comes from …' },
    {
      nl: 'Wat ik graag van jouw kant wil begrijpen is …',
      en: 'What I would love to understand about your side is …',
    },
  ],
  communication: [
    { nl: 'Ik voelde me door je gehoord toen …', en: 'I felt heard by you when …' },
    { nl: 'Wat ik soms nog niet hardop zeg is …', en: 'What I sometimes do not say out loud yet is …' },
    {
      nl: 'Bij een moeilijk onderwerp helpt het mij als we …',
      en: 'With a difficult topic it helps me when we …',
    },
  ],
  trust: [
    { nl: 'Ik merkte dat ik op je kon rekenen toen …', en: 'I noticed I could count on you when …' },
    { nl: 'Iets wat ik spannend vind om te vertellen is …', en: 'Something I find scary to tell is …' },
    { nl: 'Ik durf meer te delen als …', en: 'I dare to share more when …' },
  ],
  intimacy: [
    { nl: 'Een aanraking die mij goeddoet is …', en: 'A touch that does me good is …' },
    { nl: 'Ik voel me bij jou op mijn gemak als …', en: 'I feel at ease with you when …' },
    { nl: 'Waar ik naar verlang is …', en: 'What I long for is …' },
  ],
  balance: [
    { nl: 'Ik voel me vrij en toch verbonden als …', en: 'I feel free and still connected when …' },
    { nl: 'Wat ik je graag geef is …', en: 'What I love to give you is …' },
    { nl: 'Ruimte voor mezelf betekent voor mij …', en: 'Room for myself means to me …' },
  ],
  support: [
    { nl: 'Ik voelde me gesteund toen je …', en: 'I felt supported when you …' },
    { nl: 'Een droom die ik met je wil delen is …', en: 'A dream I want to share with you is …' },
    { nl: 'Als ik zorgen heb, doet het me goed als …', en: 'When I have worries, it does me good when …' },
  ],
  timeTogether: [
    {
      nl: 'Een moment met jou waar ik nog aan terugdenk is …',
      en: 'A moment with you that I still think back to is …',
    },
    { nl: 'Ik verheug me op ons als …', en: 'I look forward to us when …' },
    { nl: 'Wat ik graag weer eens met je wil doen is …', en: 'What I would love to do with you again is …' },
  ],
  depth: [
    { nl: 'Wat er de laatste tijd in mij omgaat is …', en: 'What has been going on in me lately is …' },
    {
      nl: 'Iets van vroeger dat ik nog bij me draag is …',
      en: 'Something from long ago that I still carry with me is …',
    },
    {
      nl: 'Wat ik nog van jouw binnenwereld wil leren kennen is …',
      en: 'What I still want to get to know of your inner world is …',
    },
  ],
};

/** For the one who listens: mirror, acknowledge, empathise. */
export const LISTENER_SENTENCES: readonly Localised[] = [
  {
    nl: 'Ik hoor je zeggen: … Klopt het zoals ik het teruggeef?',
    en: 'What reaches me is: … Is that how you said it?',
  },
  {
    nl: 'Ik kan volgen dat je dat zo beleeft, want …',
    en: 'I can follow that it is like this for you, because …',
  },
  { nl: 'Ik stel me voor dat je je … voelde. Raak ik het?', en: 'I imagine you felt … Am I close?' },
];
