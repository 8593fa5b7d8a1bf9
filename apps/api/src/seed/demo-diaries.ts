import type { BodySpot, Scope } from '@tweespraak/homework/domain';

/** A turn of somebody: which one (1, 2, …), what was filled in, and for whom. */
export interface DemoEntry {
  readonly turn: number;
  readonly answers: Readonly<
    Record<string, string | number | readonly string[] | Readonly<Record<string, string>>>
  >;
  readonly scope: Scope;
  /** Begun and not handed in. */
  readonly draft?: boolean;
  /** What the coach wrote back, and whether that was read. */
  readonly reply?: { readonly text: string; readonly read: boolean };
  /** The coach has not opened it yet. */
  readonly unread?: boolean;
}

/** Tension and contact before, tension and contact after. */
type Sliders = readonly [number, number, number, number];

const evening = (
  turn: number,
  spots: readonly BodySpot[],
  sensation: string,
  [t0, c0, t1, c1]: Sliders,
  [before, asks]: readonly [string, string],
  more: Partial<DemoEntry> = {},
): DemoEntry => ({
  turn,
  scope: 'me',
  answers: {
    ...{ spots: [...spots], sensation: [sensation], before, asks },
    ...{ 'before.tension': t0, 'before.contact': c0, 'after.tension': t1, 'after.contact': c1 },
  },
  ...more,
});

/** Two weeks of Sanne: tense in the middle, softer at the end, two evenings without. */
export const DIARY_OF_SANNE: readonly DemoEntry[] = [
  evening(1, ['shoulders'], 'tight', [6, 3, 5, 4], ['De hele dag achter het scherm', 'Even liggen']),
  evening(2, ['jaw', 'shoulders'], 'tight', [7, 3, 5, 4], ['Haast bij het ophalen', 'Langzamer lopen']),
  evening(3, ['belly'], 'restless', [7, 4, 6, 4], ['Een mail die bleef liggen', 'Buiten een blokje om']),
  evening(4, ['throat'], 'heavy', [8, 2, 6, 4], ['Ik slikte iets in', 'Dat het gezegd mag worden'], {
    scope: 'coach',
    reply: {
      text: 'Mooi dat je merkte dat je iets inslikte. Neem die ene zin mee naar onze volgende sessie.',
      read: true,
    },
  }),
  evening(5, ['jaw'], 'tight', [8, 3, 6, 5], ['Slecht geslapen', 'Vroeg naar bed']),
  evening(7, ['chest'], 'warm', [5, 5, 3, 6], ['Joris zette thee zonder vragen', 'Blijven zitten'], {
    scope: 'both',
  }),
  evening(8, ['shoulders'], 'soft', [4, 6, 3, 7], ['Gewandeld langs het water', 'Meer daarvan']),
  evening(9, ['back'], 'heavy', [6, 4, 4, 5], ['Te lang gestaan', 'Een warme kruik']),
  evening(10, ['belly'], 'calm', [4, 6, 3, 7], ['Samen gekookt, weinig gezegd', 'Niets, dit was genoeg']),
  evening(11, ['hands'], 'tingling', [5, 6, 3, 7], ['In de tuin gewerkt', 'Rusten']),
  evening(13, ['chest'], 'open', [3, 7, 2, 8], ['We lachten om niets', 'Onthouden hoe dit voelt'], {
    scope: 'both',
  }),
  evening(14, ['shoulders', 'belly'], 'light', [3, 7, 2, 8], ['Een stille zondag', 'Zo de week in']),
];

/** Joris fills in fewer evenings; every one of them counts. */
export const DIARY_OF_JORIS: readonly DemoEntry[] = [
  evening(1, ['head'], 'full', [5, 2, 4, 3], ['Drie vergaderingen achter elkaar', 'Stilte']),
  evening(2, ['back'], 'tight', [6, 3, 5, 3], ['Getild op het werk', 'Rekken']),
  evening(5, ['belly'], 'empty', [6, 3, 4, 4], ['Gegeten achter het stuur', 'Aan tafel eten']),
  evening(6, ['chest'], 'restless', [7, 3, 5, 4], ['Ik wist niet wat ik moest zeggen', 'Tijd'], {
    scope: 'coach',
  }),
  evening(8, ['legs'], 'light', [4, 5, 3, 6], ['Gefietst in plaats van gereden', 'Morgen weer']),
  evening(11, ['hands'], 'warm', [3, 6, 2, 6], ['Brood gebakken', 'Met de handen werken'], { scope: 'both' }),
  evening(13, ['chest'], 'soft', [3, 6, 2, 7], ['Sanne lachte hardop', 'Niets']),
];

const grateful = (turn: number, that: string, gave: string, more: Partial<DemoEntry> = {}): DemoEntry => ({
  ...{ turn, scope: 'both', answers: { that, gave } },
  ...more,
});

export const GRATEFUL_SANNE: readonly DemoEntry[] = [
  grateful(1, 'de was had opgehangen', 'lucht in de avond'),
  grateful(2, 'belde toen het later werd', 'rust, ik hoefde niet te raden'),
  grateful(3, 'vroeg hoe het gesprek was gegaan', 'het gevoel dat ik er niet alleen voor stond', {
    scope: 'me',
  }),
];
export const GRATEFUL_JORIS: readonly DemoEntry[] = [
  grateful(1, 'koffie bracht in de werkkamer', 'een glimlach om elf uur'),
  grateful(3, 'mijn moeder opbelde', 'ruimte in mijn hoofd', { draft: true }),
];

const drawn = (tre: string, rebalancing: string) => ({
  ...{ 'somatic-experiencing': 'unsure', tre, rebalancing, 'body-psychotherapy': 'drawn' },
});

/** Handed in, and waiting for an answer of the coach. */
export const QUESTION_OF_NOOR: DemoEntry = {
  ...{ turn: 1, scope: 'coach', unread: true },
  answers: {
    cards: drawn('not-me', 'drawn'),
    question: 'Past zo’n massage bij iemand die snel schrikt van aanraking?',
    ...{ 'before.tension': 4, 'before.contact': 5, 'after.tension': 3, 'after.contact': 6 },
  },
};

/** An own exercise of the practice. */
export const OUTSIDE_OF_LOTTE: DemoEntry = {
  ...{ turn: 1, scope: 'both', unread: true },
  answers: { heard: 'Een merel, en daaronder de ring van de stad.' },
};

export const TOUCH_OF_HANNA: readonly DemoEntry[] = [
  {
    turn: 1,
    scope: 'me',
    answers: { self: 'did', pleasant: 'Dat het even stil werd.', 'before.tension': 5 },
  },
  { turn: 2, scope: 'me', answers: { self: 'not-now' } },
];
export const TOUCH_OF_RUBEN: readonly DemoEntry[] = [{ turn: 1, scope: 'me', answers: { self: 'did' } }];
