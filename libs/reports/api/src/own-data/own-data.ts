import type { HandedInRound, OpenTogether } from '@tweespraak/pillars/api';
import type { JointDialogueSide, OwnDialogueSide } from '@tweespraak/dialogues/api';
import type { OwnInstrumentResponse } from '@tweespraak/instruments/api';
import type { OwnEntryInWords } from '@tweespraak/homework/api';
import type { PersonInFile } from '@tweespraak/reports/domain';
import type { Locale } from '@tweespraak/shared/kernel';

/** All that goes into one person's own file, read in one transaction of their own. */
export interface OwnData {
  readonly person: PersonInFile;
  readonly practiceName: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly madeAt: Date;
  /** Handed in, oldest first. */
  readonly rounds: readonly HandedInRound[];
  /** The practice's own questionnaires, handed in, oldest first. */
  readonly questionnaires: readonly OwnInstrumentResponse[];
  readonly homework: readonly OwnEntryInWords[];
  readonly dialogues: OwnDialogueSide;
  /** Only what both allow at `madeAt`. */
  readonly joint: JointDialogueSide & { readonly rounds: readonly OpenTogether[] };
  /** The own edition of the couple report; null without a measurement. */
  readonly overview: Buffer | null;
}

/** One file of the ZIP. */
export interface OwnFile {
  readonly name: string;
  readonly bytes: Buffer;
}
