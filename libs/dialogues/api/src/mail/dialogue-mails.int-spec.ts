import type { DialogueId } from '@tweespraak/shared/kernel';
import { aCoach, aCouple, aDialogue, aPartner, aPractice, type TestCouple } from '@tweespraak/shared/testing';
import { coachOf, openPlanning, partner, type Planning } from '../../test/open-planning';

/** Words that would tell a glance at a phone what this is about. */
const TELLING =
  /relati|therap|coach|koppel|couple|partner|dialo|gesprek|talk|conversation|vraag|question|\bantwoord|answers|samen|together|gevoel|feel|imago|waardering|frustrat|verzoek|request|visie|vision/i;

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR);

let people = 0;
/** An address that carries no id, so that none can be found in a mail's head. */
const someone = (name: string) => ({ email: `${name}.${(people += 1)}@voorbeeld.example` });

describe('the mails about a dialogue', () => {
  let planning: Planning;
  let couple: TestCouple;
  beforeAll(async () => {
    planning = await openPlanning({ BASE_URL: 'https://tweespraak.example' });
  });
  beforeEach(async () => {
    const practice = await aPractice(planning.db, { name: 'Relatiepraktijk De Proef' });
    const coach = await aCoach(planning.db, practice);
    const partnerA = await aPartner(planning.db, practice, { ...someone('noor'), givenName: 'Noor' });
    const partnerB = await aPartner(planning.db, practice, {
      ...someone('sam'),
      givenName: 'Sam',
      locale: 'en',
    });
    couple = await aCouple(planning.db, practice, { coach, partnerA, partnerB });
    planning.mails.length = 0;
  });
  afterAll(() => planning.close());

  const job = (dialogueId: DialogueId) => ({ practiceId: couple.practice.id, dialogueId });
  const addressees = () => planning.mails.map(({ to }) => to).sort();
  const both = () => [couple.a.email, couple.b.email].sort();
  const aPlan = () =>
    planning.planning
      .plan(coachOf(couple), couple.id, {
        ...{ type: 'frustration', level: 1, coachPresent: true, first: 'a', pillar: 'trust' },
        ...{ topic: 'kanarie in de topic', plannedAt: at(50).toISOString() },
      })
      .then(({ id }) => id as DialogueId);

  it('greet each in their own language and lead home', async () => {
    const id = await aPlan();
    await planning.mailer.planned(job(id), id);
    expect(addressees()).toEqual(both());
    const [noor, sam] = [couple.a, couple.b].map(({ email }) =>
      planning.mails.find(({ to }) => to === email),
    );
    expect(noor?.text).toContain('Dag Noor');
    expect(sam?.text).toContain('Hello Sam');
    for (const mail of [noor, sam])
      expect(mail?.text.match(/https:\S+/g)).toEqual(['https://tweespraak.example/home']);
  });

  it('say nothing of what it is, what about, when or with whom, to nobody about anybody', async () => {
    const id = await aPlan();
    await planning.mailer.planned(job(id), id);
    const question = await aDialogue(planning.db, couple, { askedBy: couple.a });
    await planning.mailer.asked(job(question), question);
    await planning.questions.answer(partner(couple.b), question, { answer: 'yes', proposedAt: null });
    await planning.mailer.answered(job(question), question);
    expect(planning.mails).toHaveLength(4);
    for (const { subject, text, html, raw, to } of planning.mails) {
      expect(`${subject} ${text} ${html.replace(/<[^>]*>/g, ' ')}`).not.toMatch(TELLING);
      for (const secret of [id, question, couple.id, couple.a.id, couple.b.id, 'kanarie'])
        expect(raw).not.toContain(secret);
      const other = to === couple.a.email ? couple.b : couple.a;
      for (const word of [other.givenName, other.email, couple.practice.name])
        expect(raw).not.toContain(word);
    }
  });

  it('leave after the time to undo, and not for a plan that was taken back in it', async () => {
    const id = await aPlan();
    const [queued] = await planning.db.rows<{ wait: number }>(
      `SELECT extract(epoch FROM start_after - now())::float8 AS wait FROM pgboss.job
       WHERE name = 'mail.dialogue-planned' AND data ->> 'dialogueId' = $1`,
      [id],
    );
    expect(queued?.wait).toBeGreaterThan(5);
    await planning.cancellations.cancel(coachOf(couple), id);
    await planning.mailer.planned(job(id), id);
    expect(planning.mails).toEqual([]);
  });

  it('tell of a plan once, however often it was taken back and put back', async () => {
    const id = await aPlan();
    await planning.cancellations.cancel(coachOf(couple), id);
    await planning.cancellations.restore(coachOf(couple), id);
    await Promise.all([planning.mailer.planned(job(id), 'one'), planning.mailer.planned(job(id), 'two')]);
    await planning.cancellations.cancel(coachOf(couple), id);
    await planning.cancellations.restore(coachOf(couple), id);
    await planning.mailer.planned(job(id), 'three');
    expect(addressees()).toEqual(both());
  });

  it('reach whoever was asked, and nobody once the question is gone', async () => {
    const id = await aDialogue(planning.db, couple, { askedBy: couple.b });
    await planning.mailer.asked(job(id), id);
    expect(addressees()).toEqual([couple.a.email]);
    await planning.questions.withdraw(partner(couple.b), id);
    await planning.mailer.asked(job(id), id);
    expect(planning.mails).toHaveLength(1);
  });

  it('reach whoever waits: the asker, and for a yes to another time the one who proposed it', async () => {
    const id = await aDialogue(planning.db, couple, { askedBy: couple.a });
    await planning.questions.answer(partner(couple.b), id, {
      answer: 'not-now',
      proposedAt: at(5).toISOString(),
    });
    await planning.mailer.answered(job(id), id);
    await planning.questions.answer(partner(couple.a), id, { answer: 'yes', proposedAt: null });
    await planning.mailer.answered(job(id), id);
    expect(planning.mails.map(({ to }) => to)).toEqual([couple.a.email, couple.b.email]);
  });

  it('do not leave for a couple that was put away, nor to somebody who has not joined or has left', async () => {
    const id = await aPlan();
    await planning.db.rows(`UPDATE people SET joined_at = NULL WHERE id = $1`, [couple.b.id]);
    await planning.mailer.planned(job(id), id);
    expect(addressees()).toEqual([couple.a.email]);
    await planning.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    const question = await aDialogue(planning.db, couple, { askedBy: couple.b });
    await planning.mailer.asked(job(question), question);
    expect(planning.mails).toHaveLength(1);
  });
});

describe('a mail server that is away', () => {
  it('makes a plan wait for the next try', async () => {
    const planning = await openPlanning({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const practice = await aPractice(planning.db);
    const couple = await aCouple(planning.db, practice, { coach: await aCoach(planning.db, practice) });
    const id = await aDialogue(planning.db, couple);
    await expect(planning.mailer.planned({ practiceId: practice.id, dialogueId: id }, id)).rejects.toThrow();
    expect(await planning.db.rows(`SELECT announced_at FROM dialogues WHERE id = $1`, [id])).toEqual([
      { announced_at: null },
    ]);
    await planning.close();
  });
});
