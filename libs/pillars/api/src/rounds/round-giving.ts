import { Injectable } from '@nestjs/common';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, LocalDate, RoundId } from '@tweespraak/shared/kernel';
import { AssignmentsService } from './assignments.service';

/** What another domain says of a round that it gives: days on the practice's wall. */
export interface GivenRound {
  readonly coupleId: CoupleId;
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** For other domains: gives a couple one round of the test within a transaction of theirs. */
@Injectable()
export class RoundGiving {
  constructor(private readonly assignments: AssignmentsService) {}

  /** In the name of the coach of `ctx`. @throws DomainError 'not-found', 'couple.archived', 'round.dates', 'round.in-the-past'. */
  async give(
    ctx: TenantContext,
    tx: TenantTransaction,
    { coupleId, opensOn, dueOn }: GivenRound,
  ): Promise<RoundId> {
    const body = { coupleIds: [coupleId], opensOn, dueOn, repeat: null, message: '' };
    const { rounds } = await this.assignments.assignWithin(ctx, tx, body);
    return rounds[0]?.id as RoundId;
  }
}
