import { NINE_PILLARS_V1, PILLARS, type RawAnswer, scoreResponse, SKIPPED } from '@tweespraak/pillars/domain';
import fc from 'fast-check';
import type { AnswerOption, FhirResource, Questionnaire, QuestionnaireResponse } from './r4';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { faultsOf } from '../../test/fhir-validator';
import {
  EXTENSIONS,
  type HandedIn,
  toBundle,
  toCodeSystems,
  toCouple,
  toCoupleObservations,
  toObservations,
  toPatient,
  toQuestionnaire,
  toQuestionnaireResponse,
} from '.';

const INSTRUMENT = NINE_PILLARS_V1;
const QUESTIONNAIRE = toQuestionnaire(INSTRUMENT);
const RESPONSE_ID = '0190a1b2-0000-7000-8000-000000000001';
const PERSON_ID = '0190a1b2-0000-7000-8000-000000000002';
const COUPLE_ID = '0190a1b2-0000-7000-8000-000000000003';
const ROUND_ID = '0190a1b2-0000-7000-8000-000000000004';

const anyAnswer = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.constantFrom<RawAnswer>(SKIPPED, null),
);
const anyAnswers = fc.array(anyAnswer, { minLength: 36, maxLength: 36 });
const anyNine = (max: number) =>
  fc.array(fc.option(fc.integer({ min: 0, max })), { minLength: 9, maxLength: 9 });

const handedIn = (answers: readonly RawAnswer[], more: Partial<HandedIn> = {}): HandedIn => ({
  id: RESPONSE_ID,
  roundId: ROUND_ID,
  personId: PERSON_ID,
  handedInAt: '2026-10-01T18:30:00.000Z',
  answers,
  guesses: Array(9).fill(null),
  importance: Array(9).fill(null),
  scores: scoreResponse(INSTRUMENT, answers),
  ...more,
});
const responseOf = (answers: readonly RawAnswer[], more?: Partial<HandedIn>) =>
  toQuestionnaireResponse(INSTRUMENT, handedIn(answers, more));

/** What the expressions of the questionnaire say of a response: nine pillars and the total. */
function evaluated(response: QuestionnaireResponse, questionnaire: Questionnaire = QUESTIONNAIRE) {
  const items = questionnaire.item?.find(({ linkId }) => linkId === 'scores')?.item ?? [];
  return items.map(({ extension }) => {
    const calculated = extension?.find(({ url }) => url === EXTENSIONS.calculatedExpression);
    const expression = calculated?.valueExpression?.expression ?? '';
    const [value = null] = fhirpath.evaluate(
      response,
      expression,
      { questionnaire, resource: response },
      r4,
    ) as number[];
    return value;
  });
}

/** The questionnaire with every answer option changed. */
function withOptions(change: (option: AnswerOption) => AnswerOption): Questionnaire {
  const item = QUESTIONNAIRE.item.map((group) => ({
    ...group,
    item: group.item?.map((one) => ({ ...one, answerOption: one.answerOption?.map(change) ?? [] })) ?? [],
  }));
  return { ...QUESTIONNAIRE, item };
}

function expectSame(answers: readonly RawAnswer[], questionnaire?: Questionnaire) {
  const { pillars, total } = scoreResponse(INSTRUMENT, answers);
  const found = evaluated(responseOf(answers), questionnaire);
  [...pillars, total].forEach((score, index) => {
    const other = found[index] ?? null;
    if (score === null) expect(other).toBeNull();
    else expect(other).toBeCloseTo(score, 6);
  });
}

