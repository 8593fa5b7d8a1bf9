import { aCoach, aPractice, type TestPerson } from '@tweespraak/shared/testing';
import {
  aCoupleInState,
  type CoupleInState,
  type CoupleState,
  KEEPERS,
  type Planted,
  ROUND_STATES,
  SIGNERS,
} from './support/couple-in-state';
import { askOwnData, opened, type OpenedFiles } from './support/own-zip';
import { createTestApp, type TestApp } from './support/test-app';

const COUPLES = 150;
/** A few of them at once: the product itself serves no more than three. */
const LANES = 2;
const MAKING_MS = 900_000;

interface Bundle {
  readonly entry: readonly { resource: { resourceType: string; source?: { reference: string } } }[];
}
interface Taken {
  readonly who: string;
  readonly state: CoupleState;
  readonly files: OpenedFiles;
  readonly mine: Planted;
  readonly theirs: Planted;
}

/** Every state of the round with every state of the kept words and the vision, and round again. */
const stateOf = (nth: number): CoupleState => ({
  round: ROUND_STATES[nth % 8] ?? 'open',
  keep: KEEPERS[Math.floor(nth / 8) % 4] ?? 'both',
  signed: SIGNERS[Math.floor(nth / 32) % 3] ?? 'both',
});
const foundIn = ({ files }: Pick<Taken, 'files'>, texts: readonly string[]) => {
  const text = Object.values(files).join('\n');
  return texts.filter((one) => text.includes(one));
};

describe('300 files of 150 couples, in every state of their consents', () => {
  let test: TestApp;
  const taken: Taken[] = [];
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
    const practice = await aPractice(test.db);
    const coach = await aCoach(test.db, practice);
    const left: CoupleInState[] = [];
    for (let nth = 0; nth < COUPLES; nth++)
      left.push(await aCoupleInState(test.db, coach, practice, stateOf(nth)));
    const lane = async () => {
      for (let one = left.shift(); one; one = left.shift()) taken.push(...(await takenBy(one)));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }, MAKING_MS);
  afterAll(() => test.close());

  const takenBy = async ({ couple, state, a, b }: CoupleInState): Promise<Taken[]> => [
    { who: 'a', state, files: await filesOf(couple.a), mine: a, theirs: b },
    { who: 'b', state, files: await filesOf(couple.b), mine: b, theirs: a },
  ];
  const filesOf = async (person: TestPerson) => {
    const answer = await askOwnData(test, person);
    expect(answer.status).toBe(200);
    return opened(answer.body);
  };
  const bundleOf = ({ files }: Taken) => JSON.parse(files['data.json'] ?? '') as Bundle;
  const resources = (one: Taken, type: string) =>
    bundleOf(one).entry.filter(({ resource }) => resource.resourceType === type);
  const handedIn = ({ who, state }: Taken) => state.round !== `only ${who === 'a' ? 'b' : 'a'} handed in`;

  it('are 300 files, of all 96 states', () => {
    expect(taken).toHaveLength(2 * COUPLES);
    expect(new Set(taken.map(({ state }) => Object.values(state).join())).size).toBe(96);
  });

  it('hold nothing of the other: no word, no number, no id', () => {
    const strays = taken.flatMap((one) => {
      const found = foundIn(one, [...one.theirs.own, ...one.theirs.nowhere, ...one.theirs.ids]);
      return found.map((text) => [one.who, one.state, text]);
    });
    expect(strays).toEqual([]);
  });

  it('hold everything of their own, by the same search', () => {
    for (const one of taken) expect(foundIn(one, one.mine.own)).toEqual(one.mine.own);
    expect(taken.flatMap(({ mine }) => mine.own).length).toBeGreaterThan(300 * 8);
  });

  it('hold what is of the two exactly while it is so: kept, signed and given by both', () => {
    for (const one of taken) expect(foundIn(one, one.theirs.joint)).toEqual(one.theirs.joint);
    for (const one of taken) expect(foundIn(one, one.mine.nowhere)).toEqual([]);
  });

  it('hold means and distances of open rounds alone', () => {
    for (const one of taken) {
      const isOpen = one.state.round === 'open';
      expect(resources(one, 'Group')).toHaveLength(isOpen ? 1 : 0);
      expect(resources(one, 'Observation')).toHaveLength((handedIn(one) ? 10 : 0) + (isOpen ? 10 : 0));
      expect(/gemiddelde|afstand/.test(one.files['samen.csv'] ?? '')).toBe(isOpen);
    }
  });

  it('hold one’s own answers only, whoever else handed in', () => {
    for (const one of taken) {
      const sources = resources(one, 'QuestionnaireResponse').map(
        ({ resource }) => resource.source?.reference,
      );
      expect(sources).toEqual(handedIn(one) ? [`Patient/${one.mine.ids[0]}`] : []);
      const guesses = one.files['antwoorden.csv']?.match(/inschatting[^\r]*;(\d+);/g) ?? [];
      expect(guesses.filter((row) => !row.endsWith(`;${one.mine.guess};`))).toEqual([]);
      expect(guesses).toHaveLength(handedIn(one) ? 9 : 0);
      expect('overzicht.pdf' in one.files).toBe(handedIn(one));
    }
  });

  it('hold none of the private questions, one’s own included', () => {
    for (const { files } of taken) expect(Object.values(files).join()).not.toMatch(/\b(GL[123]|VE[1234])\b/);
  });
});
