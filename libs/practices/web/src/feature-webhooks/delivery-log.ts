import { Component, inject, input, output } from '@angular/core';
import { Button, Card, Chip, Formats, QuietBox, injectText } from '@tweespraak/platform/web';
import type { WebhookDelivery } from '@tweespraak/practices/contract';

/** What was sent to an address and how it went, newest first. */
@Component({
  selector: 'ts-delivery-log',
  imports: [Card, Chip, Button, QuietBox],
  templateUrl: './delivery-log.html',
  styleUrl: './webhooks.scss',
})
export class DeliveryLog {
  readonly deliveries = input.required<readonly WebhookDelivery[]>();
  readonly canReplay = input(false);
  readonly hasMore = input(false);
  readonly replay = output<WebhookDelivery>();
  readonly more = output();
  readonly again = output();

  protected readonly t = injectText('doors.webhooks');
  private readonly formats = inject(Formats);

  protected typeOf({ type }: WebhookDelivery): string {
    return this.t(`type.${type.replace('.', '-')}`);
  }

  protected when({ createdAt }: WebhookDelivery): string {
    return this.formats.date(createdAt, 'moment');
  }

  /** "2 keer geprobeerd. Het adres antwoordde met 503. Opnieuw om 14:30." */
  protected howItWent({ tries, problem, status, nextAt, state }: WebhookDelivery): string {
    const parts = [
      tries > 0 ? this.t.count('tries', tries) : this.t('soon'),
      problem && state !== 'delivered' ? this.t(`wrong.${problem}`, { status: status ?? '' }) : '',
      nextAt && state === 'waiting' ? this.t('next', { at: this.formats.date(nextAt, 'moment') }) : '',
    ];
    return parts.filter(Boolean).join(' ');
  }
}
