import { DOCUMENT, Injectable, inject } from '@angular/core';

/**
 * Small choices that belong to the device: theme and language, nothing about a person.
 * A browser may refuse storage (private window, blocked cookies): then a choice lasts as long as the page.
 */
@Injectable({ providedIn: 'root' })
export class DeviceStorage {
  private readonly window = inject(DOCUMENT).defaultView;

  /** Kept on this device. */
  read(key: string): string | null {
    return this.attempt(() => this.window?.localStorage.getItem(key)) ?? null;
  }

  write(key: string, value: string): void {
    this.attempt(() => this.window?.localStorage.setItem(key, value));
  }

  remove(key: string): void {
    this.attempt(() => this.window?.localStorage.removeItem(key));
  }

  /** Kept for this visit: gone with the tab and at sign-out. */
  readForVisit(key: string): string | null {
    return this.attempt(() => this.window?.sessionStorage.getItem(key)) ?? null;
  }

  writeForVisit(key: string, value: string): void {
    this.attempt(() => this.window?.sessionStorage.setItem(key, value));
  }

  endVisit(): void {
    this.attempt(() => this.window?.sessionStorage.clear());
  }

  /** Forgets everything, theme and language included. */
  clear(): void {
    this.attempt(() => this.window?.localStorage.clear());
    this.endVisit();
  }

  private attempt<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch {
      return undefined;
    }
  }
}
