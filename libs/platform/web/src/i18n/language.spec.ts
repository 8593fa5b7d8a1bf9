import { TestBed } from '@angular/core/testing';
import { provideSpec } from '../testing/provide-spec';
import { injectText } from './inject-text';
import { Language } from './language';

const NL = { hello: 'Hallo {{name}}', couples: { one: '{{n}} stel', other: '{{n}} stellen' } };
const EN = { hello: 'Hello {{name}}', couples: { one: '{{n}} couple', other: '{{n}} couples' } };
const IMPORTS = { nl: async () => ({ default: NL }), en: async () => ({ default: EN }) };

function setUp(): { language: Language; t: ReturnType<typeof injectText> } {
  TestBed.configureTestingModule({ providers: [provideSpec()] });
  return {
    language: TestBed.inject(Language),
    t: TestBed.runInInjectionContext(() => injectText('greetings')),
  };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('the language on the screen', () => {
  it('has the texts of every library before it becomes active', async () => {
    const { language, t } = setUp();
    await language.loadScope('greetings', IMPORTS);
    expect(t('hello', { name: 'Noor' })).toBe('Hallo Noor');
    await language.choose('en');
    expect(t('hello', { name: 'Noor' })).toBe('Hello Noor');
    expect(document.documentElement.lang).toBe('en');
  });

  it('counts in words: one, more, and none', async () => {
    const { language, t } = setUp();
    await language.loadScope('greetings', IMPORTS);
    expect([0, 1, 2, 1200].map((n) => t.count('couples', n))).toEqual([
      '0 stellen',
      '1 stel',
      '2 stellen',
      '1.200 stellen',
    ]);
  });

  it('becomes the account’s at sign-in, unless someone chose another during this visit', async () => {
    const { language } = setUp();
    await language.start();
    await language.follow('en');
    expect(language.active()).toBe('en');
    await language.choose('nl');
    await language.follow('en');
    expect(language.active()).toBe('nl');
    sessionStorage.clear(); // what signing out does
    await language.follow('en');
    expect(language.active()).toBe('en');
  });

  it('is remembered on the device for the sign-in page', async () => {
    localStorage.setItem('ts-language', 'en');
    const { language } = setUp();
    await language.start();
    expect(language.active()).toBe('en');
  });

  it('is the last one asked for when two come at once', async () => {
    const { language } = setUp();
    let arrive: (texts: { default: object }) => void = () => undefined;
    const slow = new Promise<{ default: object }>((resolve) => (arrive = resolve));
    await language.loadScope('greetings', { nl: IMPORTS.nl, en: () => slow });
    const english = language.choose('en');
    await language.choose('nl');
    arrive({ default: EN });
    await english;
    expect(language.active()).toBe('nl');
  });
});
