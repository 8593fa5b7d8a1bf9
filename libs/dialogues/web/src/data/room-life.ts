import { Injectable, inject } from '@angular/core';
import { IdleWatch } from '@tweespraak/platform/web';

/** A room that moves counts as a sign of life of those who look at it, at most this often; ms. */
const LIFE_MS = 60_000;

/** Two people who talk do not touch their screens: that the talk goes on shows that they are there. */
@Injectable()
export class RoomLife {
  private readonly idle = inject(IdleWatch);
  private notedAt = 0;

  note(): void {
    if (document.visibilityState === 'hidden' || Date.now() - this.notedAt < LIFE_MS) return;
    this.notedAt = Date.now();
    this.idle.stay();
  }
}
