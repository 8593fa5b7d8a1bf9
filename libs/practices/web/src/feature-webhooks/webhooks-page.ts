import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  Chip,
  Formats,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  injectText,
} from '@tweespraak/platform/web';
import type { Webhook } from '@tweespraak/practices/contract';
import { webhooksResource } from '../data/webhooks-client';
import { ShownOnce } from '../ui/shown-once';
import { WebhookForm } from './webhook-form';

/** The practice's own programs that are told of acts, and how that goes. */
@Component({
  selector: 'ts-webhooks-page',
  imports: [Page, Card, Chip, Button, RouterLink, QuietBox, LoadState, Skeleton, WebhookForm, ShownOnce],
  templateUrl: './webhooks-page.html',
  styleUrl: './webhooks.scss',
})
export class WebhooksPage {
  protected readonly t = injectText('doors.webhooks');
  protected readonly webhooks = webhooksResource();
  protected readonly isAdding = signal(false);
  protected readonly secret = signal('');
  private readonly formats = inject(Formats);

  protected lastOf({ last }: Webhook): string {
    if (!last) return this.t('nothingYet');
    return this.t(`last.${last.state}`, { at: this.formats.date(last.at, 'moment') });
  }

  protected added(secret: string | null): void {
    this.isAdding.set(false);
    this.secret.set(secret ?? '');
    this.webhooks.reload();
  }
}
