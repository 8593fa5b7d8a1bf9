import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, Icon, Notice, injectProblemText, injectText, TenSlider } from '@tweespraak/platform/web';
import { RoomClient } from '../data/room-client';

const SLIDERS = ['heard', 'safe', 'close'] as const;
type Slider = (typeof SLIDERS)[number];

/** Three sliders for oneself alone: heard, safe, close. */
@Component({
  selector: 'ts-meter-form',
  imports: [TenSlider, Button, Icon, Notice],
  template: `
    <form (submit)="save($event)">
      <p class="private"><ts-icon name="lock" /> {{ t('private') }}</p>
      @for (slider of sliders; track slider) {
        <ts-ten-slider
          [label]="t(slider)"
          [low]="t('low')"
          [high]="t('high')"
          [value]="values()[slider]"
          (chosen)="set(slider, $event)"
        />
      }
      <ts-notice [text]="problem()" />
      <div class="buttons">
        <button tsButton="filled" type="submit" [busy]="saving()">{{ t('save') }}</button>
        @if (skippable()) {
          <button tsButton="quiet" type="button" (click)="skipped.emit()">{{ t('skip') }}</button>
        }
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 22px;
    }
    .private {
      display: flex;
      gap: 8px;
      margin: 0;
      color: var(--ink-2);
    }
    ts-icon {
      margin-top: 3px;
    }
    .buttons {
      display: grid;
      gap: 10px;
    }
    .buttons button {
      min-height: 56px;
      font-size: 17px;
    }
    ts-notice:not(:has(p)) {
      display: none;
    }
  `,
})
export class MeterForm {
  readonly dialogueId = input.required<string>();
  readonly skippable = input(false);
  readonly saved = output();
  readonly skipped = output();

  protected readonly t = injectText('room.meter');
  protected readonly sliders = SLIDERS;
  protected readonly values = signal<Readonly<Record<Slider, number | null>>>({
    heard: null,
    safe: null,
    close: null,
  });
  protected readonly saving = signal(false);
  protected readonly problem = signal('');
  private readonly client = inject(RoomClient);
  private readonly problemText = injectProblemText('room.problem');
  private readonly complete = computed(() => {
    const { heard, safe, close } = this.values();
    return heard === null || safe === null || close === null ? null : { heard, safe, close };
  });

  protected set(slider: Slider, value: number): void {
    this.values.update((values) => ({ ...values, [slider]: value }));
    this.problem.set('');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.complete();
    if (!body) return this.problem.set(this.t('missing'));
    if (this.saving()) return;
    this.saving.set(true);
    try {
      await this.client.measure(this.dialogueId(), body);
      this.saved.emit();
    } catch (error) {
      this.problem.set(this.problemText(error));
    } finally {
      this.saving.set(false);
    }
  }
}
