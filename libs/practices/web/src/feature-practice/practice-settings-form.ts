import { schema } from '@angular/forms/signals';
import { SignUpBody, type Practice, type PracticeChanges } from '@tweespraak/practices/contract';
import { fitsText } from '../ui/fits';
import type { Place } from '../ui/place-fields';

export interface SettingsModel {
  name: string;
  place: Place;
  coachReleaseRequired: boolean;
}

export const settingsRules = schema<SettingsModel>((path) =>
  fitsText(path.name, SignUpBody.shape.practiceName, 120),
);

export function settingsOf({
  name,
  country,
  locale,
  timeZone,
  coachReleaseRequired,
}: Practice): SettingsModel {
  return { name, place: { country, locale, timeZone }, coachReleaseRequired };
}

/** True when nothing of the settings differs: a change of seats or couples leaves what is being typed alone. */
export function sameSettings(one: Practice, other: Practice): boolean {
  return JSON.stringify(settingsOf(one)) === JSON.stringify(settingsOf(other));
}

export function settingsChanges({ name, place, coachReleaseRequired }: SettingsModel): PracticeChanges {
  return { name: name.trim(), ...place, coachReleaseRequired };
}
