import { Inject, Injectable } from '@nestjs/common';
import {
  ENV,
  type Env,
  hashToken,
  type JobPayloads,
  type Letter,
  Mailer,
  mintToken,
  publicUrl,
  systemContext,
  TenantDb,
} from '@tweespraak/platform/api';
import { discreetName, lastDayInWords, partnerInvitationMail } from '@tweespraak/practices/contract';
import type { Locale, PracticeId } from '@tweespraak/shared/kernel';
import { staffInvitationMail } from './invitation.mail';
import { writeMail } from './write-mail';

interface Addressee {
  email: string;
  name: string;
  locale: Locale;
  is_partner: boolean;
  person_id: string;
  practice: string;
  time_zone: string;
  inviter: string;
  expires_at: Date;
}

const FIND = `
  SELECT c.email, p.given_name AS name, p.locale, p.id AS person_id, 'partner' = ANY (p.roles) AS is_partner,
    r.name AS practice, r.time_zone, btrim(concat_ws(' ', b.given_name, b.family_name)) AS inviter, i.expires_at
  FROM invitations i
  JOIN practices r ON r.practice_id = i.practice_id
  JOIN people p ON p.practice_id = i.practice_id AND p.id = i.person_id AND p.left_at IS NULL
  JOIN person_contacts c ON c.practice_id = i.practice_id AND c.person_id = i.person_id
  JOIN people b ON b.practice_id = i.practice_id AND b.id = i.invited_by
  WHERE i.practice_id = $1 AND i.id = $2
    AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`;

const MINT = `
  UPDATE invitations SET token_hash = $3, sent_to = $4, sent_at = now() WHERE practice_id = $1 AND id = $2`;

/** Invitations to colleagues and to clients. */
@Injectable()
export class InvitationMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly tenantDb: TenantDb,
    private readonly mailer: Mailer,
  ) {}

  /** Mints the link, then sends it. Tried again, it mints another, and the first one opens nothing. Nothing to send is fine. */
  async send(job: JobPayloads['mail.invitation']): Promise<void> {
    const letter = await this.prepare(job);
    if (letter) await this.mailer.send(letter);
  }

  private prepare({ practiceId, invitationId }: JobPayloads['mail.invitation']): Promise<Letter | null> {
    const ctx = systemContext(practiceId as PracticeId, new Date());
    return this.tenantDb.run(ctx, 'invitation.mail', async ({ em, about }) => {
      const [to]: Addressee[] = await em.query(FIND, [practiceId, invitationId]);
      about({ objectId: invitationId, subjectId: to?.person_id ?? null });
      if (!to) return null;
      const token = mintToken();
      await em.query(MINT, [practiceId, invitationId, hashToken(token), to.email]);
      const text = invitationText(to, `${publicUrl(this.env)}/invitation/${token}`);
      return { to: to.email, text, practiceId, countedAs: invitationId };
    });
  }
}

function invitationText(to: Addressee, url: string): Letter['text'] {
  const values = {
    name: to.name,
    inviter: to.inviter,
    practice: to.practice,
    sender: discreetName(to.practice, to.inviter),
    until: lastDayInWords(to.expires_at, to.locale, to.time_zone),
  };
  return writeMail(to.is_partner ? partnerInvitationMail : staffInvitationMail, to.locale, values, url);
}
