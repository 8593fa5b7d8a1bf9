import { Inject, Injectable, Optional } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { ENV, type Env } from '../env/env';
import { isRefusedForGood, MailCounts } from './mail-counts';
import { type MailText, renderHtml, renderPlain } from './render';

export interface Letter {
  readonly to: string;
  readonly text: MailText;
  /** Stays the same when a job is tried again, so that a mail server can tell a repeat. */
  readonly messageId?: string;
  /** Whose numbers it counts in. */
  readonly practiceId?: string;
  /** The same for every try of one letter, where the message id is not. */
  readonly countedAs?: string;
  /** One iCalendar object, for the reader's calendar to take over (iMIP, RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
  /** The sender's name where the product's own would say too much on a screen that others see. */
  readonly fromName?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that says nothing for so long is away; the job tries again. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends mail over SMTP. What it carries is a greeting and a link: never an answer, a partner's act or a test's name. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Optional() private readonly counts?: MailCounts,
  ) {
    this.transport = nodemailer.createTransport({
      url: env.SMTP_URL ?? 'smtp://127.0.0.1:1025',
      ...TIMEOUTS,
    });
  }

  /** @throws Error when the server refuses or is away; the job that asked tries again. */
  async send(letter: Letter): Promise<void> {
    try {
      await this.carry(letter);
    } catch (error) {
      if (isRefusedForGood(error)) await this.count(letter, 'refused');
      throw error;
    }
    await this.count(letter, 'sent');
  }

  private async count(letter: Letter, outcome: 'sent' | 'refused'): Promise<void> {
    const { practiceId, countedAs = letter.messageId } = letter;
    if (practiceId && countedAs) await this.counts?.count({ practiceId, countedAs }, outcome);
  }

  private async carry(letter: Letter): Promise<void> {
    await this.transport.sendMail({
      from: letter.fromName ? renamed(this.env.MAIL_FROM, letter.fromName) : this.env.MAIL_FROM,
      to: letter.to,
      subject: letter.text.subject,
      text: renderPlain(letter.text),
      html: renderHtml(letter.text),
      ...(letter.calendar ? { icalEvent: asEvent(letter.calendar) } : {}),
      ...(letter.messageId ? { messageId: `<${letter.messageId}@tweespraak>` } : {}),
      ...(letter.headers ? { headers: { ...letter.headers } } : {}),
    });
  }
}

function renamed(from: string, name: string) {
  return { name, address: /<([^>]*)>/.exec(from)?.[1] ?? from };
}

function asEvent({ method, text }: NonNullable<Letter['calendar']>) {
  return { method, content: text, filename: method === 'CANCEL' ? 'cancel.ics' : 'invite.ics' };
}
