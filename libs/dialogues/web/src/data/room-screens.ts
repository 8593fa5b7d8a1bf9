import { Injectable, inject } from '@angular/core';
import {
  SEATS,
  otherSeat,
  type Party,
  type Room,
  type Screen,
  type ScreenMove,
  type Script,
} from '@tweespraak/dialogues/domain';
import { Language, injectText } from '@tweespraak/platform/web';
import type { Locale } from '@tweespraak/shared/kernel';
import { doingOf } from './doing';
import type { MoveButton, Note, Pane, SeatState } from './pane';
import { TURNS, keyOf, laterThanNow, speakerOf, waitsAlone } from './pane-rules';
import { RoomStore } from './room-store';
import { say, type SayNames } from './say';
import { stepCount } from './step-count';

/** Turns the domain's screens into words in the reader's language. Reads signals: call it in a `computed`. */
@Injectable()
export class RoomScreens {
  private readonly store = inject(RoomStore);
  private readonly locale = inject(Language).active;
  private readonly t = injectText('room');

  /** `locale`: of who reads, when that is somebody else than the one who is signed in (a shared phone). */
  paneOf(party: Party, locale: Locale = this.locale()): Pane | null {
    const [screen, room, script] = [this.store.screen(party), this.store.room(), this.store.script()];
    if (!screen || !room || !script) return null;
    const names = this.namesFor(party, script, room);
    const words = (text: Screen['stem']): string => say(text, locale, names);
    const button = ({ type, label }: ScreenMove): MoveButton => ({ type, label: words(label) });
    return {
      ...{ party, key: keyOf(room, screen), name: words(screen.name) },
      ...(waitsAlone(screen)
        ? { stem: this.t('partner.waitFor', { name: names.partner }), help: '' }
        : { stem: words(screen.stem), help: words(screen.help) }),
      notes: this.notesOf(screen, words),
      primary: screen.primary ? button(screen.primary) : null,
      secondary: screen.secondary.map(button),
      always: screen.always.map(({ type }) => type),
      options: screen.options.map(({ name }) => words(name)),
      ...{
        input: screen.input,
        list: screen.list,
        waiting: screen.waiting,
        mayWrite: screen.mayWrite && room.position === 'send',
      },
      ...{ earliestAt: laterThanNow(screen, room), enoughAt: screen.enoughAt },
      count: room.phase === 'active' ? stepCount(script, room) : null,
      speaker: speakerOf(script, room),
    };
  }

  seats(): readonly SeatState[] {
    const [room, script, view] = [this.store.room(), this.store.script(), this.store.view()];
    if (!room || !script || !view) return [];
    const shared = room.mode === 'one-phone';
    return SEATS.map((seat) => ({
      seat,
      name: view.names[seat],
      isMe: view.party === seat,
      doing: doingOf(script, room, seat),
      hasTurn: speakerOf(script, room) === seat,
      away: !shared && room.phase !== 'ended' && !view.present.includes(seat) && view.party !== seat,
    }));
  }

  /** Whether the coach looks along, in words: two people always know who sees their room. Empty when nobody is expected. */
  coachLine(): string {
    const [room, name] = [this.store.room(), this.store.nameOf('coach')];
    if (this.store.present().includes('coach')) return this.t('seats.coachHere', { name });
    return room?.coachPresent && room.phase !== 'ended' ? this.t('seats.coachAway', { name }) : '';
  }

  /** The step and whose turn it is, as one sentence to be spoken. */
  spoken(pane: Pane): string {
    const step = pane.count
      ? `${this.t('spoken.step', { ...pane.count, name: pane.name })} `
      : `${pane.name}. `;
    return step + this.turn(pane);
  }

  turn({ waiting, party }: Pane): string {
    const seats = this.seats();
    const me = seats.find(({ seat }) => seat === party);
    if (waiting && me) return this.t('turn.done', { name: this.store.nameOf(otherSeat(me.seat)) });
    const [active, another] = seats.filter(({ doing }) => TURNS.includes(doing));
    if (!active || another)
      return seats.some(({ doing }) => doing === 'rests' || doing === 'here') ? '' : this.t('turn.both');
    const key = active.seat === party ? 'turn.you' : 'turn.other';
    return this.t(`${key}.${active.doing}`, { name: active.name });
  }

  private notesOf(screen: Screen, words: (text: Screen['stem']) => string): Note[] {
    const coach = this.store.nameOf('coach');
    const notes: (Note | false)[] = [
      screen.held && {
        kind: 'held',
        text: this.t(screen.role === 'coach' ? 'notes.heldByMe' : 'notes.held', { coach }),
      },
      screen.doubling && {
        kind: 'doubling',
        text: this.t(`notes.doubling.${this.doublingFor(screen)}`, { coach }),
      },
      screen.nudge !== null && { kind: 'nudge', text: words(screen.nudge) },
      screen.deepening !== null && { kind: 'deepening', text: words(screen.deepening) },
      screen.suggestion !== null && { kind: 'suggestion', text: this.t(`notes.${screen.suggestion}`) },
    ];
    return notes.filter((note) => note !== false);
  }

  private doublingFor({ role }: Screen): 'sender' | 'receiver' | 'coach' {
    return role === 'coach' || role === 'sender' ? role : 'receiver';
  }

  private namesFor(party: Party, script: Script, room: Room): SayNames {
    const step = script.steps.find(({ id }) => id === room.step);
    const actor = step?.actor === 'receiver' ? otherSeat(room.sender) : room.sender;
    const me = party === 'coach' ? actor : party;
    return { me: this.store.nameOf(me), partner: this.store.nameOf(otherSeat(me)) };
  }
}
