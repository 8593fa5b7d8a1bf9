import { Injectable } from '@nestjs/common';
import {
  checkList,
  checkMarks,
  checkRequests,
  type ListProblem,
  type ListRule,
  type RequestRule,
} from '@tweespraak/dialogues/domain';
import { type TenantContext, Vault } from '@tweespraak/platform/api';
import type { Asking } from '../asking';
import { openRequests } from '../gifts/requests';
import { openRows, type Own, rowsOf } from './list';

const OF_SENTENCES: readonly ListRule[] = ['vision', 'caring', 'fun'];

/** Holds what somebody wrote and marked against a rule of the script. Opens the words only to check them. */
@Injectable()
export class OwnListChecks {
  constructor(private readonly vault: Vault) {}

  /** What my own side still misses; empty when it is complete. Codes only. */
  async problems(
    ctx: TenantContext,
    tx: Asking,
    own: Own,
    rule: ListRule,
  ): Promise<readonly (ListProblem | RequestRule)[]> {
    if (rule === 'requests') {
      const requests = await openRequests(ctx, tx, this.vault, own.id);
      return checkRequests(requests.filter(({ personId }) => personId === own.me)).flat();
    }
    const rows = await rowsOf(ctx, tx, own);
    if (OF_SENTENCES.includes(rule)) {
      const mine = rows.filter((row) => row.mine);
      return checkList(rule, await openRows(this.vault, tx, mine));
    }
    const ids = rows.map(({ id }) => id);
    const marks = rows.flatMap(({ id, myMark }) => (myMark ? [{ sentenceId: id, ...myMark }] : []));
    return checkMarks(rule, ids, marks);
  }
}
