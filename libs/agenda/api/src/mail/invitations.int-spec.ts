import { aCoach, aCouple, anAppointment, aPractice, type TestCouple } from '@tweespraak/shared/testing';
import { type Agenda, openAgenda } from '../../test/open-agenda';

describe('telling the calendars of two', () => {
  let agenda: Agenda;
  let couple: TestCouple;
  const start = async (variables: Record<string, string> = {}) => {
    agenda = await openAgenda(variables);
    const practice = await aPractice(agenda.db);
    couple = await aCouple(agenda.db, practice, { coach: await aCoach(agenda.db, practice) });
  };
  afterEach(() => agenda.close());

  const tell = (appointmentId: string) =>
    agenda.invitations.tell({ practiceId: couple.practice.id, appointmentId });
  const noted = async (id: string) =>
    (
      await agenda.db.rows<{ told: boolean; taken: boolean }>(
        `SELECT announced IS NOT NULL AS told, announcing_until IS NOT NULL AS taken FROM appointments WHERE id = $1`,
        [id],
      )
    )[0];

  it('happens once, however many workers try at the same moment', async () => {
    await start();
    const id = await anAppointment(agenda.db, couple);
    const tries = await Promise.allSettled([tell(id), tell(id), tell(id)]);
    expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true);
    await tell(id);
    expect(agenda.mails.map(({ to }) => to).sort()).toEqual([couple.a.email, couple.b.email].sort());
    expect(await noted(id)).toEqual({ told: true, taken: false });
  });

  it('waits for the next try when the mail server is away, and forgets nothing', async () => {
    await start({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const id = await anAppointment(agenda.db, couple);
    await expect(tell(id)).rejects.toThrow();
    expect(await noted(id)).toEqual({ told: false, taken: false });
  });

  it('is taken over from a worker that died with it in hand, with the same mail', async () => {
    await start();
    const id = await anAppointment(agenda.db, couple);
    await agenda.db.rows(
      `UPDATE appointments SET announcing_until = now() + interval '5 minutes' WHERE id = $1`,
      [id],
    );
    await expect(tell(id)).rejects.toThrow();
    expect(agenda.mails).toEqual([]);
    await agenda.db.rows(
      `UPDATE appointments SET announcing_until = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    await tell(id);
    const idOf = (raw: string) => /^Message-ID: (.*)$/im.exec(raw)?.[1];
    const first = agenda.mails.map(({ raw }) => idOf(raw)).sort();
    await agenda.db.rows(`UPDATE appointments SET announced = NULL WHERE id = $1`, [id]);
    await tell(id);
    expect(
      agenda.mails
        .slice(2)
        .map(({ raw }) => idOf(raw))
        .sort(),
    ).toEqual(first);
  });

  it('does not happen while it can be undone, nor for a couple that was put away', async () => {
    await start();
    const early = await anAppointment(agenda.db, couple);
    await agenda.db.rows(`UPDATE appointments SET undo_until = now() + interval '1 minute' WHERE id = $1`, [
      early,
    ]);
    await tell(early);
    await agenda.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    await tell(await anAppointment(agenda.db, couple));
    expect(agenda.mails).toEqual([]);
  });
});
