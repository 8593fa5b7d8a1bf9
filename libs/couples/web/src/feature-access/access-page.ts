import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { AccessLogEntry, AccessLogPage } from '@tweespraak/couples/contract';
import {
  Button,
  Card,
  Chip,
  Formats,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { AccessLogClient, accessLogResource, type Who } from '../data/access-log-client';
import { isKnownAct } from './acts';
import { accessDays, type AccessLine } from './access-days';

/** What stands for a name that is not known to this couple. */
const NAMELESS: Readonly<Record<string, string>> = { system: 'product', admin: 'nameless.admin' };

/** Who looked at, or changed, the file of the partner who reads this; by day, in plain words. */
@Component({
  selector: 'ts-access-page',
  imports: [Page, Card, Chip, Button, LoadState, Skeleton, QuietBox, Notice],
  templateUrl: './access-page.html',
  styleUrl: './access-page.scss',
})
export class AccessPage {
  /** Query parameter: `all` shows one's own acts too. */
  readonly who = input<string>();

  protected readonly t = injectText('couples.access');
  protected readonly formats = inject(Formats);
  protected readonly shown = computed<Who>(() => (this.who() === 'all' ? 'all' : 'others'));
  protected readonly first = accessLogResource(this.shown);
  private readonly more = linkedSignal<unknown, readonly AccessLogPage[]>({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: () => [],
  });
  private readonly pages = computed(() =>
    this.first.hasValue() ? [this.first.value(), ...this.more()] : [],
  );
  protected readonly days = computed(() =>
    accessDays(
      this.pages().flatMap(({ entries }) => entries),
      this.formats.region().timeZone,
    ),
  );
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly say = injectProblemText('couples.problem');
  private readonly client = inject(AccessLogClient);
  private readonly router = inject(Router);

  protected show(mineToo: boolean): void {
    const queryParams = { who: mineToo ? 'all' : null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async showMore(cursor: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      const page = await this.client.after(cursor, this.shown());
      this.more.update((pages) => [...pages, page]);
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected actor({ isMe, actor, actorRole }: AccessLogEntry): string {
    if (isMe) return this.t('me');
    return actor ?? this.t(NAMELESS[actorRole] ?? 'nameless.coach');
  }

  protected role({ isMe, actorRole }: AccessLogEntry): string {
    return !isMe && (actorRole === 'coach' || actorRole === 'admin') ? this.t(`role.${actorRole}`) : '';
  }

  protected act({ action, isMe, outcome }: AccessLogEntry): string {
    if (outcome === 'denied') return this.t('denied');
    if (!isKnownAct(action)) return this.t(isMe ? 'unknownMine' : 'unknown');
    return this.t(`act.${action}`);
  }

  protected when({ times, from, to }: AccessLine): string {
    const [start, end] = [from, to].map((at) => this.formats.date(at, 'time'));
    return times === 1 || start === end ? `${end}` : `${start} – ${end}`;
  }
}
