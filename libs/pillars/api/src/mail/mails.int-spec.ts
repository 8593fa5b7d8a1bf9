import type { RoundId } from '@tweespraak/shared/kernel';
import { aCoach, aCouple, aPartner, aPractice, aRound, type TestCouple } from '@tweespraak/shared/testing';
import { coachOf, handIn, openPillars, partner, type Pillars } from '../../test/open-pillars';

/** Words that would tell a glance at a phone what this is about. */
const TELLING =
  /relati|therap|coach|koppel|couple|partner|test|pijler|pillar|samen|together|vragen|question|\bantwoord|answers|release|ingevuld|resultaat|result|imago/i;

let people = 0;
/** An address that carries no id, so that none can be found in a mail's head. */
const someone = (name: string) => ({ email: `${name}.${(people += 1)}@voorbeeld.example` });

describe('the mails of a round', () => {
  let pillars: Pillars;
  let couple: TestCouple;
  let roundId: RoundId;
  beforeAll(async () => {
    pillars = await openPillars({ BASE_URL: 'https://tweespraak.example' });
  });
  beforeEach(async () => {
    const practice = await aPractice(pillars.db, { name: 'Relatiepraktijk De Proef' });
    const coach = await aCoach(pillars.db, practice);
    const partnerA = await aPartner(pillars.db, practice, { ...someone('noor'), givenName: 'Noor' });
    const partnerB = await aPartner(pillars.db, practice, {
      ...someone('sam'),
      givenName: 'Sam',
      locale: 'en',
    });
    couple = await aCouple(pillars.db, practice, { coach, partnerA, partnerB });
    roundId = await aRound(pillars.db, couple, { message: 'Tot donderdag, lieve mensen' });
    pillars.mails.length = 0;
  });
  afterAll(() => pillars.close());

  const job = () => ({ practiceId: couple.practice.id, roundId });
  const begins = () => pillars.roundMails.send(job(), roundId);
  const opens = () => pillars.outcomeMails.send(job());
  const addressees = () => pillars.mails.map(({ to }) => to).sort();
  const both = () => [couple.a.email, couple.b.email].sort();
  const finish = async () => {
    await handIn(pillars, couple.a, roundId);
    await handIn(pillars, couple.b, roundId);
    await pillars.releases.set(coachOf(couple), roundId, null);
  };

  it('greet each partner in their own language and lead home', async () => {
    await begins();
    expect(addressees()).toEqual(both());
    const [noor, sam] = [couple.a, couple.b].map(({ email }) => pillars.mails.find(({ to }) => to === email));
    expect(noor?.text).toContain('Dag Noor');
    expect(sam?.text).toContain('Hello Sam');
    for (const mail of [noor, sam]) {
      expect(mail?.text.match(/https:\S+/g)).toEqual(['https://tweespraak.example/home']);
    }
  });

  it('say nothing of what it is about, to nobody about anybody', async () => {
    await begins();
    await finish();
    await opens();
    expect(pillars.mails).toHaveLength(4);
    for (const { subject, text, html, raw, to } of pillars.mails) {
      const readable = `${subject} ${text} ${html.replace(/<[^>]*>/g, ' ')}`;
      expect(readable).not.toMatch(TELLING);
      expect(raw).not.toContain('donderdag');
      for (const id of [roundId, couple.id, couple.a.id, couple.b.id]) expect(raw).not.toContain(id);
      const other = to === couple.a.email ? couple.b : couple.a;
      for (const word of [other.givenName, other.email, couple.practice.name])
        expect(raw).not.toContain(word);
    }
  });

  it('tell somebody without a password where theirs begins', async () => {
    const practice = couple.practice;
    const partnerA = await aPartner(pillars.db, practice, { joined: false });
    const fresh = await aCouple(pillars.db, practice, { coach: couple.coach, partnerA });
    await pillars.roundMails.send({ ...job(), roundId: await aRound(pillars.db, fresh) }, roundId);
    const hint = (email: string) =>
      pillars.mails.find(({ to }) => to === email)?.text.includes('eerdere bericht');
    expect([hint(partnerA.email), hint(fresh.b.email)]).toEqual([true, false]);
  });

  it('do not leave for a round that was taken back or a couple that is archived', async () => {
    await pillars.rounds.cancel(coachOf(couple), [roundId]);
    await begins();
    roundId = await aRound(pillars.db, couple);
    await pillars.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    await begins();
    expect(pillars.mails).toEqual([]);
  });

  it('leave out whoever has handed in or said "not this time"', async () => {
    await handIn(pillars, couple.a, roundId);
    await pillars.consents.setDeclined(partner(couple.b), roundId, true);
    await begins();
    expect(pillars.mails).toEqual([]);
    await pillars.consents.setDeclined(partner(couple.b), roundId, false);
    await begins();
    expect(addressees()).toEqual([couple.b.email]);
  });

  it('tell both that they can look, once, however often somebody asks', async () => {
    await finish();
    await Promise.all([opens(), opens(), opens()]);
    await opens();
    expect(addressees()).toEqual(both());
  });

  it('tell nobody anything while the round is shut', async () => {
    await opens();
    await handIn(pillars, couple.a, roundId);
    await handIn(pillars, couple.b, roundId, { consent: false });
    await pillars.releases.set(coachOf(couple), roundId, null);
    await opens();
    expect(pillars.mails).toEqual([]);
  });

  it('say nothing new when a consent comes back', async () => {
    await finish();
    await opens();
    pillars.mails.length = 0;
    await pillars.consents.setConsent(partner(couple.a), roundId, false);
    await pillars.consents.setConsent(partner(couple.a), roundId, true);
    await opens();
    expect(pillars.mails).toEqual([]);
  });

  it('are asked for by the step that opens the round, and by no step before it', async () => {
    const jobs = async () =>
      (
        await pillars.db.rows<{ n: number }>(
          `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'mail.outcome' AND data ->> 'roundId' = $1`,
          [roundId],
        )
      )[0]?.n;
    await handIn(pillars, couple.a, roundId);
    await handIn(pillars, couple.b, roundId, { consent: false });
    expect(await jobs()).toBe(0);
    await pillars.releases.set(coachOf(couple), roundId, null);
    expect(await jobs()).toBe(1);
    await pillars.consents.setConsent(partner(couple.b), roundId, true);
    expect(await jobs()).toBe(2);
  });
});

describe('a mail server that is away', () => {
  it('makes the outcome wait for the next try', async () => {
    const pillars = await openPillars({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const practice = await aPractice(pillars.db);
    const couple = await aCouple(pillars.db, practice, { coach: await aCoach(pillars.db, practice) });
    const roundId = await aRound(pillars.db, couple);
    await handIn(pillars, couple.a, roundId);
    await handIn(pillars, couple.b, roundId);
    await pillars.releases.set(coachOf(couple), roundId, null);
    await expect(pillars.outcomeMails.send({ practiceId: practice.id, roundId })).rejects.toThrow();
    expect(await pillars.db.rows(`SELECT announced_at FROM rounds WHERE id = $1`, [roundId])).toEqual([
      { announced_at: null },
    ]);
    await pillars.close();
  });
});
