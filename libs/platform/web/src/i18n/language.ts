import { DOCUMENT, Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { isLocale, type Locale } from '@tweespraak/shared/kernel';
import { firstValueFrom } from 'rxjs';
import { DeviceStorage } from '../device/device-storage';
import { TextLoader, type TextImports } from './text-loader';

const KEY = 'ts-language';

/** The language on the screen. Texts of the next language are there before it becomes active: no page ever shows a key. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly loader = inject(TextLoader);
  private readonly storage = inject(DeviceStorage);
  private readonly document = inject(DOCUMENT);
  private wanted: Locale = 'nl';

  readonly active = computed<Locale>(() => (this.transloco.activeLang() === 'en' ? 'en' : 'nl'));

  /** The language that this device used last; else Dutch, unless the browser asks for English. */
  async start(): Promise<void> {
    const last = this.storage.read(KEY);
    const browser = this.document.defaultView?.navigator.language ?? 'nl';
    await this.activate(isLocale(last) ? last : browser.startsWith('en') ? 'en' : 'nl');
  }

  /**
   * A person chose a language on this device. It stays until they sign out, also when their account says otherwise.
   * Rejects when the texts cannot be fetched: the page then stays as it is.
   */
  async choose(language: Locale): Promise<void> {
    await this.activate(language);
    this.storage.write(KEY, language);
    this.storage.writeForVisit(KEY, language);
  }

  /** After sign-in: the language of the account, unless the person chose another one during this visit. */
  async follow(accountLanguage: Locale): Promise<void> {
    const chosen = this.storage.readForVisit(KEY);
    const language = isLocale(chosen) ? chosen : accountLanguage;
    this.storage.write(KEY, language);
    await this.activate(language);
  }

  /** Makes the texts of a library available under its scope, in the active language. */
  async loadScope(scope: string, imports: TextImports): Promise<void> {
    this.loader.register(scope, imports);
    await this.load(scope, this.active());
  }

  private async activate(language: Locale): Promise<void> {
    this.wanted = language;
    await Promise.all(this.loader.scopes().map((scope) => this.load(scope, language)));
    if (this.wanted !== language) return; // a later wish came in while these texts were on their way
    this.transloco.setActiveLang(language);
    this.document.documentElement.lang = language;
  }

  private load(scope: string, language: Locale): Promise<unknown> {
    return firstValueFrom(this.transloco.load(`${scope}/${language}`));
  }
}
