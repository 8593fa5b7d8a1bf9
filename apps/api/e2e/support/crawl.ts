import { type Canary, type FullPractice, strayCanaries, type TestPerson } from '@tweespraak/shared/testing';
import { bytesOf } from './ask';
import { ROUTES } from './routes';
import { upToNow } from './stream-start';
import type { TestApp } from './test-app';

export interface Crawl {
  /** What somebody saw that was not for them: who, where, what. */
  readonly stray: string[];
  /** Everything that each person read, all pages behind each other. */
  readonly read: Map<TestPerson, string>;
  readonly requests: number;
}

const everybody = ({ admin, couple, otherCouple }: FullPractice): TestPerson[] => [
  admin,
  couple.coach,
  couple.a,
  couple.b,
  otherCouple.coach,
  otherCouple.a,
];

/** Every person of a practice reads every page, with every id that exists in these practices; to the first stray one if asked. */
export async function crawl(
  test: TestApp,
  full: FullPractice,
  practices: readonly FullPractice[],
  { toTheFirst = false } = {},
): Promise<Crawl> {
  const canaries = practices.flatMap((one) => one.canaries);
  const paths = pathsOf(practices);
  const stray: string[] = [];
  const read = new Map<TestPerson, string>();
  for (const person of everybody(full)) {
    const browser = await test.as(person);
    for (const path of paths) {
      const request = browser.get(path);
      const bytes = bytesOf(await (path.includes('/events') ? upToNow(request) : request));
      stray.push(...strayOn(path, person, bytes, canaries));
      read.set(person, `${read.get(person) ?? ''}\n${bytes}`);
      if (toTheFirst && stray.length > 0) break;
    }
  }
  return { stray, read, requests: paths.length * everybody(full).length };
}

function strayOn(path: string, person: TestPerson, bytes: string, canaries: readonly Canary[]): string[] {
  const page = path.replace(/[0-9a-f-]{36}/g, ':id');
  return strayCanaries(bytes, person, canaries).map((what) => `${person.roles.join()} on ${page}: ${what}`);
}

/** Every GET of the product, once for every id that could stand in it. */
function pathsOf(practices: readonly FullPractice[]): string[] {
  const couples = practices.flatMap(({ couple, otherCouple }) => [couple, otherCouple]);
  const values: Readonly<Record<string, readonly string[]>> = {
    coupleId: couples.map(({ id }) => id),
    roundId: couples.flatMap(({ rounds, instruments: { open, half, sealed, together } }) => [
      ...Object.values(rounds),
      ...[open, half, sealed, together],
    ]),
    instrumentId: couples.map(({ instruments }) => instruments.instrumentId),
    dialogueId: couples.flatMap(({ dialogues }) => dialogues.ids),
    homeworkId: couples.flatMap(({ homework }) => homework.ids),
    key: couples.flatMap(({ homework }) => [homework.exerciseKey, homework.draftKey]),
    exportId: practices.flatMap(({ exports }) => [exports.ready, exports.stopped]),
    webhookId: practices.map(({ doors }) => doors.webhookId),
    personId: couples.flatMap(({ a, b }) => [a.id, b.id]),
    questionnaireId: ['9p-36-v1'],
    token: practices.map(({ practice }) => practice.id),
  };
  return Object.entries(ROUTES)
    .filter(([route]) => route.startsWith('GET '))
    .flatMap(([route, { query = '' }]) => filled(`${route.slice('GET '.length)}${query}`, values));
}

function filled(path: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const slot = /:(\w+)/.exec(path)?.[1];
  if (!slot) return [path];
  const ids = values[slot];
  if (!ids) throw new Error(`the crawl has no ids for :${slot}`);
  return ids.flatMap((id) => filled(path.replace(`:${slot}`, id), values));
}
