import type { Draft, MyRound, MyRoundDetail } from '@tweespraak/pillars/contract';
import { aSession, type Session } from '@tweespraak/platform/web';
import { idOf } from '@tweespraak/shared/kernel';

export const ROUND_ID = '00000000-0000-4000-8000-0000000000c1';
export const NOOR = '00000000-0000-4000-8000-0000000000d1';

/** Invented people: Noor answers, Sam is her partner, Marit coaches them. */
export function aPartnerSession(changes: Partial<Session> = {}): Session {
  const person = { id: idOf<Session['person']['id']>(NOOR), givenName: 'Noor', locale: 'nl' as const };
  return aSession({ person, roles: ['partner'], idleSeconds: 900, ...changes });
}

export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    answers: Array.from({ length: 36 }, () => null),
    guesses: Array.from({ length: 9 }, () => null),
    importance: Array.from({ length: 9 }, () => null),
    privateAnswered: false,
    revision: 1,
    ...changes,
  };
}

export function aRound(changes: Partial<MyRound> = {}): MyRound {
  return {
    id: ROUND_ID,
    opensOn: '2026-11-16',
    dueOn: '2026-11-27',
    message: '',
    coachName: 'Marit',
    partnerName: 'Sam',
    instrumentVersion: '9p-36@1',
    state: 'new',
    consent: 'not-asked',
    answered: 0,
    ...changes,
  };
}

export function aRoundDetail(changes: Partial<MyRoundDetail> = {}): MyRoundDetail {
  return { ...aRound(), itemSeed: 20261122, draft: aDraft(), ...changes };
}
