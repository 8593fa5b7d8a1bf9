import { deepFreeze } from './deep-freeze';
import type { Instrument } from './instrument';
import { NINE_PILLARS_V1_ITEMS } from './nine-pillars-v1-items';

/** "Negen Pijlers", 36 items, first published version. Never edit: add a version beside it (see README). */
export const NINE_PILLARS_V1: Instrument = deepFreeze<Instrument>({
  version: '9p-36@1',
  name: { nl: 'Negen Pijlers', en: 'Nine Pillars' },
  status: {
    nl: 'gespreksinstrument, niet gevalideerd, geen diagnose',
    en: 'conversation instrument, not validated, not a diagnosis',
  },
  window: { nl: 'de afgelopen vier weken', en: 'the past four weeks' },
  scale: {
    min: 0,
    max: 6,
    words: [
      { nl: 'helemaal oneens', en: 'strongly disagree' },
      { nl: 'oneens', en: 'disagree' },
      { nl: 'enigszins oneens', en: 'somewhat disagree' },
      { nl: 'neutraal', en: 'neutral' },
      { nl: 'enigszins eens', en: 'somewhat agree' },
      { nl: 'eens', en: 'agree' },
      { nl: 'helemaal eens', en: 'strongly agree' },
    ],
  },
  items: NINE_PILLARS_V1_ITEMS,
  guess: {
    question: {
      nl: 'Hoe denk je dat je partner deze pijler ervaart?',
      en: 'How do you think your partner experiences this pillar?',
    },
    low: { nl: 'daar is nog veel te winnen', en: 'there is a lot to gain' },
    high: { nl: 'daar zit onze kracht', en: 'this is our strength' },
  },
  importance: {
    question: { nl: 'Hoe belangrijk is deze pijler voor jou?', en: 'How important is this pillar to you?' },
    words: [
      { nl: 'niet zo belangrijk', en: 'not so important' },
      { nl: 'een beetje belangrijk', en: 'a little important' },
      { nl: 'belangrijk', en: 'important' },
      { nl: 'heel belangrijk', en: 'very important' },
    ],
  },
  validityItems: [
    {
      id: 'GL1',
      text: {
        nl: 'Ik heb me in vier weken geen moment aan mijn partner geërgerd.',
        en: 'In four weeks I was not irritated with my partner for a single moment.',
      },
    },
    {
      id: 'GL2',
      text: { nl: 'Bij elk besluit waren we het meteen eens.', en: 'We agreed at once on every decision.' },
    },
    {
      id: 'GL3',
      text: { nl: 'Ik heb mijn partner nooit verkeerd begrepen.', en: 'I never misread my partner.' },
    },
  ],
  // Cuts: see README, "Safety". Chosen on the careful side, not validated.
  safetyItems: [
    {
      id: 'VE1',
      text: {
        nl: 'Ik ben weleens bang voor de reactie van mijn partner.',
        en: 'I am sometimes afraid of how my partner reacts.',
      },
      flag: { direction: 'atLeast', cut: 2 },
    },
    {
      id: 'VE2',
      text: {
        nl: 'Mijn partner controleert mijn telefoon, geld of contacten tegen mijn zin.',
        en: 'My partner checks my phone, money or contacts against my will.',
      },
      flag: { direction: 'atLeast', cut: 2 },
    },
    {
      id: 'VE3',
      text: {
        nl: 'Er was lichamelijk geweld of dwang tussen ons.',
        en: 'There was physical violence or force between us.',
      },
      flag: { direction: 'atLeast', cut: 1 },
    },
    {
      id: 'VE4',
      text: {
        nl: 'Ik voel me vrij om hier eerlijk te antwoorden.',
        en: 'I feel free to answer honestly here.',
      },
      flag: { direction: 'atMost', cut: 3 },
    },
  ],
  scoring: { minItemsPerPillar: 3, minPillarsForTotal: 7 },
  quality: { rosyFrom: 5, straightLiningSdBelow: 0.4, speedingMedianSecondsBelow: 1.5, minAnswers: 18 },
});
