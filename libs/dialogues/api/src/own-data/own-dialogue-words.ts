import { Injectable } from '@nestjs/common';
import { DIALOGUE_NAMES, type DialogueKey } from '@tweespraak/dialogues/domain';
import {
  type SealedPlace,
  type TenantContext,
  type TenantTransaction,
  Vault,
} from '@tweespraak/platform/api';
import { actorOf } from '../actor';
import { placeOfRequest } from '../gifts/requests';
import { placeOfSentence } from '../lists/list';
import { placeInVision } from '../vision/vision-sentences';
import {
  BODY_CHECKS,
  type BodyRow,
  DAYS,
  type DayRow,
  HELD,
  type HeldRow,
  METERS,
  type MeterRow,
  REQUESTS,
  type RequestRow,
  type SealedRow,
  SENTENCES,
  VISIONS,
  type VisionRow,
  WORDS,
  type WordsRow,
} from './own-data.sql';

/** A row under the name of its dialogue, in the language of whoever asks. */
export type Named<Row> = Omit<Row, 'type'> & { readonly name: string };

/** Something that was written, opened. */
export interface WrittenLine {
  /** Of the dialogue. */
  readonly name: string;
  readonly at: Date;
  readonly text: string;
}

/** What one partner wrote and noted around dialogues: theirs alone, whoever else may read it by now. */
export interface OwnDialogueSide {
  readonly words: readonly WrittenLine[];
  readonly sentences: readonly WrittenLine[];
  readonly requests: readonly WrittenLine[];
  readonly days: readonly Named<DayRow>[];
  readonly meters: readonly Named<MeterRow>[];
  readonly bodyChecks: readonly Named<BodyRow>[];
}

/** What is of the two together, as far as it is so at this moment: kept by both, signed by both, chosen, or known to both. */
export interface JointDialogueSide {
  readonly held: readonly Named<HeldRow>[];
  /** The other's, while both keep them. */
  readonly words: readonly WrittenLine[];
  /** What I chose to give. */
  readonly gifts: readonly WrittenLine[];
  readonly vision: readonly Omit<WrittenLine, 'name'>[];
}

/** For a partner's own data, within a transaction of their own. */
@Injectable()
export class OwnDialogueWords {
  constructor(private readonly vault: Vault) {}

  async of(
    ctx: TenantContext,
    tx: TenantTransaction,
  ): Promise<{ own: OwnDialogueSide; joint: JointDialogueSide }> {
    const mine = [ctx.practiceId, actorOf(ctx)];
    const rows = async <Row extends OfType>(text: string, values: readonly unknown[] = mine) => {
      const found: Row[] = await tx.em.query(text, [...values]);
      return found.map(({ type, ...row }) => ({ ...row, name: DIALOGUE_NAMES[type][ctx.locale] }));
    };
    const words = await rows<WordsRow>(WORDS);
    const requests = await rows<RequestRow>(REQUESTS);
    const spoken = (isMine: boolean) =>
      this.open(
        tx,
        words.filter(({ mine: own }) => own === isMine),
        placeOfWords,
      );
    const asked = (isMine: boolean) =>
      this.open(
        tx,
        requests.filter(({ mine: own }) => own === isMine),
        (row) => placeOfRequest(row.ownerId, row.id),
      );
    const own = {
      words: await spoken(true),
      sentences: await this.open(tx, await rows<SealedRow>(SENTENCES), (row) =>
        placeOfSentence(row.ownerId, row.id),
      ),
      requests: await asked(true),
      days: await rows<DayRow>(DAYS),
      meters: await rows<MeterRow>(METERS),
      bodyChecks: await rows<BodyRow>(BODY_CHECKS),
    };
    const joint = {
      held: await rows<HeldRow>(HELD, [ctx.practiceId]),
      words: await spoken(false),
      gifts: await asked(false),
      vision: await this.vision(tx, await tx.em.query<VisionRow[]>(VISIONS, [ctx.practiceId])),
    };
    return { own, joint };
  }

  /** One after the other: the vault speaks as the product itself for a moment. */
  private async open<Row extends { readonly name: string; readonly at: Date; readonly sealed: Buffer }>(
    tx: TenantTransaction,
    rows: readonly Row[],
    placeOf: (row: Row) => SealedPlace,
  ): Promise<WrittenLine[]> {
    const opened: WrittenLine[] = [];
    for (const row of rows) {
      const text = await this.vault.open(tx, placeOf(row), row.sealed);
      opened.push({ name: row.name, at: row.at, text });
    }
    return opened;
  }

  private async vision(
    tx: TenantTransaction,
    rows: readonly VisionRow[],
  ): Promise<JointDialogueSide['vision']> {
    const opened = [];
    for (const { id, coupleId, at, position, sealed } of rows)
      opened.push({ at, text: await this.vault.open(tx, placeInVision(coupleId, id, position), sealed) });
    return opened;
  }
}

interface OfType {
  readonly type: DialogueKey;
}

const placeOfWords = ({ ownerId, id }: Named<WordsRow>): SealedPlace => ({
  ownerId,
  table: 'dialogue_words',
  column: 'sealed',
  rowId: id,
});
