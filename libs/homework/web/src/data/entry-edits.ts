import type { Answer, Answers, Scope } from '@tweespraak/homework/domain';

/** The place of the scope among the inputs of an entry; no input can have such an id. */
export const SCOPE_PLACE = '#scope';

/** One input that was changed on this device. Null: emptied, or never filled in. */
export interface EntryEdit {
  readonly value: Answer | null;
  /** When, in epoch ms by this device's clock. */
  readonly at: number;
  /** What the server held here when the person chose. */
  readonly base: Answer | null;
}

/** What this device knows beyond the entry that the server gave, by input id. */
export type EntryEdits = ReadonlyMap<string, EntryEdit>;
export const NO_ENTRY_EDITS: EntryEdits = new Map();

/** An entry of one day as the server holds it; revision 0 when it does not know it yet. */
export interface EntryBase {
  readonly id: string;
  readonly revision: number;
  readonly scope: Scope;
  readonly answers: Answers;
}

/** What the person sees: the server's entry with this device's changes over it. */
export function applyEntryEdits(base: EntryBase, edits: EntryEdits): { scope: Scope; answers: Answers } {
  const answers: Record<string, Answer> = { ...base.answers };
  let { scope } = base;
  for (const [place, { value }] of edits) {
    if (place === SCOPE_PLACE) scope = isScope(value) ? value : scope;
    else if (value === null) delete answers[place];
    else answers[place] = value;
  }
  return { scope, answers };
}

export function valueOf(base: EntryBase | null, place: string): Answer | null {
  if (!base) return null;
  return place === SCOPE_PLACE ? base.scope : (base.answers[place] ?? null);
}

/** Both together; where both changed, the newest. */
export function newestEdits(one: EntryEdits, other: EntryEdits): EntryEdits {
  const merged = new Map(one);
  for (const [place, edit] of other) {
    const known = merged.get(place);
    if (!known || edit.at > known.at) merged.set(place, edit);
  }
  return merged;
}

/** After the server took `sent`: what was changed again meanwhile is still to be sent, and stands on what was sent. */
export function withoutSent(edits: EntryEdits, sent: EntryEdits): EntryEdits {
  const left = [...edits].filter(([place, { at }]) => sent.get(place)?.at !== at);
  return new Map(
    left.map(([place, edit]) => [place, { ...edit, base: sent.get(place)?.value ?? edit.base }]),
  );
}

/**
 * The edits on newer ground. What the server holds as well is settled; where it holds something that the person did not see,
 * both versions are there to choose from.
 */
export function onNewGround(
  edits: EntryEdits,
  base: EntryBase,
): { readonly edits: EntryEdits; readonly twice: ReadonlyMap<string, Answer | null> } {
  const left = [...edits].filter(([place, { value }]) => !isSame(valueOf(base, place), value));
  const twice = left.flatMap(([place, edit]) => {
    const theirs = valueOf(base, place);
    const unseen = theirs !== null && !isSame(theirs, edit.base);
    return unseen ? [[place, theirs] as const] : [];
  });
  return { edits: new Map(left), twice: new Map(twice) };
}

/** The same answer: lists in the same order, cards with the same choices. */
export function isSame(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(answer: Answer | null): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  return Object.entries(answer).toSorted(([x], [y]) => x.localeCompare(y));
}

function isScope(value: unknown): value is Scope {
  return value === 'me' || value === 'coach' || value === 'both';
}
