import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import {
  Button,
  Card,
  Field,
  Notice,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import type { Practice } from '@tweespraak/practices/contract';
import { PracticeClient } from '../data/practice-client';
import { PlaceFields } from '../ui/place-fields';
import {
  sameSettings,
  settingsChanges,
  settingsOf,
  settingsRules,
  type SettingsModel,
} from './practice-settings-form';

/** The practice's own settings. */
@Component({
  selector: 'ts-practice-settings',
  imports: [Card, Field, TextInput, FormField, PlaceFields, Button, Notice],
  template: `
    <ts-card [heading]="t('heading')">
      <form novalidate (submit)="save($event)">
        <ts-notice [text]="refusal()" />
        <ts-field [label]="t('name')" [of]="form.name">
          <input tsInput autocomplete="organization" [formField]="form.name" />
        </ts-field>
        <ts-place-fields [place]="form.place" />
        <label class="ts-check">
          <input type="checkbox" aria-describedby="release-hint" [formField]="form.coachReleaseRequired" />
          <span>{{ t('release') }}</span>
        </label>
        <p class="ts-quiet ts-small" id="release-hint">{{ t('releaseHint') }}</p>
        <div class="ts-actions">
          <button tsButton="quiet" type="submit" [busy]="form().submitting()">{{ t('save') }}</button>
        </div>
      </form>
    </ts-card>
  `,
})
export class PracticeSettings {
  readonly practice = input.required<Practice>();
  readonly changed = output<Practice>();

  protected readonly t = injectText('practices.settings');
  protected readonly refusal = signal('');
  protected readonly model = linkedSignal<Practice, SettingsModel>({
    source: this.practice,
    computation: (practice, before) =>
      before && sameSettings(before.source, practice) ? before.value : settingsOf(practice),
  });
  protected readonly form = form(this.model, settingsRules);
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(PracticeClient);
  private readonly toast = inject(UndoToast);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    const before = this.practice();
    await submit(this.form, async () => {
      try {
        this.changed.emit(await this.client.change(settingsChanges(this.model())));
        this.toast.offer(this.t('saved'), async () =>
          this.changed.emit(await this.client.change(settingsChanges(settingsOf(before)))),
        );
      } catch (error) {
        this.refusal.set(this.say(error));
      }
    });
  }
}
