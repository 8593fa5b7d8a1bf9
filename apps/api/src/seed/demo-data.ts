import type { Locale } from '@tweespraak/shared/kernel';

/** One password for all demo people: printed at the start, worth nothing elsewhere. */
export const DEMO_PASSWORD = 'samen-luisteren-2026';

export interface DemoPerson {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly locale?: Locale;
}

export interface DemoStaff extends DemoPerson {
  readonly roles: readonly ('coach' | 'admin')[];
}

/**
 * What a couple shows: `rounds` are weeks before today with the true level of each partner's pillars (0–100) at that
 * moment; `ending` says how the last of them stands.
 */
export interface DemoCouple {
  readonly coach: string;
  readonly a: DemoPerson;
  readonly b: DemoPerson;
  readonly since: string;
  readonly note: string;
  readonly joined: boolean;
  readonly archived?: boolean;
  readonly rounds: readonly DemoRound[];
}

export type DemoEnding = 'open' | 'one-in' | 'both-in' | 'waiting-consent' | 'released' | 'planned';

export interface DemoRound {
  readonly weeksAgo: number;
  readonly ending: DemoEnding;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly flagged?: 'a' | 'b';
  readonly message?: string;
}

export interface DemoPractice {
  readonly name: string;
  readonly country: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly staff: readonly DemoStaff[];
  readonly couples: readonly DemoCouple[];
}

//                      conn world comm trust intim bal supp time depth
const START_A = [58, 62, 38, 55, 44, 50, 60, 34, 48];
const START_B = [52, 66, 46, 60, 30, 56, 58, 40, 44];
const WARM_A = [72, 68, 61, 74, 58, 66, 77, 55, 63];
const WARM_B = [69, 74, 66, 70, 62, 60, 73, 61, 66];

const shifted = (levels: readonly number[], by: number) =>
  levels.map((level) => Math.min(96, Math.max(6, level + by)));
const between = (from: readonly number[], to: readonly number[], share: number) =>
  from.map((level, index) => level + ((to[index] ?? level) - level) * share);

/** Six rounds in a year in which something really moved. */
const GROWTH: readonly DemoRound[] = [50, 41, 32, 22, 12, 2].map((weeksAgo, index) => ({
  weeksAgo,
  ending: 'released',
  a: between(START_A, [80, 70, 79, 82, 66, 70, 82, 74, 78], index / 5),
  b: between(START_B, [70, 70, 78, 72, 40, 62, 70, 66, 62], index / 5),
}));

/** Six rounds in which nothing moved but the measuring itself. */
const NOISE: readonly DemoRound[] = [48, 39, 30, 21, 12, 3].map((weeksAgo) => ({
  weeksAgo,
  ending: 'released',
  a: WARM_A,
  b: WARM_B,
}));

/** One goes forward while the other goes back: the coach's to see. */
const APART: readonly DemoRound[] = [0, 1].map((index) => ({
  weeksAgo: index ? 1 : 14,
  ending: index ? 'both-in' : 'released',
  a: index ? shifted(WARM_A, 12) : START_A,
  b: index ? shifted(START_B, -16) : WARM_B,
}));

const once = (
  weeksAgo: number,
  ending: DemoEnding,
  by = 0,
  more: Partial<DemoRound> = {},
): readonly DemoRound[] => [{ weeksAgo, ending, a: shifted(WARM_A, by), b: shifted(WARM_B, -by), ...more }];

const person = (key: string, givenName: string, familyName: string, locale?: Locale): DemoPerson => ({
  key,
  givenName,
  familyName,
  ...(locale ? { locale } : {}),
});

type Pair = readonly [DemoPerson, DemoPerson];

const couple = (
  coach: string,
  [a, b]: Pair,
  rounds: readonly DemoRound[],
  more: Partial<DemoCouple> = {},
): DemoCouple => ({ coach, a, b, since: '2014', note: '', joined: true, rounds, ...more });

