import { Caseload, CouplePillars } from '@tweespraak/pillars/contract';
import type { RoundId } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  aPartner,
  aPractice,
  aRound,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import type * as z from 'zod/mini';
import { manyCouples } from '../../test/many-couples';
import {
  ALARMING,
  allAnswers,
  coachOf,
  handIn,
  openPillars,
  partner,
  type Pillars,
} from '../../test/open-pillars';
import { CASELOAD } from './caseload.sql';
import { COUPLE_PILLARS } from './couple-pillars.sql';

/** Parses as the contract says; a key that the contract does not name is a fault too. */
function strictly<Schema extends z.ZodMiniType>(schema: Schema, json: string): z.infer<Schema> {
  const raw: unknown = JSON.parse(json);
  const parsed = schema.parse(raw);
  expect(raw).toEqual(parsed);
  return parsed;
}

describe('what a coach reads', () => {
  let pillars: Pillars;
  let couple: TestCouple;
  beforeAll(async () => {
    pillars = await openPillars();
  });
  beforeEach(async () => {
    const practice = await aPractice(pillars.db);
    couple = await aCouple(pillars.db, practice, { coach: await aCoach(pillars.db, practice) });
  });
  afterAll(() => pillars.close());

  const caseload = async () => strictly(Caseload, await pillars.views.caseload(coachOf(couple)));
  const page = async () => strictly(CouplePillars, await pillars.views.couple(coachOf(couple), couple.id));
  const inCaseload = async () => {
    const found = (await caseload()).couples.find(({ id }) => id === couple.id);
    if (!found) throw new Error('the couple is not in the caseload');
    return found;
  };
  const aFinishedRound = async (turn = 0, overrides: object = {}): Promise<RoundId> => {
    const roundId = await aRound(pillars.db, couple);
    await handIn(pillars, couple.a, roundId, { turn, ...overrides });
    await handIn(pillars, couple.b, roundId, { turn: turn + 1, ...overrides });
    return roundId;
  };
  const release = async (roundId: RoundId) => {
    await pillars.releases.set(coachOf(couple), roundId, null);
    await pillars.outcomeMails.send({ practiceId: couple.practice.id, roundId });
  };

  it('is empty for a couple on its first day', async () => {
    expect(await inCaseload()).toMatchObject({
      a: {
        id: couple.a.id,
        name: couple.a.givenName,
        invitation: 'accepted',
        scores: null,
        total: null,
        flagged: false,
      },
      b: { id: couple.b.id, previousScores: null, previousTotal: null },
      finishedRounds: 0,
      finishedAt: null,
      instrumentVersion: null,
      pending: [],
    });
    expect(await page()).toMatchObject({
      coupleId: couple.id,
      releaseRequired: true,
      partnerIds: { a: couple.a.id, b: couple.b.id },
      flagged: { a: false, b: false },
      finished: [],
      pending: [],
    });
  });

  it('says where each partner is, and when the coach’s key turns', async () => {
    const roundId = await aRound(pillars.db, couple);
    const seats = async () => {
      const [one, two] = [(await inCaseload()).pending, (await page()).pending];
      expect(one).toEqual(two);
      return one.map(({ a, b, releaseAt, isOpen }) => [
        a.state,
        a.consent,
        b.state,
        b.consent,
        releaseAt !== null,
        isOpen,
      ]);
    };
    expect(await seats()).toEqual([['not-begun', 'not-asked', 'not-begun', 'not-asked', false, false]]);
    await pillars.drafts.save(partner(couple.a), roundId, { answers: allAnswers().slice(0, 3) });
    await pillars.consents.setDeclined(partner(couple.b), roundId, true);
    expect(await seats()).toEqual([['busy', 'not-asked', 'declined', 'not-asked', false, false]]);
    await handIn(pillars, couple.a, roundId, { consent: false });
    await handIn(pillars, couple.b, roundId);
    expect(await seats()).toEqual([['handed-in', 'not-asked', 'handed-in', 'given', false, false]]);
    await pillars.consents.setConsent(partner(couple.b), roundId, false);
    await pillars.releases.set(coachOf(couple), roundId, new Date(Date.now() + 3_600_000));
    expect(await seats()).toEqual([['handed-in', 'not-asked', 'handed-in', 'withdrawn', true, false]]);
  });

  it('shows a round that both finished with all of their answers, and as waiting until it is open', async () => {
    const roundId = await aFinishedRound();
    const before = await page();
    expect(before.pending.map(({ id }) => id)).toEqual([roundId]);
    expect(before.finished).toMatchObject([
      {
        id: roundId,
        instrumentVersion: '9p-36@1',
        parametersVersion: 'placeholder@1',
        releaseAt: null,
        isOpen: false,
        a: { personId: couple.a.id, answers: allAnswers(0).map(({ value }) => value), quality: [] },
        b: { personId: couple.b.id, answers: allAnswers(1).map(({ value }) => value) },
      },
    ]);
    await release(roundId);
    const after = await page();
    expect(after.pending).toEqual([]);
    expect(after.finished).toMatchObject([{ id: roundId, isOpen: true }]);
    expect((await inCaseload()).pending).toEqual([]);
  });

  it('shows nothing that only one of the two has handed in', async () => {
    const roundId = await aRound(pillars.db, couple);
    await handIn(pillars, couple.a, roundId);
    expect((await page()).finished).toEqual([]);
    expect((await inCaseload()).a.scores).toBeNull();
  });

  it('carries the two latest finished rounds into the caseload', async () => {
    await aFinishedRound(0);
    const second = await aFinishedRound(3);
    const { finished } = await page();
    const [first, last] = finished;
    expect(last?.id).toBe(second);
    expect(await inCaseload()).toMatchObject({
      finishedRounds: 2,
      finishedAt: last?.finishedAt,
      previousFinishedAt: first?.finishedAt,
      a: { scores: last?.a.scores, total: last?.a.total, previousScores: first?.a.scores },
      b: { scores: last?.b.scores, previousTotal: first?.b.total },
      instrumentVersion: '9p-36@1',
      parametersVersion: 'placeholder@1',
    });
  });

  it('brings a round back that was open, when somebody withdraws', async () => {
    const roundId = await aFinishedRound();
    await release(roundId);
    await pillars.consents.setConsent(partner(couple.a), roundId, false);
    expect((await inCaseload()).pending).toMatchObject([
      { id: roundId, a: { consent: 'withdrawn' }, isOpen: false },
    ]);
    await pillars.consents.setConsent(partner(couple.a), roundId, true);
    expect((await inCaseload()).pending).toEqual([]);
  });

  it('counts as due what has begun, and of what is planned the next; taken back is gone', async () => {
    const begun = await aRound(pillars.db, couple);
    const next = await aRound(pillars.db, couple, { opensOn: '2098-01-01' });
    const later = await aRound(pillars.db, couple, { opensOn: '2098-06-01' });
    expect((await inCaseload()).pending.map(({ id }) => id)).toEqual([begun, next]);
    expect((await page()).pending.map(({ id }) => id)).toEqual([begun, next, later]);
    await pillars.rounds.cancel(coachOf(couple), [begun, next]);
    expect((await inCaseload()).pending.map(({ id }) => id)).toEqual([later]);
    expect((await page()).pending.map(({ id }) => id)).toEqual([later]);
  });

  it('flags a partner from the handing in on, and only that one', async () => {
    const roundId = await aRound(pillars.db, couple);
    const flags = async () => {
      const { a, b } = await inCaseload();
      expect((await page()).flagged).toEqual({ a: a.flagged, b: b.flagged });
      return [a.flagged, b.flagged];
    };
    await pillars.drafts.savePrivate(partner(couple.b), roundId, ALARMING);
    expect(await flags()).toEqual([false, false]);
    await handIn(pillars, couple.b, roundId, { safety: ALARMING.safety });
    expect(await flags()).toEqual([false, true]);
  });

  it('keeps a flagged round shut until the coach releases it, also where the practice asks for no release', async () => {
    await pillars.db.rows(`UPDATE practices SET coach_release_required = false WHERE practice_id = $1`, [
      couple.practice.id,
    ]);
    const calm = await aFinishedRound(0);
    const roundId = await aFinishedRound(0, { safety: ALARMING.safety });
    const { finished, pending, releaseRequired } = await page();
    expect(releaseRequired).toBe(false);
    expect(finished.map(({ id, isOpen }) => [id, isOpen])).toEqual([
      [calm, true],
      [roundId, false],
    ]);
    expect(pending.map(({ id }) => id)).toEqual([roundId]);
    await release(roundId);
    expect((await page()).pending).toEqual([]);
  });

  it('takes for activity what was assigned or handed in, and neither a visit, a draft nor a decision', async () => {
    const roundId = await aRound(pillars.db, couple);
    const activity = async () => new Date((await inCaseload()).lastActivityAt).getTime();
    const assigned = await activity();
    await pillars.drafts.save(partner(couple.a), roundId, { answers: allAnswers() });
    await pillars.drafts.savePrivate(partner(couple.a), roundId, ALARMING);
    await pillars.consents.setDeclined(partner(couple.b), roundId, true);
    expect(await activity()).toBe(assigned);
    await pillars.submissions.submit(partner(couple.a), roundId, false);
    const handedIn = await activity();
    expect(handedIn).toBeGreaterThan(assigned);
    await pillars.consents.setConsent(partner(couple.a), roundId, true);
    expect(await activity()).toBe(handedIn);
    await handIn(pillars, couple.b, roundId);
    await release(roundId);
    const [seat] = await pillars.db.rows<{ at: Date }>(
      `SELECT max(submitted_at) AS at FROM round_seats WHERE round_id = $1`,
      [roundId],
    );
    expect(await activity()).toBe(seat?.at.getTime());
  });

  it('tells how far each invitation is', async () => {
    const { practice, coach } = couple;
    const invite = (person: TestPerson, expiresAt: string) =>
      pillars.db.rows(
        `INSERT INTO invitations (practice_id, id, person_id, invited_by, expires_at) VALUES ($1, gen_random_uuid(), $2, $3, $4)`,
        [practice.id, person.id, coach.id, expiresAt],
      );
    const [sent, expired, none] = [
      await aPartner(pillars.db, practice, { joined: false }),
      await aPartner(pillars.db, practice, { joined: false }),
      await aPartner(pillars.db, practice, { joined: false }),
    ];
    await invite(sent, '2099-01-01');
    await invite(expired, '2020-01-01');
    const one = await aCouple(pillars.db, practice, { coach, partnerA: sent, partnerB: expired });
    const two = await aCouple(pillars.db, practice, { coach, partnerA: none });
    const { couples } = await caseload();
    const states = (id: string) =>
      couples.filter((c) => c.id === id).flatMap(({ a, b }) => [a.invitation, b.invitation]);
    expect([...states(one.id), ...states(two.id)]).toEqual(['sent', 'expired', 'none', 'accepted']);
  });

  it('holds archived couples, and none of a colleague', async () => {
    const { practice, coach } = couple;
    const archived = await aCouple(pillars.db, practice, { coach, archivedAt: new Date() });
    const shared = await aCouple(pillars.db, practice, {
      coach: await aCoach(pillars.db, practice),
      coCoach: coach,
    });
    await aCouple(pillars.db, practice, { coach: await aCoach(pillars.db, practice) });
    const { couples } = await caseload();
    expect(couples.map(({ id }) => id).sort()).toEqual([couple.id, archived.id, shared.id].sort());
    expect(couples.find(({ id }) => id === archived.id)?.archivedAt).not.toBeNull();
  });
});

