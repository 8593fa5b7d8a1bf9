import { maxLength, required, schema, validate } from '@angular/forms/signals';
import { LIBRARY_KINDS, LibraryItemBody, type Library } from '@tweespraak/homework/contract';

type Item = Library['items'][number];

/** As the controls hold it. */
export interface LibraryModel {
  kind: (typeof LIBRARY_KINDS)[number];
  title: string;
  maker: string;
  url: string;
  locale: 'nl' | 'en';
  note: string;
}

/** Something new, in the language of the page. */
export function newItem(locale: 'nl' | 'en'): LibraryModel {
  return { kind: 'book', title: '', maker: '', url: '', locale, note: '' };
}

export function modelOf({ kind, title, maker, url, locale, note }: Item): LibraryModel {
  return { kind, title, maker, url: url ?? '', locale, note };
}

export function bodyOf(model: LibraryModel): LibraryItemBody {
  return LibraryItemBody.parse({ ...model, url: model.url.trim() || null });
}

/** `t` gives the words under `homework.library.error`. */
export function libraryRules(t: (key: string) => string) {
  return schema<LibraryModel>((path) => {
    required(path.title);
    maxLength(path.title, 200);
    maxLength(path.maker, 120);
    maxLength(path.note, 400);
    validate(path.url, ({ value }) => {
      const url = value().trim();
      const fits = url === '' || (/^https:\/\/[^\s/]+\.[^\s/]+/.test(url) && url.length <= 500);
      return fits ? undefined : { kind: 'url', message: t('url') };
    });
  });
}
