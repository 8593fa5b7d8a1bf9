import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import type { Locale } from '@tweespraak/shared/kernel';

/** One `import()` per language, so that a language is fetched only when someone reads it. */
export type TextImports = Readonly<Record<Locale, () => Promise<{ default: Translation }>>>;

/** Knows where the texts of each scope (`practices`, `couples`, …) are. Transloco asks it for `<scope>/<language>`. */
@Injectable({ providedIn: 'root' })
export class TextLoader implements TranslocoLoader {
  private readonly imports = new Map<string, TextImports>();

  /** Names a scope's texts. The first name wins: a scope belongs to one library. */
  register(scope: string, imports: TextImports): void {
    if (!this.imports.has(scope)) this.imports.set(scope, imports);
  }

  scopes(): readonly string[] {
    return [...this.imports.keys()];
  }

  async getTranslation(path: string): Promise<Translation> {
    const [scope, language] = path.split('/');
    // Texts without a scope do not exist: every key starts with the name of its library.
    if (scope === undefined || language === undefined) return {};
    const imports = this.imports.get(scope);
    if (!imports) throw new Error(`No texts registered for "${scope}".`);
    return (await imports[language as Locale]()).default;
  }
}
