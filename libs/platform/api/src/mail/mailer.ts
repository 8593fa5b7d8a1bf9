import { Inject, Injectable } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { ENV, type Env } from '../env/env';
import { type MailText, renderHtml, renderPlain } from './render';

export interface Letter {
  readonly to: string;
  readonly text: MailText;
  /** Stays the same when a job is tried again, so that a mail server can tell a repeat. */
  readonly messageId?: string;
}

/** Sends mail over SMTP. What it carries is a greeting and a link: never an answer, a partner's act or a test's name. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter;

  constructor(@Inject(ENV) private readonly env: Env) {
    this.transport = nodemailer.createTransport(env.SMTP_URL ?? 'smtp://127.0.0.1:1025');
  }

  /** @throws Error when the server refuses or is away; the job that asked tries again. */
  async send(letter: Letter): Promise<void> {
    await this.transport.sendMail({
      from: this.env.MAIL_FROM,
      to: letter.to,
      subject: letter.text.subject,
      text: renderPlain(letter.text),
      html: renderHtml(letter.text),
      ...(letter.messageId ? { messageId: `<${letter.messageId}@tweespraak>` } : {}),
    });
  }
}
