import { BODY_SLIDERS, isDeclined } from '../exercises/answers';
import { SCOPES, type Answers, type Exercise, type Scope } from '../exercises/exercise';

/** Who looks at an entry. */
export type Reader = 'owner' | 'coach' | 'partner';

const READERS: Readonly<Record<Scope, readonly Reader[]>> = {
  me: ['owner'],
  coach: ['owner', 'coach'],
  both: ['owner', 'coach', 'partner'],
};

/** Under 0 when `x` is read by fewer than `y`, over 0 when by more. */
export function compareScopes(x: Scope, y: Scope): number {
  return SCOPES.indexOf(x) - SCOPES.indexOf(y);
}

/** The one of two that fewer people read. */
export function narrower(x: Scope, y: Scope): Scope {
  return compareScopes(x, y) <= 0 ? x : y;
}

/** Wider is for the owner alone; and only to something wider. */
export function mayWiden(by: Reader, from: Scope, to: Scope): boolean {
  return by === 'owner' && compareScopes(to, from) > 0;
}

/** Narrower is for the owner alone, at any time, also of what was read already. */
export function mayNarrow(by: Reader, from: Scope, to: Scope): boolean {
  return by === 'owner' && compareScopes(to, from) < 0;
}

/** A coach may ask the owner to let the partner read what the coach reads already. A partner asks for nothing. */
export function mayAskToWiden(by: Reader, from: Scope, to: Scope): boolean {
  return by === 'coach' && from === 'coach' && to === 'both';
}

/** What its owner can choose from: homework for one is unknown to the other, so it is never for the three. */
export function scopesFor(isForOne: boolean): readonly Scope[] {
  return isForOne ? SCOPES.filter((scope) => scope !== 'both') : SCOPES;
}

/** What an entry begins with: as the exercise says, within what can be chosen. */
export function firstScope({ scope }: Pick<Exercise, 'scope'>, isForOne: boolean): Scope {
  return isForOne ? narrower(scope, 'coach') : scope;
}

/** With which scope an entry is handed in: one that was declined stays with its owner, so that nobody reads a "no" from it. */
export function scopeToHandIn(exercise: Exercise, answers: Answers, chosen: Scope, week = 1): Scope {
  return isDeclined(exercise, answers, week) ? 'me' : chosen;
}

/** May this reader read it? A draft is its owner's, whatever its scope. */
export function mayRead(
  reader: Reader,
  entry: { readonly handedIn: boolean; readonly scope: Scope },
): boolean {
  return reader === 'owner' || (entry.handedIn && READERS[entry.scope].includes(reader));
}

/**
 * The answers as this reader may see them, `null` for none. Body sliders, consents and inputs marked private are left out for all
 * but their owner.
 */
export function answersFor(
  reader: Reader,
  exercise: Pick<Exercise, 'steps'>,
  entry: { readonly handedIn: boolean; readonly scope: Scope; readonly answers: Answers },
): Answers | null {
  if (!mayRead(reader, entry)) return null;
  if (reader === 'owner') return entry.answers;
  const hidden = new Set<string>([...BODY_SLIDERS, ...privateInputs(exercise)]);
  return Object.fromEntries(Object.entries(entry.answers).filter(([id]) => !hidden.has(id)));
}

/** Ids of the inputs that only their owner ever reads. */
export function privateInputs({ steps }: Pick<Exercise, 'steps'>): string[] {
  return steps.flatMap(({ inputs }) =>
    inputs.filter((input) => input.private === true || input.kind === 'consent').map(({ id }) => id),
  );
}
