import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, Jobs, type TenantContext } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import type { EntityManager } from 'typeorm';

/** Which mail a change asks for, in the transaction of that change. */
@Injectable()
export class News {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly jobs: Jobs,
  ) {}

  /** To both, never within the time to undo. */
  planned(ctx: TenantContext, em: EntityManager, id: DialogueId): Promise<void> {
    return this.jobs.send(em, 'mail.dialogue-planned', payload(ctx, id), { startAfter: this.undone(ctx) });
  }

  /** To the one who is asked, never within the time to undo. */
  asked(ctx: TenantContext, em: EntityManager, id: DialogueId): Promise<void> {
    return this.jobs.send(em, 'mail.dialogue-asked', payload(ctx, id), { startAfter: this.undone(ctx) });
  }

  /** To the one who waits for the answer. */
  answered(ctx: TenantContext, em: EntityManager, id: DialogueId): Promise<void> {
    return this.jobs.send(em, 'mail.dialogue-answered', payload(ctx, id));
  }

  private undone({ now }: TenantContext): Date {
    return new Date(now.getTime() + this.env.MAIL_UNDO_SECONDS * 1000);
  }
}

const payload = ({ practiceId }: TenantContext, dialogueId: DialogueId) => ({ practiceId, dialogueId });
