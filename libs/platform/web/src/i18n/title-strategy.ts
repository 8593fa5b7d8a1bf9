import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { injectText } from './inject-text';

/** A route's `title` is a text key; the tab says "<title> · Tweespraak" in the active language. */
@Injectable({ providedIn: 'root' })
export class TextTitleStrategy extends TitleStrategy {
  private readonly text = injectText();
  private readonly title = inject(Title);
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      this.title.setTitle(key ? `${this.text(key)} · Tweespraak` : 'Tweespraak');
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }
}
