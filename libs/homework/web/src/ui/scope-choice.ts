import { Component, input, output } from '@angular/core';
import { SCOPES, type Scope } from '@tweespraak/homework/domain';
import { injectText, nextId } from '@tweespraak/platform/web';

/** Who may read it, in plain words. */
@Component({
  selector: 'ts-scope-choice',
  template: `
    <fieldset class="ts-choice">
      <legend>{{ legend() }}</legend>
      @for (scope of scopes(); track scope) {
        <label>
          <input type="radio" [name]="id" [checked]="value() === scope" (change)="chosen.emit(scope)" />
          <span>
            {{ t(scope, names()) }}
            <span class="ts-quiet ts-small">{{ t(scope + 'Note', names()) }}</span>
          </span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0;
    }
    label > span > span {
      display: block;
    }
  `,
})
export class ScopeChoice {
  readonly legend = input.required<string>();
  readonly value = input.required<Scope>();
  readonly scopes = input<readonly Scope[]>(SCOPES);
  /** `coach` and `partner`, by name. */
  readonly names = input.required<Readonly<Record<string, string>>>();
  readonly chosen = output<Scope>();
  protected readonly t = injectText('doing.scope');
  protected readonly id = nextId('scope');
}
