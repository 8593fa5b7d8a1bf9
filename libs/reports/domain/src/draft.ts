import type { Groups } from './members';

/** Figures of a topic as they would be shown now, with whoever stands behind them: for `publicationOf` to judge. */
export interface Draft<Figures> {
  readonly figures: Figures;
  readonly groups: Groups;
}