describe('the nine pillars in FHIR R4', () => {
  it('score, by the expressions of the questionnaire alone, as the product scores', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => expectSame(answers)),
      { numRuns: 150 },
    );
  });

  it('are silent in FHIR where the product is: under three answers, under seven pillars', () => {
    const best = INSTRUMENT.items.map((item): RawAnswer => (item.reversed ? 0 : 6));
    const without = (count: number) => best.map((answer, index) => (index < count ? SKIPPED : answer));
    expect(evaluated(responseOf(best))).toEqual(Array(10).fill(100));
    expect(evaluated(responseOf(without(1)))[0]).toBe(100);
    expect(evaluated(responseOf(without(2)))[0]).toBeNull();
    expect(evaluated(responseOf(without(8)))[9]).toBe(100);
    expect(evaluated(responseOf(without(12)))[9]).toBeNull();
  });

  it('would be found wrong when a reversed item were not turned round', () => {
    const straight = withOptions((option) => {
      const valueDecimal = Number(option.valueCoding.code);
      return { ...option, extension: option.extension?.map((one) => ({ ...one, valueDecimal })) ?? [] };
    });
    expect(() =>
      expectSame(
        INSTRUMENT.items.map(() => 6),
        straight,
      ),
    ).toThrow();
  });

  it('carry both score extensions with one and the same weight on every answer', () => {
    const options = QUESTIONNAIRE.item?.flatMap(({ linkId, item }) =>
      PILLARS.some((pillar) => pillar === linkId)
        ? (item?.flatMap(({ answerOption }) => answerOption ?? []) ?? [])
        : [],
    );
    expect(options).toHaveLength(36 * 7);
    for (const { extension } of options ?? []) {
      expect(extension?.map(({ url }) => url)).toEqual([EXTENSIONS.ordinalValue, EXTENSIONS.itemWeight]);
      expect(new Set(extension?.map(({ valueDecimal }) => valueDecimal)).size).toBe(1);
    }
  });

  it('score the same with either of the two extensions alone', () => {
    const answers = INSTRUMENT.items.map((_, index): RawAnswer => (index % 5 === 4 ? SKIPPED : index % 7));
    for (const kept of [EXTENSIONS.ordinalValue, EXTENSIONS.itemWeight]) {
      const one = withOptions((option) => ({
        ...option,
        extension: option.extension?.filter(({ url }) => url === kept) ?? [],
      }));
      expectSame(answers, one);
    }
  });

  it('are valid R4, whatever was answered or left out, as an independent validator reads them', () => {
    fc.assert(
      fc.property(anyAnswers, anyNine(100), anyNine(3), (answers, guesses, importance) => {
        const given = handedIn(answers, { guesses, importance });
        const all: FhirResource[] = [
          toQuestionnaireResponse(INSTRUMENT, given),
          ...toObservations(INSTRUMENT, given),
        ];
        expect(all.flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('are valid R4 in everything around the answers: questionnaire, codes, people, the two together, the bundle', () => {
    const { scores } = handedIn(INSTRUMENT.items.map(() => 4));
    const pair = { coupleId: COUPLE_ID, roundId: ROUND_ID, finishedAt: '2026-10-02', a: scores, b: scores };
    const who = { id: PERSON_ID, givenName: 'Noor', familyName: '', email: 'noor@example.org', locale: 'nl' };
    const all: FhirResource[] = [
      QUESTIONNAIRE,
      ...toCodeSystems(INSTRUMENT),
      toPatient(who),
      toPatient({ ...who, id: ROUND_ID, familyName: 'Voorbeeld', email: null }),
      toCouple(COUPLE_ID, [PERSON_ID, null]),
      ...toCoupleObservations(INSTRUMENT, { ...pair, responseIds: [RESPONSE_ID] }),
    ];
    expect(all.flatMap(faultsOf)).toEqual([]);
    expect(faultsOf(toBundle('2026-10-02T10:00:00.000Z', all))).toEqual([]);
  });

  it('would be found invalid when something were missing, misspelt or of the wrong kind', () => {
    const good = responseOf(INSTRUMENT.items.map(() => 3));
    const odd = [
      { ...good, status: undefined },
      { ...good, sauce: 'x' },
    ];
    const late: FhirResource = { ...good, authored: 'yesterday' };
    for (const one of [...odd, late]) expect(faultsOf(one)).not.toEqual([]);
  });

  it('say who answered, point to one version of the instrument, and are never in progress', () => {
    const response = responseOf(INSTRUMENT.items.map(() => 2));
    expect(response).toMatchObject({
      status: 'completed',
      questionnaire: `${QUESTIONNAIRE.url}|${QUESTIONNAIRE.version}`,
      subject: { reference: `Patient/${PERSON_ID}` },
      source: { reference: `Patient/${PERSON_ID}` },
    });
  });

  it('name no code system but our own, FHIR’s and the units of measure', () => {
    const given = handedIn(INSTRUMENT.items.map(() => 1));
    const text = JSON.stringify([
      QUESTIONNAIRE,
      ...toCodeSystems(INSTRUMENT),
      ...toObservations(INSTRUMENT, given),
    ]);
    const systems = new Set([...text.matchAll(/"system":"([^"]+)"/g)].map(([, system]) => system));
    for (const system of systems)
      expect(system).toMatch(/^https:\/\/tweespraak\.example\/|terminology\.hl7\.org|unitsofmeasure\.org/);
    expect(text).not.toMatch(/loinc/i);
    expect(QUESTIONNAIRE.copyright).toContain('niet gevalideerd');
  });

  it('tell a skipped item from an open one, and give neither an answer', () => {
    const [first] = responseOf(INSTRUMENT.items.map((_, index) => (index === 0 ? SKIPPED : null))).item ?? [];
    expect(first?.item?.[0]?.extension?.[0]?.valueCode).toBe('asked-declined');
    expect(first?.item?.[1]).toEqual({ linkId: 'VB2' });
  });

  it('have scores that derive from the response, and a total that holds the pillars', () => {
    const given = handedIn(INSTRUMENT.items.map(() => SKIPPED));
    const observations = toObservations(INSTRUMENT, given);
    const ids = observations.map(({ id }) => `Observation/${id}`);
    for (const one of observations) {
      expect(one.derivedFrom).toEqual([{ reference: `QuestionnaireResponse/${RESPONSE_ID}` }]);
      expect(one.valueQuantity).toBeUndefined(); // nothing answered is no score, not 0
      expect(one.dataAbsentReason).toBeDefined();
    }
    expect(observations.at(-1)?.hasMember?.map(({ reference }) => reference)).toEqual(ids.slice(0, 9));
  });

  it('are, for the two, the mean and an unsigned distance, on a group in which the other is only "partner"', () => {
    const a = { pillars: Array<number>(9).fill(40), total: 40 };
    const b = { pillars: [null, ...Array<number>(8).fill(70)], total: 70 };
    const round = { coupleId: COUPLE_ID, roundId: ROUND_ID, finishedAt: '2026-10-02' };
    const both = (one: typeof round & { a: typeof a | typeof b; b: typeof a | typeof b }) =>
      toCoupleObservations(INSTRUMENT, { ...one, responseIds: [RESPONSE_ID] });
    const [first, second] = both({ ...round, a, b });
    expect(first?.valueQuantity).toBeUndefined();
    expect(second?.valueQuantity?.value).toBe(55);
    expect(second?.component?.[0]?.valueQuantity?.value).toBe(30);
    expect(both({ ...round, a: b, b: a })).toEqual(both({ ...round, a, b }));
    expect(toCouple(COUPLE_ID, [PERSON_ID, null]).member?.[1]).toEqual({ entity: { display: 'partner' } });
  });
});
