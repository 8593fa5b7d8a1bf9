import type { ExportBlock } from '@tweespraak/reports/contract';
import type { PracticeReport } from '@tweespraak/reports/domain';

/** What is frozen beside the rows: everything that a file says of itself. */
export interface About {
  readonly snapshotId: string;
  /** ISO, in UTC. */
  readonly at: string;
  readonly practiceName: string;
  readonly country: string;
  readonly timeZone: string;
  readonly askedBy: string;
  readonly coaches: readonly string[] | null;
  readonly withNames: boolean;
  readonly rows: readonly { readonly block: ExportBlock; readonly rows: number }[];
  readonly report: PracticeReport | null;
}

/** The block of a frozen piece that holds it. */
export const ABOUT = 'about';
