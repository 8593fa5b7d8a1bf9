import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectText } from '../i18n/inject-text';
import { Icon } from './icon';
import { Saved, type SaveState } from './saved';

/** The frame of one step of answering: a way out, how far, where the last answer is, the step itself, and what the thumb does next. */
@Component({
  selector: 'ts-flow',
  imports: [RouterLink, Icon, Saved],
  template: `
    <header>
      <a class="stop" routerLink="/home" [attr.aria-label]="t('stop')">
        <ts-icon name="close" /><span aria-hidden="true">{{ t('stopShort') }}</span>
      </a>
      <p>{{ progress() }}</p>
      <div class="track" aria-hidden="true"><div [style.inline-size.%]="share() * 100"></div></div>
      <ts-saved [state]="saved()" />
    </header>
    <div class="step"><ng-content /></div>
    <footer class="ts-flow-foot"><ng-content select="[foot]" /></footer>
  `,
  styleUrl: './flow.scss',
})
export class Flow {
  /** How far, in words: "12 van 36". */
  readonly progress = input.required<string>();
  /** How far, 0 to 1. */
  readonly share = input(0);
  readonly saved = input<SaveState>('idle');
  protected readonly t = injectText('platform.flow');
}