describe('what it costs a coach to read', () => {
  let pillars: Pillars;
  beforeAll(async () => {
    pillars = await openPillars();
  });
  afterAll(() => pillars.close());

  /** Pages that a statement touches under row security: the same on every machine. */
  const pages = async (coach: TestPerson, text: string, values: readonly unknown[], coupleId?: string) => {
    const about = coupleId ? { coupleId } : {};
    const statement = { text: `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values };
    const [row] = await pillars.door.query<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
      { ...coachOf({ coach } as TestCouple) },
      'spec.look',
      about,
      statement,
    );
    const plan = row?.['QUERY PLAN'][0]?.Plan ?? {};
    return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
  };
  const TODAY = new Date().toISOString().slice(0, 10);

  it('does not grow with the length of a couple’s history in the caseload, nor with the practice on a couple’s page', async () => {
    const short = await manyCouples(pillars.db, { couples: 200, rounds: 2 });
    const long = await manyCouples(pillars.db, { couples: 200, rounds: 8 });
    const few = await manyCouples(pillars.db, { couples: 20, rounds: 8 });
    const list = (practice: { coach: TestPerson }) =>
      pages(practice.coach, CASELOAD, [TODAY, practice.coach.practiceId]);
    const one = ({ coach, coupleId }: { coach: TestPerson; coupleId: string }) =>
      pages(coach, COUPLE_PILLARS, [TODAY, coach.practiceId, coupleId], coupleId);
    const cost = {
      short: await list(short),
      long: await list(long),
      few: await one(few),
      many: await one(long),
    };
    expect(cost.long / cost.short).toBeLessThan(1.2);
    expect(cost.long / 200).toBeLessThan(30);
    expect(cost.many / cost.few).toBeLessThan(1.5);
    expect(cost.many).toBeLessThan(110);
  }, 120_000);
});
