import {
  aCoach,
  aCouple,
  anAdmin,
  anAppointment,
  anAppointmentAnswer,
  aPractice,
  ctxFor,
  noonIn,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { type Agenda, openAgenda } from '../test/open-agenda';

const REFUSED = /row-level security|permission denied/;

describe('the database around answers', () => {
  let agenda: Agenda;
  let couple: TestCouple;
  let id: string;
  beforeAll(async () => {
    agenda = await openAgenda();
  });
  beforeEach(async () => {
    const practice = await aPractice(agenda.db);
    couple = await aCouple(agenda.db, practice, { coach: await aCoach(agenda.db, practice) });
    id = await anAppointment(agenda.db, couple);
    const to = { appointmentId: id, occurrence: noonIn(7) };
    await anAppointmentAnswer(agenda.db, couple, couple.a, { ...to, proposedAt: noonIn(8) });
    await anAppointmentAnswer(agenda.db, couple, couple.b, to);
  });
  afterAll(() => agenda.close());

  const as = <Row>(person: TestPerson, text: string, values: readonly unknown[] = [id]): Promise<Row> =>
    agenda.door.run(ctxFor(person), 'demo.prepare', ({ em }) => em.query(text, [...values]));
  const seen = async (person: TestPerson) =>
    (
      await as<{ person_id: string }[]>(
        person,
        `SELECT person_id FROM appointment_answers WHERE appointment_id = $1`,
      )
    ).map(({ person_id }) => person_id);

  it('shows each partner their own, the coach both, and nobody else any', async () => {
    expect(await seen(couple.a)).toEqual([couple.a.id]);
    expect(await seen(couple.b)).toEqual([couple.b.id]);
    expect((await seen(couple.coach)).sort()).toEqual([couple.a.id, couple.b.id].sort());
    for (const person of [
      await anAdmin(agenda.db, couple.practice),
      await aCoach(agenda.db, couple.practice),
    ])
      expect(await seen(person)).toEqual([]);
  });

  it('lets nobody answer for another: not a partner for the other, not the coach for either', async () => {
    const say = `INSERT INTO appointment_answers (practice_id, appointment_id, couple_id, person_id, occurrence, answer, sequence, at)
      VALUES ($2, $1, $3, $4, now(), 'confirmed', 0, now())`;
    const values = (of: TestPerson) => [id, couple.practice.id, couple.id, of.id];
    await expect(as(couple.a, say, values(couple.b))).rejects.toThrow(REFUSED);
    await expect(as(couple.coach, say, values(couple.b))).rejects.toThrow(REFUSED);
    const change = `UPDATE appointment_answers SET answer = 'declined', proposed_at = NULL WHERE appointment_id = $1 AND person_id = $2 RETURNING 1`;
    expect(await as(couple.a, change, [id, couple.b.id])).toEqual([[], 0]);
    expect(await as(couple.coach, change, [id, couple.b.id])).toEqual([[], 0]); // b proposed nothing
  });

  it('lets a partner change no appointment, and take nothing of it away', async () => {
    await expect(
      as(
        couple.a,
        `INSERT INTO appointment_changes (practice_id, appointment_id, couple_id, occurrence, cancelled)
        VALUES ($2, $1, $3, now(), true)`,
        [id, couple.practice.id, couple.id],
      ),
    ).rejects.toThrow(REFUSED);
    expect(await as(couple.a, `UPDATE appointments SET minutes = 15 WHERE id = $1 RETURNING 1`)).toEqual([
      [],
      0,
    ]);
    expect(
      await as(couple.a, `DELETE FROM appointment_changes WHERE appointment_id = $1 RETURNING 1`),
    ).toEqual([[], 0]);
    expect(
      await as(couple.coach, `DELETE FROM appointment_answers WHERE appointment_id = $1 RETURNING 1`),
    ).toEqual([[], 0]);
  });
});
