import { Injectable } from '@nestjs/common';
import { Jobs, PushSender, type Statement, TenantDb, type TenantContext } from '@tweespraak/platform/api';
import type { MyNotices, NoticeChoices } from '@tweespraak/practices/contract';

interface Row extends Pick<NoticeChoices, 'mail' | 'push' | 'discreet'> {
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly devices: number;
}

const READ = `
  SELECT coalesce(s.mail, true) AS mail, coalesce(s.push, false) AS push, coalesce(s.discreet, false) AS discreet,
    coalesce(s.quiet_from, 1260) AS "quietFrom", coalesce(s.quiet_until, 480) AS "quietUntil",
    (SELECT count(*)::int FROM push_subscriptions d WHERE d.practice_id = $1 AND d.person_id = $2) AS devices
  FROM (VALUES (1)) one LEFT JOIN notice_preferences s ON s.practice_id = $1 AND s.person_id = $2`;

const WRITE = `
  INSERT INTO notice_preferences (practice_id, person_id, mail, push, quiet_from, quiet_until, discreet)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (practice_id, person_id) DO UPDATE SET mail = $3, push = $4, quiet_from = $5, quiet_until = $6, discreet = $7`;

/** How somebody wants to be told that something is there for them: their own choice in every role. */
@Injectable()
export class MyNoticeChoices {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly push: PushSender,
  ) {}

  async read(ctx: TenantContext): Promise<MyNotices> {
    const [row] = await this.db.query<Row>(ctx, 'notices.read', { subjectId: ctx.personId }, own(ctx));
    if (!row) throw new Error('a statement that always has a row had none');
    const { quietFrom, quietUntil, ...rest } = row;
    return {
      ...rest,
      quietFrom: wallTime(quietFrom),
      quietUntil: wallTime(quietUntil),
      pushKey: this.push.publicKey,
    };
  }

  /** What waits for quiet hours that end sooner now is looked at again. */
  async choose(ctx: TenantContext, choices: NoticeChoices): Promise<MyNotices> {
    const { mail, push, discreet } = choices;
    const hours = [minutes(choices.quietFrom), minutes(choices.quietUntil)];
    const { practiceId, personId } = ctx;
    await this.db.run(ctx, 'notices.change', async ({ em, about }) => {
      about({ subjectId: personId });
      await em.query(WRITE, [practiceId, personId, mail, push, ...hours, discreet]);
      if (personId) await this.jobs.send(em, 'notice.send', { practiceId, personId });
    });
    return this.read(ctx);
  }
}

const own = ({ practiceId, personId }: TenantContext): Statement => ({
  text: READ,
  values: [practiceId, personId],
});

const two = (n: number): string => String(n).padStart(2, '0');
const wallTime = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
