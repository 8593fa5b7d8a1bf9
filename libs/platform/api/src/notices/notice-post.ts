import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, publicUrl } from '../env/env';
import { Mailer } from '../mail/mailer';
import type { NoticeFacts } from './notice-facts.sql';
import { PushSender } from './push/push-sender';
import { pushPayload } from './push-payload';
import { UnsubscribeTokens } from './unsubscribe-token';
import { writeNotice } from './write-notice';

export interface NoticeMessage {
  readonly practiceId: string;
  readonly personId: string;
  readonly bundleId: string;
  readonly to: NoticeFacts;
}

/** Brings one message to its reader, along the ways that they chose. */
@Injectable()
export class NoticePost {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly mailer: Mailer,
    private readonly push: PushSender,
    private readonly tokens: UnsubscribeTokens,
  ) {}

  /**
   * Mail carries, push comes on top of it: once the mail has left, a push service that is away holds nothing up.
   * @returns ids of the devices that do not exist any more.
   * @throws Error when the message did not leave and is worth another try.
   */
  async deliver(message: NoticeMessage): Promise<readonly string[]> {
    const { to } = message;
    if (to.mail) await this.mailer.send(this.letter(message));
    if (!to.push) return [];
    const outcomes = await Promise.all(
      to.devices.map(async (device) => ({
        id: device.id,
        outcome: await this.push.send(device, pushPayload(to)),
      })),
    );
    const nobodyReached = !outcomes.some(({ outcome }) => outcome === 'delivered');
    if (!to.mail && nobodyReached && outcomes.some(({ outcome }) => outcome === 'failed'))
      throw new Error('no device could be reached');
    return outcomes.filter(({ outcome }) => outcome === 'gone').map(({ id }) => id);
  }

  private letter({ practiceId, personId, bundleId, to }: NoticeMessage) {
    const unsubscribeToken = this.tokens.mint({ practiceId, personId });
    return { ...writeNotice(to, bundleId, { base: publicUrl(this.env), unsubscribeToken }), practiceId };
  }
}
