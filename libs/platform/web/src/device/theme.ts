import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { DeviceStorage } from './device-storage';

export type Theme = 'light' | 'dark';

const KEY = 'ts-theme';
/** `paper` of the palette: the colour of the browser's own bar around the page. */
const PAPER: Readonly<Record<Theme, string>> = { light: '#faf6f0', dark: '#1d1916' };

/** Light or dark: the device's own choice until someone picks one here. `theme.js` repeats it before the first paint. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly storage = inject(DeviceStorage);
  private readonly document = inject(DOCUMENT);
  private readonly prefersDark = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  private readonly device = signal<Theme>(this.prefersDark?.matches ? 'dark' : 'light');
  private readonly chosen = signal<Theme | null>(this.stored());

  readonly active = computed<Theme>(() => this.chosen() ?? this.device());

  constructor() {
    this.prefersDark?.addEventListener('change', ({ matches }) =>
      this.device.set(matches ? 'dark' : 'light'),
    );
    this.show(this.chosen());
  }

  toggle(): void {
    const next = this.active() === 'dark' ? 'light' : 'dark';
    this.chosen.set(next);
    this.storage.write(KEY, next);
    this.show(next);
  }

  private stored(): Theme | null {
    const value = this.storage.read(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  }

  private show(theme: Theme | null): void {
    if (!theme) return;
    this.document.documentElement.style.colorScheme = theme;
    for (const meta of this.document.querySelectorAll('meta[name="theme-color"]')) {
      meta.setAttribute('content', PAPER[theme]);
    }
  }
}
