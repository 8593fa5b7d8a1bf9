import type { Seat } from '@tweespraak/dialogues/domain';

/** An appointment of the demo. Days are counted from today; on a day at the weekend it is the Monday after, but for today. */
export interface DemoAppointment {
  /** The first; before today for a series that has begun. */
  readonly day: number;
  /** On the wall of the practice. */
  readonly at: string;
  readonly minutes: number;
  readonly place: 'practice' | 'online' | 'phone';
  readonly placeLine: string;
  /** Every so many weeks, so often. */
  readonly repeats: { readonly weeks: number; readonly count: number } | null;
  /** For the dialogue of this couple that is planned with its coach, at its time. */
  readonly ofDialogue: boolean;
  readonly confirmed: readonly Seat[];
  /** Another time that one of the two proposed, and that waits for the coach. */
  readonly proposed: { readonly seat: Seat; readonly day: number; readonly at: string } | null;
}

const session = (day: number, at: string, more: Partial<DemoAppointment> = {}): DemoAppointment => ({
  ...{ day, at, minutes: 75, place: 'practice', placeLine: 'Lindelaan 12', repeats: null },
  ...{ ofDialogue: false, confirmed: ['a', 'b'], proposed: null },
  ...more,
});
const online = { place: 'online', placeLine: '' } as const;

/** The appointments of the demo's couples, by the key of partner a. Couples that were put away have none. */
export const DEMO_AGENDA: Readonly<Record<string, readonly DemoAppointment[]>> = {
  sanne: [session(-28, '10:00', { repeats: { weeks: 2, count: 8 } })],
  noor: [
    session(0, '14:00', { ...online, minutes: 60, confirmed: ['a'] }),
    session(14, '14:00', { ...online, minutes: 60, confirmed: [] }),
  ],
  iris: [session(0, '', { ofDialogue: true, minutes: 45 })],
  fatima: [
    session(1, '11:00', { confirmed: ['b'], proposed: { seat: 'a', day: 2, at: '16:30' } }),
    session(15, '11:00', { confirmed: [] }),
  ],
  lotte: [session(2, '19:00', { confirmed: ['b'] })],
  vera: [session(3, '09:30', { minutes: 60, confirmed: ['a'] })],
  hanna: [session(4, '19:30', { ...online, repeats: { weeks: 1, count: 6 } })],
  eline: [session(7, '13:00', { confirmed: [] })],
  yara: [session(1, '15:00')],
  anke: [session(3, '10:30', { confirmed: ['a'] }), session(17, '10:30', { confirmed: [] })],
  emma: [session(1, '20:00', { placeLine: 'Beukendreef 3', repeats: { weeks: 1, count: 5 } })],
  julie: [session(2, '18:30', { ...online, confirmed: [] })],
  nele: [session(5, '10:00', { placeLine: 'Beukendreef 3' })],
  ruth: [session(1, '17:00', { placeLine: '4 Orchard Lane', repeats: { weeks: 2, count: 6 } })],
  amy: [session(2, '09:00', { ...online, confirmed: ['a'] })],
};
