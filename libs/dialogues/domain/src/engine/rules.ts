import type { MoveType } from './moves';
import type { Position } from './room';
import type { ExitName, Pattern, Step } from '../script/script';

/** Who may: the step's actor, the other partner, or each of both. */
export type Doer = 'actor' | 'other' | 'each';

/** What a move does: another place in the step, an exit, an exit when both did it, or one of three special things. */
export type Effect =
  | { readonly go: Position }
  | { readonly exit: ExitName }
  | { readonly gather: ExitName }
  | { readonly special: 'book' | 'pick' | 'day' };

export interface Rule {
  readonly move: MoveType;
  readonly by: Doer;
  readonly then: Effect;
}

type PatternRules = Readonly<Partial<Record<Position, readonly Rule[]>>>;

const rule = (by: Doer, move: MoveType, then: Effect): Rule => ({ by, move, then });

/** The transition table of all scripts: which moves a step of a pattern knows at each place. The first one leads on. */
export const RULES: Readonly<Record<Pattern, PatternRules>> = {
  body: { together: [rule('each', 'settled', { gather: 'next' })] },
  ask: {
    send: [rule('actor', 'next', { go: 'answer' })],
    answer: [rule('other', 'yes', { exit: 'next' }), rule('other', 'not-now', { special: 'book' })],
  },
  say: { send: [rule('actor', 'next', { exit: 'next' })] },
  mirror: {
    send: [rule('actor', 'next', { go: 'mirror' })],
    mirror: [rule('other', 'mirrored', { go: 'check' })],
    check: [rule('actor', 'confirm', { go: 'more' }), rule('actor', 'correct', { go: 'send' })],
    more: [rule('actor', 'no-more', { exit: 'next' }), rule('actor', 'more', { go: 'send' })],
  },
  echo: {
    send: [rule('actor', 'next', { go: 'mirror' })],
    mirror: [rule('other', 'mirrored', { exit: 'next' })],
  },
  answered: {
    send: [rule('actor', 'next', { go: 'answer' }), rule('actor', 'unclear', { exit: 'unclear' })],
    answer: [
      rule('other', 'confirm', { exit: 'next' }),
      rule('other', 'missing', { exit: 'missing' }),
      rule('other', 'adds', { exit: 'adds' }),
      rule('other', 'correct', { exit: 'again' }),
      rule('other', 'not-yet', { exit: 'no' }),
    ],
  },
  pick: {
    send: [
      rule('actor', 'choose', { special: 'pick' }),
      rule('actor', 'smaller', { exit: 'smaller' }),
      rule('actor', 'not-yet', { exit: 'no' }),
    ],
  },
  together: { together: [rule('each', 'ready', { gather: 'next' })] },
  write: {
    send: [rule('actor', 'ready', { exit: 'next' })],
    together: [rule('each', 'ready', { gather: 'next' })],
  },
  consent: {
    together: [rule('each', 'yes', { gather: 'next' }), rule('each', 'not-yet', { exit: 'no' })],
  },
  switch: {
    together: [
      rule('each', 'switch-now', { gather: 'now' }),
      rule('each', 'switch-later', { exit: 'later' }),
    ],
  },
  cycle: {
    together: [rule('each', 'done', { special: 'day' }), rule('each', 'next', { exit: 'next' })],
  },
  meter: { together: [rule('each', 'ready', { gather: 'next' })] },
};

const SKIP: Readonly<Partial<Record<Position, Rule>>> = {
  send: rule('actor', 'skip', { exit: 'next' }),
  together: rule('each', 'skip', { gather: 'next' }),
};

/** The moves that this step knows at this place. A move to an exit that the step does not have is not there. */
export function rulesAt(step: Step, position: Position): Rule[] {
  const rules = RULES[step.pattern][position] ?? [];
  const skip = step.skippable ? SKIP[position] : undefined;
  return [...rules, ...(skip ? [skip] : [])].filter(({ then }) => {
    const exit = 'exit' in then ? then.exit : 'gather' in then ? then.gather : 'next';
    return step.exits[exit] !== undefined;
  });
}

/** Where a step begins. */
export function firstPosition(step: Step): Position {
  return step.actor === 'both' ? 'together' : 'send';
}
