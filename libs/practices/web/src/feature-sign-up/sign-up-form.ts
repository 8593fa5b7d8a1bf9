import { schema } from '@angular/forms/signals';
import { FamilyName, GivenName, SignUpBody } from '@tweespraak/practices/contract';
import type { Locale } from '@tweespraak/shared/kernel';
import { browserTimeZone, countryOf } from '../data/places';
import type { Place } from '../ui/place-fields';
import { fitsEmail, fitsText } from '../ui/fits';

export interface SignUpModel {
  practiceName: string;
  place: Place;
  givenName: string;
  familyName: string;
  email: string;
  alsoCoach: boolean;
}

/** An empty form that knows already what the browser knows. */
export function emptySignUp(language: Locale, browserLanguage: string): SignUpModel {
  const timeZone = browserTimeZone();
  return {
    practiceName: '',
    place: { country: countryOf(timeZone, browserLanguage), locale: language, timeZone },
    givenName: '',
    familyName: '',
    email: '',
    alsoCoach: true,
  };
}

export const signUpRules = schema<SignUpModel>((path) => {
  fitsText(path.practiceName, SignUpBody.shape.practiceName, 120);
  fitsText(path.givenName, GivenName, 80);
  fitsText(path.familyName, FamilyName, 80);
  fitsEmail(path.email);
});

export function signUpBody({ place, ...rest }: SignUpModel): SignUpBody {
  return SignUpBody.parse({ ...rest, ...place });
}
