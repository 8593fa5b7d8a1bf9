import { Injectable, signal, type Type } from '@angular/core';

/** Screens that not everybody in a room needs, or not at once; each comes with its own code. */
const LOAD = {
  closing: () => import('./feature-closing/closing-page').then((m) => m.ClosingPage),
  coach: () => import('./feature-coach-seat/coach-seat').then((m) => m.CoachSeat),
  shared: () => import('./feature-shared-phone/shared-phone').then((m) => m.SharedPhone),
  writing: () => import('./feature-writing/writing-room').then((m) => m.WritingRoom),
} as const satisfies Record<string, () => Promise<Type<unknown>>>;

export type LateScreen = keyof typeof LOAD;

export function isLate(view: string | null): view is LateScreen {
  return view !== null && Object.hasOwn(LOAD, view);
}

/** Fetches those screens. What could not be fetched is asked for again with the next `load`. */
@Injectable()
export class LateScreens {
  private readonly loaded = signal<Readonly<Partial<Record<LateScreen, Type<unknown>>>>>({});

  get(name: LateScreen): Type<unknown> | null {
    return this.loaded()[name] ?? null;
  }

  async load(name: LateScreen): Promise<void> {
    if (this.loaded()[name]) return;
    const screen = await LOAD[name]().catch(() => null); // no connection, or a new version on the server
    if (screen) this.loaded.update((loaded) => ({ ...loaded, [name]: screen }));
  }

  /** What a partner may need later is fetched while there is a connection: a tunnel may follow. */
  warmUp(): void {
    if (!('requestIdleCallback' in window)) return;
    requestIdleCallback(
      () => void Promise.all([this.load('closing'), this.load('shared'), this.load('writing')]),
    );
  }
}
