import type { Draft, DraftChanges } from '@tweespraak/pillars/contract';

/** Nothing is what an answer stands on before anyone gave one. */
export type Value = number | null;
export type Part = 'answers' | 'guesses' | 'importance';
/** One value of a draft: `answers.12` is item 12 of the instrument, `guesses.3` pillar 3. */
export type Place = `${Part}.${number}`;

/** One value that was chosen on this device. */
export interface Edit {
  readonly value: Value;
  /** When, in epoch ms by this device's clock. */
  readonly at: number;
  /** What the server held here when the person chose. */
  readonly base: Value;
  /** Time that the question was on the screen, in ms; null where it is not measured. */
  readonly ms: number | null;
  /** The draft's revision that holds it, null while it has not reached the server. */
  readonly savedAs: number | null;
}

/** What this device knows beyond the draft that the server gave: one edit a place, the newest. */
export type Edits = ReadonlyMap<Place, Edit>;

export const NO_EDITS: Edits = new Map();

/** The edits that only this device knows. */
export function unsent(edits: Edits): Edits {
  return new Map([...edits].filter(([, edit]) => edit.savedAs === null));
}

/** Both together; where both chose, the newest choice. */
export function newestOf(one: Edits, other: Edits): Edits {
  const merged = new Map(one);
  for (const [place, edit] of other) {
    const known = merged.get(place);
    if (!known || edit.at > known.at) merged.set(place, edit);
  }
  return merged;
}

/** The draft as the person sees it: the server's, with this device's choices over it. */
export function applyEdits(draft: Draft, edits: Edits): Draft {
  const parts = {
    answers: [...draft.answers],
    guesses: [...draft.guesses],
    importance: [...draft.importance],
  };
  for (const [place, { value }] of edits) {
    const [part, index] = placeOf(place);
    parts[part][index] = value;
  }
  return { ...draft, ...parts };
}

/** What goes over the wire: only what changed, at most the limits of the contract. */
export function toChanges(edits: Edits): DraftChanges {
  const all = [...edits].map(([place, edit]) => ({ place: placeOf(place), edit }));
  const of = (wanted: Part) => all.filter(({ place: [part] }) => part === wanted);
  const answers = of('answers').map(({ place: [, item], edit: { value, ms } }) =>
    ms === null ? { item, value } : { item, value, ms },
  );
  const byPillar = (part: Part) =>
    of(part).map(({ place: [, pillar], edit: { value } }) => ({ pillar, value }));
  const [guesses, importance] = [byPillar('guesses'), byPillar('importance')];
  return {
    ...(answers.length > 0 ? { answers } : {}),
    ...(guesses.length > 0 ? { guesses } : {}),
    ...(importance.length > 0 ? { importance } : {}),
  };
}

/** After the server took `sent` in `revision`. What was chosen again meanwhile is still to be sent. */
export function settle(edits: Edits, sent: Edits, revision: number): Edits {
  return new Map(
    [...edits].map(([place, edit]) =>
      sent.get(place)?.at === edit.at ? [place, { ...edit, savedAs: revision }] : [place, edit],
    ),
  );
}

/**
 * The edits over a draft that came from the server just now. What that draft holds already goes. `twice` is where another
 * device chose as well since this one last looked, with its choice: whose is newer nobody knows, so the person looks.
 */
export function rebase(edits: Edits, draft: Draft): { edits: Edits; twice: ReadonlyMap<Place, Value> } {
  const left = [...edits].filter(([, { savedAs }]) => savedAs === null || savedAs > draft.revision);
  const twice = left.flatMap(([place, { value, base, savedAs }]) => {
    const theirs = valueAt(draft, place);
    const changed = savedAs === null && theirs !== null && theirs !== base && theirs !== value;
    return changed ? [[place, theirs] as const] : [];
  });
  return { edits: new Map(left), twice: new Map(twice) };
}

export function valueAt(draft: Draft | null, place: Place): Value {
  const [part, index] = placeOf(place);
  return draft?.[part][index] ?? null;
}

function placeOf(place: Place): [Part, number] {
  const [part, index] = place.split('.') as [Part, string];
  return [part, Number(index)];
}
