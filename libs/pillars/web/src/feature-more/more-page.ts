import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AskSignOut,
  Button,
  Card,
  Formats,
  Icon,
  Language,
  LoadState,
  Page,
  Skeleton,
  ThemeChoice,
  injectText,
  type IconName,
  type Theme,
} from '@tweespraak/platform/web';
import type { Locale } from '@tweespraak/shared/kernel';
import { MyRoundsClient } from '../data/my-rounds-client';

const LANGUAGES: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: 'nl', name: 'Nederlands' },
  { locale: 'en', name: 'English' },
];
const THEMES: readonly Theme[] = ['light', 'dark'];
const POINTS = ['draft', 'coach', 'partner', 'withdraw', 'private', 'device'];
const PAGES: readonly { readonly path: string; readonly key: string; readonly icon: IconName }[] = [
  { path: '/questionnaires', key: 'questionnaires', icon: 'document' },
  { path: '/access', key: 'access', icon: 'eye' },
  { path: '/my-data', key: 'myData', icon: 'export' },
  { path: '/account', key: 'account', icon: 'settings' },
  { path: '/help', key: 'help', icon: 'help' },
];

/** The rest: language, screen, who sees what, consent, and the way out. */
@Component({
  selector: 'ts-more-page',
  imports: [Page, Card, Icon, Button, LoadState, Skeleton, RouterLink],
  templateUrl: './more-page.html',
  styleUrl: './more-page.scss',
})
export class MorePage {
  protected readonly rounds = inject(MyRoundsClient).rounds();
  protected readonly language = inject(Language);
  protected readonly theme = inject(ThemeChoice);
  protected readonly formats = inject(Formats);
  protected readonly askSignOut = inject(AskSignOut);
  protected readonly t = injectText('partner.more');
  protected readonly languages = LANGUAGES;
  protected readonly themes = THEMES;
  protected readonly points = POINTS;
  protected readonly pages = PAGES;
  protected readonly handedIn = computed(() =>
    this.rounds.hasValue()
      ? this.rounds.value().filter(({ state }) => state === 'handed-in' || state === 'open')
      : null,
  );

  protected show(theme: Theme): void {
    if (this.theme.active() !== theme) this.theme.toggle();
  }
}
