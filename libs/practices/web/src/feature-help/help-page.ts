import { Component, computed, inject } from '@angular/core';
import { Card, Icon, Page, SessionStore, injectText } from '@tweespraak/platform/web';
import { browserTimeZone } from '../data/places';
import { dialled, helpCountry, helpLines, otherHelpCountries, weatherIn } from './help-lines';
import { QuickExit } from './quick-exit';

/** Help when home is not safe, open to everybody: it asks nothing, keeps nothing, and knows only which country it is. */
@Component({
  selector: 'ts-help-page',
  imports: [Page, Card, Icon, QuickExit],
  templateUrl: './help-page.html',
  styleUrl: './help-page.scss',
})
export class HelpPage {
  protected readonly t = injectText('practices.help');
  private readonly store = inject(SessionStore);
  protected readonly country = computed(() =>
    helpCountry(this.store.session()?.practice.country, browserTimeZone()),
  );
  protected readonly lines = computed(() => helpLines(this.country()));
  protected readonly others = computed(() =>
    otherHelpCountries(this.country()).map((country) => ({ country, lines: helpLines(country) })),
  );
  protected readonly weather = computed(() => weatherIn(this.country()));
  protected readonly dialled = dialled;
}
