import {
  aCoach,
  aCouple,
  aPartner,
  aPractice,
  noonIn,
  type TestCouple,
  type TrappedMail,
  weekly,
} from '@tweespraak/shared/testing';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { createTestApp, type TestApp } from './support/test-app';

/** Words that would tell a glance at a phone, or a calendar at work, what this is about. */
const TELLING =
  /relati|therap|coach|koppel|couple|partner|dialo|gesprek|talk|conversation|samen|together|gevoel|feel|imago|sessie|session|praktijk|practice/i;

interface Invitation {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly attendees: readonly string[];
  readonly organizer: string;
  readonly starts: readonly string[];
  readonly text: string;
  readonly event: ICAL.Component;
}

/** The one iCalendar object of a mail, as an independent reader understands it. */
async function invitationOf(mail: TrappedMail): Promise<Invitation> {
  const { attachments } = await PostalMime.parse(mail.raw, { attachmentEncoding: 'utf8' });
  const [file] = attachments.filter(({ mimeType }) => mimeType === 'application/ics');
  const calendar = new ICAL.Component(ICAL.parse(String(file?.content)));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  if (!event) throw new Error('an invitation holds an event');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    attendees: events.flatMap((one) =>
      one.getAllProperties('attendee').map((who) => String(who.getFirstValue())),
    ),
    organizer: String(event.getFirstPropertyValue('organizer')),
    starts: events.map((one) => new ICAL.Event(one).startDate.toJSDate().toISOString()),
    text: String(file?.content),
    event,
  };
}

let people = 0;

