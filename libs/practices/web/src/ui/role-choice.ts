import { Component, input, model } from '@angular/core';
import { injectText } from '@tweespraak/platform/web';
import type { Member } from '@tweespraak/practices/contract';

type Role = Member['roles'][number];

/** Coach, admin, or both, with what each may see. */
@Component({
  selector: 'ts-role-choice',
  template: `
    <fieldset>
      <legend>{{ legend() }}</legend>
      @for (role of all; track role) {
        <label class="ts-check">
          <input type="checkbox" [checked]="roles().includes(role)" (change)="toggle(role)" />
          <span>
            {{ t('role.' + role) }}
            <small class="ts-quiet">{{ t('roleHint.' + role) }}</small>
          </span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      margin-bottom: 8px;
    }
    small {
      display: block;
    }
  `,
})
export class RoleChoice {
  readonly legend = input.required<string>();
  readonly roles = model.required<Role[]>();

  protected readonly t = injectText('practices.members');
  protected readonly all: readonly Role[] = ['coach', 'admin'];

  protected toggle(role: Role): void {
    const roles = this.roles();
    this.roles.set(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role]);
  }
}
