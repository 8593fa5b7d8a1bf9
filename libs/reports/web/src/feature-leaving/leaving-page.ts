import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  LoadState,
  Notice,
  Page,
  Skeleton,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import type { Leaving } from '@tweespraak/reports/contract';
import { LeavingClient } from '../data/leaving-client';
import { BringIn, type Brought } from './bring-in';
import { ImportProgress } from './import-progress';
import { PassphraseOnce } from './passphrase-once';
import { TakeAlong } from './take-along';

const LOOK_AGAIN_MS = 1500;

/** Taking the whole practice along; and, in a practice that has just begun, bringing one in. */
@Component({
  selector: 'ts-leaving-page',
  imports: [
    ...[Page, Card, Button, Notice, LoadState, Skeleton, RouterLink],
    ...[TakeAlong, PassphraseOnce, BringIn, ImportProgress],
  ],
  templateUrl: './leaving-page.html',
})
export class LeavingPage {
  protected readonly t = injectText('leaving.page');
  private readonly client = inject(LeavingClient);
  private readonly act = injectOneAct('leaving.problem');
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly read = this.client.standing();
  protected readonly passphrase = signal('');
  /** What was read last: one look that fails takes nothing off the page. */
  protected readonly standing = linkedSignal<Leaving | null, Leaving | null>({
    source: () => (this.read.hasValue() ? this.read.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly isImporting = computed(() => this.standing()?.import?.state === 'running');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      if (!this.isImporting() || this.read.isLoading()) return;
      untracked(() => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.read.reload(), LOOK_AGAIN_MS);
      });
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected bringIn({ fields, file }: Brought): Promise<void> {
    return this.act.run(() => this.client.bringIn(fields, file));
  }

  protected cancel(importId: string): Promise<void> {
    return this.act.run(() => this.client.cancelImport(importId));
  }
}
