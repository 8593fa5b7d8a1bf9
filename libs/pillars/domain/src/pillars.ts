import type { Localised } from '@tweespraak/shared/kernel';

/** The nine pillars in their one fixed order: every array of nine in this library follows it. */
export const PILLARS = [
  'connection',
  'worldview',
  'communication',
  'trust',
  'intimacy',
  'balance',
  'support',
  'timeTogether',
  'depth',
] as const;

export type Pillar = (typeof PILLARS)[number];

export const PILLAR_NAMES: Readonly<Record<Pillar, Localised>> = {
  connection: { nl: 'Verbinding', en: 'Connection' },
  worldview: { nl: 'Wereldbeeld', en: 'Worldview' },
  communication: { nl: 'Communicatie', en: 'Communication' },
  trust: { nl: 'Vertrouwen', en: 'Trust' },
  intimacy: { nl: 'Intimiteit', en: 'Intimacy' },
  balance: { nl: 'Balans', en: 'Balance' },
  support: { nl: 'Support', en: 'Support' },
  timeTogether: { nl: 'Tijd samen', en: 'Time together' },
  depth: { nl: 'Diepgang', en: 'Depth' },
};

/** What each pillar asks about, in one sentence for a partner. */
export const PILLAR_CONSTRUCTS: Readonly<Record<Pillar, Localised>> = {
  connection: {
    nl: 'Je veilig voelen om jezelf te zijn en elkaar opzoeken als je kwetsbaar bent.',
    en: 'Feeling safe to be yourself, and turning to each other when you are vulnerable.',
  },
  worldview: {
    nl: 'Samen weten wat telt, en snappen waar de ander vandaan komt als jullie anders denken.',
    en: 'Knowing together what matters, and seeing where the other comes from when you think differently.',
  },
  communication: {
    nl: 'Zeggen en horen wat er is, zonder strijd en zonder stilzwijgen.',
    en: 'Saying and hearing what is there, without a fight and without silence.',
  },
  trust: {
    nl: 'Eerlijk zijn, op elkaar kunnen rekenen en bij elkaar terechtkunnen als het pijn doet.',
    en: 'Being honest, counting on each other, and being able to come to each other in pain.',
  },
  intimacy: {
    nl: 'Aanraking, zachtheid en seksualiteit, en een verlangen dat je mag uitspreken.',
    en: 'Touch, softness and sexuality, and desire that may be spoken.',
  },
  balance: {
    nl: 'Eerlijk geven en nemen, met ruimte voor jezelf en verbonden met elkaar.',
    en: 'Fair give and take, with room for yourself while connected to each other.',
  },
  support: {
    nl: 'Achter elkaars groei, dromen en gevoelens staan, ook als je niet alles begrijpt.',
    en: "Backing each other's growth, dreams and feelings, even when you do not understand it all.",
  },
  timeTogether: {
    nl: 'Bewust gekozen tijd, vaste momenten en plezier met elkaar.',
    en: 'Time chosen on purpose, regular moments, and play.',
  },
  depth: {
    nl: 'Nieuwsgierig zijn naar wat er onder het gewone leven in elkaar omgaat.',
    en: "Being curious about each other's inner world beneath everyday life.",
  },
};

/** The place of a pillar in every array of nine, 0 to 8. */
export function pillarIndex(pillar: Pillar): number {
  return PILLARS.indexOf(pillar);
}
