import { Component, computed, inject, input } from '@angular/core';
import { SessionStore, injectText } from '@tweespraak/platform/web';
import {
  INVITATION_DAYS,
  discreetName,
  lastDayInWords,
  partnerInvitationMail,
} from '@tweespraak/practices/contract';
import type { Locale } from '@tweespraak/shared/kernel';

const DAY_MS = 86_400_000;

/** The mail that one partner gets, word for word, in that partner's language. */
@Component({
  selector: 'ts-mail-preview',
  template: `
    <article [attr.lang]="locale()" [attr.aria-label]="t('mailTo', { name: name() || '…' })">
      <p class="subject">{{ mail().subject }}</p>
      <p>{{ mail().greeting }}</p>
      @for (paragraph of mail().paragraphs; track $index) {
        <p>{{ paragraph }}</p>
      }
      <p class="button">{{ mail().action }}</p>
      <p>{{ mail().closing }}</p>
    </article>
  `,
  styleUrl: './mail-preview.scss',
})
export class MailPreview {
  readonly name = input.required<string>();
  readonly locale = input.required<Locale>();
  /** First and last name of the coach who invites. */
  readonly inviter = input.required<string>();

  protected readonly t = injectText('couples.new');
  private readonly store = inject(SessionStore);
  private readonly sentAt = Date.now();
  protected readonly mail = computed(() => {
    const locale = this.locale();
    const practice = this.store.session()?.practice;
    const until = new Date(this.sentAt + INVITATION_DAYS * DAY_MS);
    const values: Record<string, string> = {
      name: this.name() || '…',
      sender: discreetName(practice?.name ?? '', this.inviter()),
      until: lastDayInWords(until, locale, practice?.timeZone ?? 'Europe/Amsterdam'),
    };
    // These messages hold names only, no plurals; the specs of the mail prove that both ways of filling agree.
    const fill = (message: string) => message.replace(/\{(\w+)\}/g, (all, key: string) => values[key] ?? all);
    const { subject, greeting, paragraphs, action, closing } = partnerInvitationMail[locale];
    return {
      subject: fill(subject),
      greeting: fill(greeting),
      paragraphs: paragraphs.map(fill),
      action,
      closing: fill(closing),
    };
  });
}
