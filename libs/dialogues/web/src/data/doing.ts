import {
  otherSeat,
  type ListRule,
  type Room,
  type Script,
  type Seat,
  type Step,
} from '@tweespraak/dialogues/domain';

/** What somebody does in the room now, as one word on the screens; key under `room.doing`. */
export type Doing =
  | 'speaks'
  | 'listens'
  | 'mirrors'
  | 'asks'
  | 'answers'
  | 'waits'
  | 'writes'
  | 'chooses'
  | 'alone'
  | 'together'
  | 'ready'
  | 'here'
  | 'rests';

/** In these each decides alone: that the other was first must not weigh. */
const UNSEEN: readonly Step['pattern'][] = ['consent', 'switch'];

/** Lists in which something is written; in the others one says what one thinks of what is there. */
const WRITTEN: readonly ListRule[] = ['requests', 'vision', 'caring', 'fun'];

/** What `seat` does now. Says nothing that the other may not see. */
export function doingOf(script: Script, room: Room, seat: Seat): Doing {
  if (room.phase === 'waiting') return 'here';
  if (room.phase !== 'active') return room.phase === 'reground' ? 'together' : 'rests';
  const step = script.steps.find(({ id }) => id === room.step);
  if (!step) return 'rests';
  if (step.actor === 'both') return doingOfBoth(step, room, seat);
  if (step.actor === 'coach') return 'listens';
  const actor = step.actor === 'sender' ? room.sender : otherSeat(room.sender);
  return seat === actor ? leading(step, room) : following(room);
}

function doingOfBoth({ pattern, list }: Step, room: Room, seat: Seat): Doing {
  if (room.ready.includes(seat) && !UNSEEN.includes(pattern)) return 'ready';
  if (pattern === 'body' || pattern === 'meter') return 'alone';
  if (pattern === 'write') return list && WRITTEN.includes(list) ? 'writes' : 'chooses';
  return pattern === 'consent' || pattern === 'switch' ? 'chooses' : 'together';
}

function leading({ pattern }: Step, { position }: Room): Doing {
  if (position === 'mirror') return 'listens';
  if (position === 'check' || position === 'more') return 'answers';
  if (position === 'answer') return 'waits';
  if (pattern === 'write') return 'writes';
  return pattern === 'pick' ? 'chooses' : 'speaks';
}

function following({ position }: Room): Doing {
  if (position === 'mirror') return 'mirrors';
  if (position === 'check' || position === 'more') return 'asks';
  return position === 'answer' ? 'answers' : 'listens';
}
