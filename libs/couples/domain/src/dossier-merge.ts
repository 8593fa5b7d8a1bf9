/** What coaches keep about a couple. `togetherSince` is a year or a month (`2014`, `2014-09`), or null. */
export interface DossierText {
  readonly togetherSince: string | null;
  readonly note: string;
}

export type DossierField = keyof DossierText;

const FIELDS: readonly DossierField[] = ['togetherSince', 'note'];

/**
 * Brings two versions of a dossier together that began with the same `base`. A field that only one of them changed, or
 * both in the same way, is settled; `open` names the fields where a person has to choose (they hold `mine` for now).
 */
export function mergeDossiers(
  base: DossierText,
  mine: DossierText,
  theirs: DossierText,
): { merged: DossierText; open: readonly DossierField[] } {
  const open = FIELDS.filter(
    (field) => mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field],
  );
  const merged = {
    togetherSince: mine.togetherSince === base.togetherSince ? theirs.togetherSince : mine.togetherSince,
    note: mine.note === base.note ? theirs.note : mine.note,
  };
  return { merged, open };
}