describe('what calendars are told by mail', () => {
  let test: TestApp;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp({ MAIL_UNDO_SECONDS: '2', MAIL_FROM: 'Tweespraak <post@tweespraak.example>' });
  });
  beforeEach(async () => {
    people += 1;
    const practice = await aPractice(test.db, { name: 'Relatiepraktijk De Proef' });
    const coach = await aCoach(test.db, practice, { givenName: 'Marleen' });
    const partnerA = await aPartner(test.db, practice, {
      givenName: 'Noor',
      email: `noor${people}@voorbeeld.example`,
    });
    const partnerB = await aPartner(test.db, practice, {
      ...{ givenName: 'Sam', email: `sam${people}@voorbeeld.example`, locale: 'en' },
    });
    couple = await aCouple(test.db, practice, { coach, partnerA, partnerB });
    test.mails.length = 0;
  });
  afterAll(() => test.close());

  const plan = async (overrides: object = {}): Promise<string> => {
    const body = {
      ...{ kind: 'session', dialogueId: null, startsAt: noonIn(7).toISOString(), minutes: 60 },
      ...{ place: 'practice', placeLine: 'Kerkstraat 1', rrule: null },
      ...overrides,
    };
    const answer = await (
      await test.as(couple.coach)
    )
      .post(`/api/couples/${couple.id}/appointments`)
      .send(body);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const series = () => plan({ rrule: weekly(noonIn(7), 4) });
  const act = async (id: string, days: number, change: object | 'cancel', scope = 'this') => {
    const browser = await test.as(couple.coach);
    const at = { occurrence: noonIn(days).toISOString(), scope };
    const answer =
      change === 'cancel'
        ? await browser.post(`/api/appointments/${id}/cancellation`).send(at)
        : await browser.patch(`/api/appointments/${id}`).send({ ...at, ...change });
    expect(answer.status).toBe(200);
  };
  const undo = async (id: string) =>
    (await test.as(couple.coach)).delete(`/api/appointments/${id}/latest-change`);
  /** Waits until the time to undo is over and every mail has left. */
  const told = async (): Promise<TrappedMail[]> => {
    const open = `SELECT count(*)::int AS open FROM pgboss.job WHERE name = 'mail.appointment'
      AND data ->> 'practiceId' = $1 AND state IN ('created', 'retry', 'active')`;
    for (;;) {
      const [row] = await test.db.rows<{ open: number }>(open, [couple.practice.id]);
      if (row?.open === 0) break;
      await new Promise((wait) => setTimeout(wait, 100));
    }
    return test.mails.splice(0);
  };
  const of = (mails: TrappedMail[], person: TestCouple['a']) => {
    const mail = mails.find(({ to }) => to === person.email);
    if (!mail) throw new Error('a mail to each');
    return mail;
  };

  it('is a request to each in their own language, each alone in it', async () => {
    await plan();
    const mails = await told();
    expect(mails.map(({ to }) => to).sort()).toEqual([couple.a.email, couple.b.email].sort());
    expect(of(mails, couple.a).text).toContain('Dag Noor');
    expect(of(mails, couple.b).text).toContain('Hello Sam');
    for (const person of [couple.a, couple.b]) {
      const invitation = await invitationOf(of(mails, person));
      expect(invitation).toMatchObject({
        ...{ method: 'REQUEST', organizer: 'mailto:post@tweespraak.example' },
        ...{ attendees: [`MAILTO:${person.email}`], starts: [noonIn(7).toISOString()] },
      });
      expect(of(mails, person).raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
      expect(of(mails, person).raw).toMatch(/From: Tweespraak <post@tweespraak.example>/);
    }
  });

  it('says when and where, and nothing of whom, what for, or an id', async () => {
    const id = await plan({ kind: 'dialogue' });
    await act(id, 7, { startsAt: noonIn(8).toISOString() });
    const first = await told();
    await act(id, 8, 'cancel');
    const mails = [...first, ...(await told())];
    expect(mails).toHaveLength(4);
    for (const mail of mails) {
      const { text } = await invitationOf(mail);
      const words = `${mail.subject} ${mail.text} ${mail.html.replace(/<[^>]*>/g, ' ')} ${text}`;
      expect(words.replace(/tweespraak/gi, '')).not.toMatch(TELLING);
      const other = mail.to === couple.a.email ? couple.b : couple.a;
      for (const secret of [
        id,
        couple.id,
        couple.a.id,
        couple.b.id,
        other.givenName,
        other.email,
        'Marleen',
        'Proef',
      ])
        expect(`${mail.raw} ${text}`).not.toContain(secret);
      expect(mail.text.match(/https?:\S+/g) ?? []).toEqual(
        mail.text.match(/https?:/) ? [expect.stringMatching(/\/home$/)] : [],
      );
    }
  });

  it('keeps its name and grows its number, and is taken back by a cancellation', async () => {
    const id = await plan();
    const [first] = await Promise.all((await told()).map(invitationOf));
    await act(id, 7, { startsAt: noonIn(9).toISOString() });
    const [moved] = await Promise.all((await told()).map(invitationOf));
    await act(id, 9, 'cancel');
    const gone = await told();
    const [last] = await Promise.all(gone.map(invitationOf));
    expect([moved?.uid, last?.uid]).toEqual([first?.uid, first?.uid]);
    expect([first, moved, last].map((one) => one?.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? 0);
    expect(last?.sequence).toBeGreaterThan(moved?.sequence ?? 0);
    expect(last?.starts).toEqual([noonIn(9).toISOString()]);
    expect(gone.map(({ subject }) => subject).sort()).toEqual([
      expect.stringMatching(/^Cancelled: /),
      expect.stringMatching(/^Gaat niet door: /),
    ]);
  });

  it('is one mail for changes that follow each other quickly, and none for what was undone', async () => {
    const id = await plan();
    await act(id, 7, { startsAt: noonIn(8).toISOString() });
    await act(id, 8, { startsAt: noonIn(9).toISOString() });
    const mails = await told();
    expect(mails).toHaveLength(2);
    expect((await invitationOf(of(mails, couple.a))).starts).toEqual([noonIn(9).toISOString()]);
    await act(id, 9, 'cancel');
    expect((await undo(id)).status).toBe(204);
    await act(id, 9, { startsAt: noonIn(11).toISOString() });
    await act(id, 11, { startsAt: noonIn(9).toISOString() });
    expect(await told()).toEqual([]);
    const other = await plan({ startsAt: noonIn(20).toISOString() });
    await undo(other);
    expect(await told()).toEqual([]);
  });

  it('tells of an undoing that came too late', async () => {
    const id = await plan();
    await told();
    await act(id, 7, 'cancel');
    await told();
    await undo(id);
    const [back] = await Promise.all((await told()).map(invitationOf));
    expect(back).toMatchObject({ method: 'REQUEST', starts: [noonIn(7).toISOString()] });
  });

  it('of a series is the series; of one of it that one', async () => {
    const id = await series();
    const [whole] = await Promise.all((await told()).map(invitationOf));
    expect(String(whole?.event.getFirstPropertyValue('rrule'))).toContain('COUNT=4');
    await act(id, 14, { startsAt: noonIn(15).toISOString() });
    const [moved] = await Promise.all((await told()).map(invitationOf));
    expect(moved).toMatchObject({ uid: whole?.uid, starts: [noonIn(15).toISOString()] });
    expect(moved?.event.getFirstProperty('recurrence-id')).not.toBeNull();
    await act(id, 21, 'cancel');
    const [gone] = await Promise.all((await told()).map(invitationOf));
    expect(gone).toMatchObject({ method: 'CANCEL', uid: whole?.uid, starts: [noonIn(21).toISOString()] });
  });

  it('of a split is the shorter one and a new one', async () => {
    const id = await series();
    await told();
    await act(id, 21, { startsAt: noonIn(22).toISOString() }, 'following');
    const mails = await told();
    expect(mails).toHaveLength(4);
    const read = await Promise.all(mails.filter(({ to }) => to === couple.a.email).map(invitationOf));
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(2);
    expect(read.map(({ starts }) => starts[0]).sort()).toEqual(
      [7, 22].map((days) => noonIn(days).toISOString()),
    );
  });

  it('is word for word what the coach saw before saving', async () => {
    const id = await series();
    await told();
    const browser = await test.as(couple.coach);
    const body = {
      occurrence: noonIn(14).toISOString(),
      scope: 'following',
      startsAt: noonIn(15).toISOString(),
    };
    const preview = await browser
      .post('/api/appointments/preview')
      .send({ act: 'change', appointmentId: id, body });
    expect((await browser.patch(`/api/appointments/${id}`).send(body)).status).toBe(200);
    const mails = await told();
    const shown: { subject: string; paragraphs: string[] }[] = preview.body.mails;
    expect(shown.map(({ subject }) => subject).sort()).toEqual(mails.map(({ subject }) => subject).sort());
    for (const { subject, paragraphs } of shown)
      for (const paragraph of paragraphs)
        expect(mails.find((mail) => mail.subject === subject)?.text).toContain(paragraph);
  });

  it('reaches nobody who has not joined', async () => {
    await test.db.rows(`UPDATE people SET joined_at = NULL WHERE id = $1`, [couple.b.id]);
    await plan();
    expect((await told()).map(({ to }) => to)).toEqual([couple.a.email]);
  });
});
