import { randomUUID } from 'node:crypto';
import {
  aCoach,
  aCouple,
  aPartner,
  aPractice,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

interface InvitationRow {
  open: boolean;
  revoked: boolean;
}

describe('what a coach does for one partner', () => {
  let test: TestApp;
  let coach: TestPerson;
  let invited: TestPerson;
  let couple: TestCouple;
  let path: string;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    coach = await aCoach(test.db, practice);
    invited = await aPartner(test.db, practice, { joined: false });
    couple = await aCouple(test.db, practice, { coach, partnerA: invited });
    path = `/api/couples/${couple.id}/partners/${invited.id}`;
  });
  afterAll(() => test.close());

  const partner = async (id: string) => {
    const { body } = await (await test.as(coach)).get(`/api/couples/${couple.id}`);
    return body.partners.find((one: { id: string }) => one.id === id);
  };
  const invitations = (id: string) =>
    test.db.rows<InvitationRow>(
      `SELECT accepted_at IS NULL AND revoked_at IS NULL AS open, revoked_at IS NOT NULL AS revoked
       FROM invitations WHERE person_id = $1 ORDER BY created_at, revoked_at NULLS LAST`,
      [id],
    );

  it('correct a name and a language, and nothing that was not sent', async () => {
    const browser = await test.as(coach);
    expect((await browser.patch(path).send({ givenName: 'Robin', locale: 'en' })).status).toBe(204);
    expect((await browser.patch(path).send({ familyName: 'van Proef' })).status).toBe(204);
    expect((await browser.patch(path).send({})).status).toBe(204);
    expect(await partner(invited.id)).toEqual({
      id: invited.id,
      givenName: 'Robin',
      familyName: 'van Proef',
      locale: 'en',
      email: invited.email,
      invitation: 'none',
    });
    expect(await invitations(invited.id)).toEqual([]);
  });

  it('correct an address before it is accepted: the old link ends, a new one leaves', async () => {
    const browser = await test.as(coach);
    await browser.post(`${path}/invitation`);
    const email = `${randomUUID()}@voorbeeld.example`;
    expect((await browser.patch(path).send({ email: email.toUpperCase() })).status).toBe(204);
    expect(await partner(invited.id)).toMatchObject({ email, invitation: 'sent' });
    expect(await invitations(invited.id)).toEqual([
      { open: false, revoked: true },
      { open: true, revoked: false },
    ]);
  });

  it('send no second invitation for an address that stayed the same', async () => {
    const browser = await test.as(coach);
    expect((await browser.patch(path).send({ email: invited.email })).status).toBe(204);
    expect(await invitations(invited.id)).toEqual([]);
  });

  it('leave the address alone after it was accepted', async () => {
    const theirs = `/api/couples/${couple.id}/partners/${couple.b.id}`;
    const answer = await (
      await test.as(coach)
    )
      .patch(theirs)
      .send({ givenName: 'Anders', email: 'nieuw@voorbeeld.example' });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('partner.address-fixed');
    expect(await partner(couple.b.id)).toMatchObject({
      givenName: couple.b.givenName,
      email: couple.b.email,
    });
  });

  it('hold a new address against the other partner’s and against the practice’s', async () => {
    const browser = await test.as(coach);
    const send = (body: object) => browser.patch(path).send(body);
    const tagged = couple.b.email.replace('@', '+samen@');
    expect((await send({ email: couple.b.email })).body.code).toBe('couple.same-address');
    expect((await send({ email: tagged })).body.code).toBe('couple.shared-mailbox');
    expect((await send({ email: coach.email })).body.code).toBe('couple.address-in-use');
    expect(await partner(invited.id)).toMatchObject({ email: invited.email });
    expect((await send({ email: tagged, sharedMailboxConfirmed: true })).status).toBe(204);
    expect(await partner(invited.id)).toMatchObject({ email: tagged });
  });

  it('send the invitation again: one link is open at a time', async () => {
    const browser = await test.as(coach);
    for (let nth = 0; nth < 3; nth++) expect((await browser.post(`${path}/invitation`)).status).toBe(204);
    expect((await invitations(invited.id)).filter(({ open }) => open)).toHaveLength(1);
    expect(await invitations(invited.id)).toHaveLength(3);
    expect(await partner(invited.id)).toMatchObject({ invitation: 'sent' });
  });

  it('send it once, however often the request arrives', async () => {
    const browser = await test.as(coach);
    const key = randomUUID();
    for (let nth = 0; nth < 2; nth++)
      expect((await browser.post(`${path}/invitation`).set('idempotency-key', key)).status).toBe(204);
    expect(await invitations(invited.id)).toHaveLength(1);
  });

  it('send none to somebody who has joined', async () => {
    const answer = await (
      await test.as(coach)
    ).post(`/api/couples/${couple.id}/partners/${couple.b.id}/invitation`);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('invitation.accepted');
    expect(await invitations(couple.b.id)).toEqual([]);
  });

  it('see an invitation that ran out as expired', async () => {
    await (await test.as(coach)).post(`${path}/invitation`);
    await test.db.rows(
      `UPDATE invitations SET expires_at = now() - interval '1 second' WHERE person_id = $1`,
      [invited.id],
    );
    expect(await partner(invited.id)).toMatchObject({ invitation: 'expired' });
  });

  it('reach a partner through their own couple only', async () => {
    const other = await aCouple(test.db, couple.practice, { coach });
    const answer = await (
      await test.as(coach)
    )
      .patch(`/api/couples/${other.id}/partners/${invited.id}`)
      .send({ givenName: 'X' });
    expect(answer.status).toBe(404);
    expect(await partner(invited.id)).toMatchObject({ givenName: invited.givenName });
  });

  it.each([
    ['an empty name', { givenName: '' }],
    ['an address that is none', { email: 'x' }],
    ['another language', { locale: 'de' }],
  ])('do not write down %s', async (_, body) => {
    const answer = await (await test.as(coach)).patch(path).send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toHaveLength(1);
  });

  it('write nothing that is not theirs to write: roles, account and practice stay', async () => {
    const read = () => test.db.rows(`SELECT * FROM people WHERE id = $1`, [invited.id]);
    const before = await read();
    const answer = await (await test.as(coach)).patch(path).send({
      roles: ['admin'],
      accountId: coach.accountId,
      account_id: coach.accountId,
      practiceId: randomUUID(),
      leftAt: '2026-01-01',
      joinedAt: '2026-01-01',
    });
    expect(answer.status).toBeLessThan(500);
    expect(await read()).toEqual(before);
  });
});
