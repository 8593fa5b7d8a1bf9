import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PILLARS, PILLAR_NAMES } from '@tweespraak/dialogues/domain';
import {
  Button,
  Card,
  Chip,
  Formats,
  Icon,
  KeepFocus,
  Language,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  TextInput,
  UndoToast,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { VisionClient } from '../data/vision-client';

/** The shared vision: each sentence tied to a pillar, signed by each for oneself, and read again every three months. */
@Component({
  selector: 'ts-vision-page',
  imports: [
    Page,
    Card,
    Chip,
    LoadState,
    Skeleton,
    QuietBox,
    Notice,
    Button,
    Icon,
    TextInput,
    RouterLink,
    KeepFocus,
  ],
  templateUrl: './vision-page.html',
  styleUrl: './vision-page.scss',
})
export class VisionPage {
  protected readonly t = injectText('plan.vision');
  protected readonly formats = inject(Formats);
  protected readonly pillars = PILLARS;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly client = inject(VisionClient);
  private readonly toast = inject(UndoToast);
  private readonly say = injectProblemText('plan.problem');
  private readonly language = inject(Language);
  protected readonly mine = this.client.mine();

  /** There is none yet: the server answers with nothing. */
  protected readonly isNone = computed(() => {
    if (this.mine.hasValue()) return this.mine.value() === null;
    const error = this.mine.error();
    if (error !== undefined) return asProblem(error).status === 404;
    return this.mine.status() === 'resolved';
  });
  protected readonly vision = computed(() => (this.mine.hasValue() ? this.mine.value() : null));
  protected readonly subtitle = computed(() => {
    const vision = this.vision();
    if (!vision) return '';
    const date = this.formats.day(vision.reviewOn.slice(0, 10), 'long');
    return this.t(vision.signed ? 'review' : 'draft', { date });
  });

  protected nameOf(pillar: string | null): string {
    const known = PILLARS.find((key) => key === pillar);
    return known ? PILLAR_NAMES[known][this.language.active()] : '';
  }

  protected async tie(position: number, before: string | null, event: Event): Promise<void> {
    const id = this.vision()?.id;
    const pillar = (event.target as HTMLSelectElement).value || null;
    if (!id || pillar === before) return;
    await this.act(async () => {
      await this.client.tie(id, position, pillar);
      this.toast.offer(this.t(pillar ? 'did.tied' : 'did.untied', { pillar: this.nameOf(pillar) }), () =>
        this.client.tie(id, position, before),
      );
    });
  }

  protected async sign(): Promise<void> {
    const id = this.vision()?.id;
    if (!id) return;
    await this.act(async () => {
      await this.client.sign(id);
      this.toast.say(this.t('did.signed'));
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await work();
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