const linde: DemoPractice = {
  name: 'Praktijk De Linde',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  staff: [
    { ...person('marieke', 'Marieke', 'Lindeboom'), roles: ['coach', 'admin'] },
    { ...person('jonas', 'Jonas', 'Wilgentak'), roles: ['coach'] },
    { ...person('wende', 'Wende', 'Sparrenhout'), roles: ['coach'] },
    { ...person('petra', 'Petra', 'Kastanje'), roles: ['admin'] },
  ],
  couples: [
    couple(
      'marieke',
      [person('sanne', 'Sanne', 'Beukenblad'), person('joris', 'Joris', 'Elzenkatje')],
      GROWTH,
      {
        since: '2015-05',
        note: 'Vraagt om rust in het begin van elk gesprek. Joris oefent met langzaam spiegelen.',
      },
    ),
    couple(
      'marieke',
      [person('noor', 'Noor', 'Vlierbes'), person('sam', 'Sam', 'Meidoorn', 'en')],
      once(1, 'both-in'),
    ),
    couple(
      'marieke',
      [person('fatima', 'Fatima', 'Appelbloesem'), person('bram', 'Bram', 'Hazelnoot')],
      once(2, 'one-in', 4),
      {
        since: '2019',
      },
    ),
    couple('marieke', [person('eline', 'Eline', 'Iepenlaan'), person('thomas', 'Thomas', 'Berkenbast')], [], {
      joined: false,
      since: '2021-09',
    }),
    couple('marieke', [person('lotte', 'Lotte', 'Zilverspar'), person('daan', 'Daan', 'Eikenloof')], APART),
    couple(
      'marieke',
      [person('hanna', 'Hanna', 'Vijgenblad'), person('ruben', 'Ruben', 'Notenboom')],
      NOISE,
      {
        since: '2008-06',
      },
    ),
    couple(
      'marieke',
      [person('iris', 'Iris', 'Kersenpit'), person('maud', 'Maud', 'Perenbloei')],
      once(3, 'waiting-consent', 6),
    ),
    couple(
      'marieke',
      [person('vera', 'Vera', 'Rozenbottel'), person('niels', 'Niels', 'Sleedoorn')],
      once(1, 'both-in', -8, { flagged: 'a' }),
    ),
    couple(
      'marieke',
      [person('karin', 'Karin', 'Wilgenkat'), person('wim', 'Wim', 'Populier')],
      once(40, 'released'),
      {
        archived: true,
        since: '1998',
      },
    ),
    couple(
      'jonas',
      [person('yara', 'Yara', 'Moerbei'), person('tim', 'Tim', 'Lijsterbes')],
      once(0, 'open', 0, {
        message: 'Neem er rustig de tijd voor, een half uur is meer dan genoeg.',
      }),
    ),
    couple(
      'jonas',
      [person('anke', 'Anke', 'Duindoorn'), person('pieter', 'Pieter', 'Taxushaag')],
      once(6, 'released', 3),
    ),
  ],
};

const dialoog: DemoPractice = {
  name: 'Huis van Dialoog',
  country: 'BE',
  locale: 'nl',
  timeZone: 'Europe/Brussels',
  staff: [
    { ...person('lieve', 'Lieve', 'Hoogveen'), roles: ['coach', 'admin'] },
    { ...person('koen', 'Koen', 'Bosrand'), roles: ['coach'] },
  ],
  couples: [
    couple(
      'lieve',
      [person('emma', 'Emma', 'Klaproos'), person('lars', 'Lars', 'Korenbloem')],
      once(5, 'released', 5),
    ),
    couple(
      'lieve',
      [person('julie', 'Julie', 'Boterbloem'), person('arno', 'Arno', 'Madelief')],
      once(0, 'open'),
    ),
    couple(
      'koen',
      [person('nele', 'Nele', 'Vergeetmij'), person('stijn', 'Stijn', 'Ganzerik')],
      NOISE.slice(3),
    ),
  ],
};

const listening: DemoPractice = {
  name: 'The Listening Room',
  country: 'GB',
  locale: 'en',
  timeZone: 'Europe/London',
  staff: [
    { ...person('grace', 'Grace', 'Harebell'), roles: ['coach', 'admin'] },
    { ...person('owen', 'Owen', 'Thistledown'), roles: ['coach'] },
  ],
  couples: [
    couple('grace', [person('ruth', 'Ruth', 'Foxglove'), person('ben', 'Ben', 'Cowslip')], GROWTH.slice(2)),
    couple('grace', [person('amy', 'Amy', 'Primrose'), person('leo', 'Leo', 'Larkspur')], once(1, 'one-in')),
    couple('owen', [person('kate', 'Kate', 'Bluebell'), person('max', 'Max', 'Yarrow')], [], {
      joined: false,
    }),
  ],
};

export const DEMO_PRACTICES: readonly DemoPractice[] = [linde, dialoog, listening];
