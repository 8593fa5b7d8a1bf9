import { Component, computed, inject } from '@angular/core';
import { isActive, Router, RouterLink } from '@angular/router';
import { Icon, SessionStore, injectText } from '@tweespraak/platform/web';
import { navItems } from './nav-items';

/** The places of a person. The bar around it decides how it looks. */
@Component({
  selector: 'ts-nav-links',
  imports: [RouterLink, Icon],
  template: `
    <nav [attr.aria-label]="t('main')">
      <ul>
        @for (item of items(); track item.path) {
          <li>
            <a
              [routerLink]="item.path"
              [class.here]="item.isHere()"
              [attr.aria-current]="item.isHere() ? 'page' : null"
            >
              <ts-icon [name]="item.icon" />{{ t(item.text) }}
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './nav-links.scss',
})
export class NavLinks {
  private readonly store = inject(SessionStore);
  protected readonly t = injectText('shell.nav');
  protected readonly items = computed(() =>
    navItems(this.store.roles()).map((item) => {
      const places = [item.path, ...(item.also ?? [])].map((path) => isActive(path, this.router));
      return { ...item, isHere: () => places.some((is) => is()) };
    }),
  );
  private readonly router = inject(Router);
}
