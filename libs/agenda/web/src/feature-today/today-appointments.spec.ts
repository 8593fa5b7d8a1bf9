import { allByRole, textOf } from '@tweespraak/platform/web';
import { aPartnerSession, anOccurrence, myAppointment, render, uuid } from '../../test/agenda';
import { NextVisit } from '../feature-home/next-visit';
import { TodayAppointments } from './today-appointments';

describe('the appointments of a day', () => {
  it('stand on the coach’s day, with other times that wait for an answer', async () => {
    const { root, answer } = await render(TodayAppointments);
    const proposed = { state: 'proposed', proposedAt: '2099-11-28T10:00:00Z' } as const;
    const waiting = { state: 'waiting', proposedAt: null } as const;
    await answer('GET', '/api/today/appointments', {
      timeZone: 'Europe/Amsterdam',
      today: [anOccurrence()],
      proposals: [anOccurrence({ appointmentId: uuid(31), answers: { a: waiting, b: proposed } })],
    });
    expect(allByRole(root, 'heading').map(textOf)).toEqual([
      '1 afspraak vandaag',
      'Een andere tijd voorgesteld',
    ]);
    expect(textOf(root)).toContain('Sam stelt voor: zaterdag 28 november om 11:00.');
    expect(textOf(root)).toContain('26 nov, 14:30–15:30');
  });

  it('take no room on a day without any', async () => {
    const { root, answer } = await render(TodayAppointments);
    await answer('GET', '/api/today/appointments', {
      timeZone: 'Europe/Amsterdam',
      today: [],
      proposals: [],
    });
    expect(textOf(root)).toBe('');
  });

  it('give a partner’s home the next one, and nothing when there is none', async () => {
    const { root, answer } = await render(NextVisit, {}, aPartnerSession());
    await answer('GET', '/api/my/appointments', {
      ...{ timeZone: 'Europe/Amsterdam', coachName: 'Marit' },
      appointments: [myAppointment()],
    });
    expect(textOf(root)).toContain('donderdag 26 november om 14:30');
    expect(textOf(root)).toContain('Laat weten of je komt');
  });
});
