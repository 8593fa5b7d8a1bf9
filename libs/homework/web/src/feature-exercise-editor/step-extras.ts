import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Step } from '@tweespraak/homework/domain';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import { captionsOf, captionText } from './caption-text';
import { DraftStore } from './draft-store';
import { ProblemLines } from './problem-lines';

/** What only some steps have: a video with captions, weeks of their own, and that a coach may leave them out. */
@Component({
  selector: 'ts-step-extras',
  imports: [Field, TextInput, ProblemLines],
  template: `
    <label class="ts-check">
      <input
        type="checkbox"
        [checked]="step().optional === true"
        (change)="store.write(path() + '.optional', step().optional === true ? undefined : true)"
      />
      <span>{{ t('optional') }}</span>
    </label>
    @if (isWeekly()) {
      <ts-field [label]="t('weeks')" [hint]="t('weeksHint')">
        <input
          tsInput
          inputmode="numeric"
          autocomplete="off"
          [value]="(step().weeks ?? []).join(', ')"
          (change)="setWeeks($any($event.target).value)"
        />
      </ts-field>
      <ts-problem-lines [paths]="[path() + '.weeks']" />
    }
    <details [open]="step().video !== undefined">
      <summary>{{ t('video') }}</summary>
      <ts-field [label]="t('videoUrl')" [hint]="t('videoHint')">
        <input
          tsInput
          type="url"
          autocomplete="off"
          [value]="step().video?.url ?? ''"
          (change)="setVideo($any($event.target).value)"
        />
      </ts-field>
      @if (step().video) {
        <ts-field [label]="t('captions')" [hint]="t('captionsHint')">
          <textarea
            tsInput
            rows="5"
            [lang]="store.language()"
            [value]="captions()"
            (change)="setCaptions($any($event.target).value)"
          ></textarea>
        </ts-field>
        <ts-problem-lines [paths]="videoPaths()" />
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 14px;
    }
    summary {
      min-height: var(--target);
      padding: 8px 0;
      color: var(--primary);
      font-weight: 500;
      cursor: pointer;
    }
  `,
})
export class StepExtras {
  readonly path = input.required<string>();

  protected readonly t = injectText('homework.editor');
  protected readonly store = inject(DraftStore);
  protected readonly step = computed(() => this.store.at(this.path()) as Step);
  protected readonly isWeekly = computed(() => this.store.at('rhythm.kind') === 'weekly');
  protected readonly captions = linkedSignal(() =>
    captionText(this.step().video?.captions[this.store.language()] ?? []),
  );
  protected readonly videoPaths = computed(() => [
    `${this.path()}.video.url`,
    `${this.path()}.video.captions.nl`,
    `${this.path()}.video.captions.en`,
  ]);

  protected setWeeks(text: string): void {
    const weeks = (text.match(/\d+/g) ?? []).map(Number);
    this.store.write(`${this.path()}.weeks`, weeks.length > 0 ? weeks : undefined);
  }

  protected setVideo(text: string): void {
    const url = text.trim();
    const before = this.step().video;
    this.store.write(`${this.path()}.video`, url ? { captions: {}, ...before, url } : undefined);
  }

  protected setCaptions(text: string): void {
    this.store.write(`${this.path()}.video.captions.${this.store.language()}`, captionsOf(text));
  }
}
