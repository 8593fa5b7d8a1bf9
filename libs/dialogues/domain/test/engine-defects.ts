import { advance, reduce, type Advance } from '../src/engine/advance';
import type { Room } from '../src/engine/room';
import { scripts } from '../src/script/scripts';
import type { Script } from '../src/script/script';
import type { Defect } from './defect';
import { ENGINE, type Engine } from './engine';

const inEngine = (
  what: string,
  finds: string,
  change: Partial<Engine>,
  script: Script = scripts.imago,
): Defect => ({
  what,
  finds,
  script,
  engine: { ...ENGINE, ...change },
});

/** An engine whose accepted moves leave another room behind. */
function leaving(
  change: (room: Room, before: Room, done: Extract<Advance, { ok: true }>) => Room,
): Partial<Engine> {
  return {
    advance: (script, before, attempt) => {
      const done = advance(script, before, attempt);
      return done.ok ? { ...done, room: change(done.room, before, done) } : done;
    },
  };
}

export const ENGINE_DEFECTS: readonly Defect[] = [
  inEngine('the listener may say that it is right', '1:', {
    advance: (script, room, attempt) => {
      const done = advance(script, room, attempt);
      if (done.ok || room.position !== 'check' || attempt.move.type !== 'confirm' || attempt.by !== 'b')
        return done;
      const wrong = advance(script, room, { ...attempt, by: 'a' });
      return wrong.ok ? { ...wrong, event: { ...wrong.event, by: 'b' } } : wrong;
    },
  }),
  inEngine(
    'places change with a correction',
    '2:',
    leaving((room, _, { event }) =>
      event.move.type === 'correct' ? { ...room, sender: room.sender === 'a' ? 'b' : 'a' } : room,
    ),
  ),
  inEngine('no pause while mirroring', '4: no pause', {
    advance: (script, room, attempt) =>
      attempt.move.type === 'pause' && room.position === 'mirror'
        ? { ok: false, code: 'dialogue.move-not-here' }
        : advance(script, room, attempt),
  }),
  inEngine(
    'a pause begins the step again',
    '4:',
    leaving((room, _, { event }) =>
      event.move.type === 'pause'
        ? { ...room, position: room.position === 'together' ? 'together' : 'send' }
        : room,
    ),
  ),
  inEngine('no stop while held', '5:', {
    advance: (script, room, attempt) =>
      attempt.move.type === 'stop' && room.held
        ? { ok: false, code: 'dialogue.held' }
        : advance(script, room, attempt),
  }),
  inEngine(
    'one "now" is enough for a second round',
    '6:',
    leaving((room, before, { event }) =>
      event.move.type === 'switch-now' && before.round === 1 && room.round === 1
        ? { ...room, round: 2, step: 'intent', position: 'send', sender: room.sender === 'a' ? 'b' : 'a' }
        : room,
    ),
  ),
  inEngine('"later" is not taken', '6:', {
    advance: (script, room, attempt) =>
      attempt.move.type === 'switch-later'
        ? { ok: false, code: 'dialogue.move-not-here' }
        : advance(script, room, attempt),
  }),
  inEngine(
    'the topic changes with more',
    '7:',
    leaving((room, _, { event }) =>
      event.move.type === 'more' ? { ...room, topicGiven: !room.topicGiven } : room,
    ),
  ),
  inEngine('the receiver gets a text box', '8:', {
    screenOf: (script, room, party) => ({
      ...ENGINE.screenOf(script, room, party),
      mayWrite: room.position === 'mirror',
    }),
  }),
  inEngine(
    'tension 8 is let in',
    '9:',
    {
      advance: (script, room, attempt) =>
        advance(script, room, {
          ...attempt,
          facts: { ...attempt.facts, tension: Math.min(7, attempt.facts.tension ?? 0) },
        }),
    },
    scripts.frustration,
  ),
  inEngine('the tension comes along in the event', '10: something private in an event', {
    advance: (script, room, attempt) => {
      const done = advance(script, room, attempt);
      const tension = attempt.facts.tension;
      return done.ok ? { ...done, event: { ...done.event, ...{ tension } } } : done;
    },
  }),
  inEngine(
    'words come along in the room',
    '10: something private in the room',
    leaving((room, _, { event }) =>
      event.move.type === 'next' ? { ...room, ...{ said: 'Ik ben boos op Sam' } } : room,
    ),
  ),
  inEngine('steps go on while the coach holds', 'coach: a step while held', {
    advance: (script, room, attempt) => {
      const done = advance(script, { ...room, held: false }, attempt);
      return done.ok && room.held && attempt.move.type !== 'go-on'
        ? { ...done, room: { ...done.room, held: true } }
        : done;
    },
  }),
  inEngine('a replay forgets the doubled moves', 'replay: the events', {
    replay: (script, start, events) =>
      events
        .filter(({ version }) => version % 7 !== 0)
        .reduce((room, event) => reduce(script, room, event), start),
  }),
  inEngine('the room given is changed', 'pure:', {
    advance: (script, room, attempt) => {
      const done = advance(script, room, attempt);
      if (!done.ok) Object.assign(room, { movedAt: attempt.at });
      return done;
    },
  }),
  inEngine(
    'a day is counted by one',
    'days:',
    leaving((room, _, { event }) =>
      event.move.type === 'done' && room.cycle
        ? { ...room, cycle: { ...room.cycle, completed: room.cycle.completed + 1 } }
        : room,
    ),
    scripts.gratitude,
  ),
];
