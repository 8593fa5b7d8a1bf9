import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import type { Video } from '@tweespraak/homework/domain';
import { Button, Icon, Language, injectText } from '@tweespraak/platform/web';
import { captionTrack } from './caption-track';

/** A video of a step. Loads nothing from elsewhere until it is asked for; captions on, and all that is said below it. */
@Component({
  selector: 'ts-step-video',
  imports: [Button, Icon],
  template: `
    @if (asked()) {
      <video controls preload="metadata" [src]="video().url" [attr.aria-label]="t('label')">
        @if (track(); as url) {
          <track kind="captions" default [src]="url" [srclang]="locale()" [label]="t('captions')" />
        }
      </video>
    } @else {
      <div class="ask">
        <p>{{ t('from', { host: host() }) }}</p>
        <button tsButton="quiet" type="button" (click)="asked.set(true)">
          <ts-icon name="present" />{{ t('load') }}
        </button>
      </div>
    }
    @if (captions().length > 0) {
      <details>
        <summary>{{ t('transcript') }}</summary>
        <p [attr.lang]="locale()">{{ transcript() }}</p>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 20px;
    }
    video {
      display: block;
      width: 100%;
      border-radius: 14px;
      background: #000;
    }
    .ask {
      padding: 28px 20px;
      border: 1px solid var(--line);
      border-radius: 14px;
      background: var(--tint);
      text-align: center;
    }
    .ask p {
      color: var(--ink-2);
    }
    summary {
      min-height: 44px;
      padding-block: 11px;
      color: var(--primary);
      font-weight: 500;
      cursor: pointer;
    }
  `,
})
export class StepVideo {
  readonly video = input.required<Video>();

  protected readonly t = injectText('doing.video');
  protected readonly asked = signal(false);
  protected readonly track = signal<string | null>(null);
  private readonly language = inject(Language);
  /** Own language where it has captions, else the other. */
  protected readonly locale = computed(() => {
    const own = this.language.active();
    if (this.video().captions[own]) return own;
    return own === 'nl' ? 'en' : 'nl';
  });
  protected readonly captions = computed(() => this.video().captions[this.locale()] ?? []);
  protected readonly transcript = computed(() =>
    this.captions()
      .map(({ text }) => text)
      .join(' '),
  );
  protected readonly host = computed(() => hostOf(this.video().url));

  constructor() {
    effect(() => {
      const captions = this.captions();
      this.drop();
      if (!this.asked() || captions.length === 0) return;
      this.track.set(URL.createObjectURL(new Blob([captionTrack(captions)], { type: 'text/vtt' })));
    });
    inject(DestroyRef).onDestroy(() => this.drop());
  }

  private drop(): void {
    this.track.update((url) => {
      if (url) URL.revokeObjectURL(url);
      return null;
    });
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
