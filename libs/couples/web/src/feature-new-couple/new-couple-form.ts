import { apply, schema, validate, type Schema } from '@angular/forms/signals';
import type { NewCoupleBody } from '@tweespraak/couples/contract';
import { addressProblem, readSince, type AddressProblem } from '@tweespraak/couples/domain';
import type { Text } from '@tweespraak/platform/web';
import { Email, FamilyName, GivenName } from '@tweespraak/practices/contract';
import type { Locale } from '@tweespraak/shared/kernel';
import { fitsEmail, fitsSince, fitsText } from '../ui/fits';

export interface PartnerModel {
  givenName: string;
  familyName: string;
  email: string;
  locale: Locale;
}

/** Two partners without an order: `one` and `other` are only places on the page. */
export interface NewCoupleModel {
  one: PartnerModel;
  other: PartnerModel;
  since: string;
  note: string;
  /** Empty for none. */
  coCoachId: string;
}

const NOTE_MAX = 20_000;

export function emptyCouple(locale: Locale): NewCoupleModel {
  const partner = (): PartnerModel => ({ givenName: '', familyName: '', email: '', locale });
  return { one: partner(), other: partner(), since: '', note: '', coCoachId: '' };
}

const partnerRules = schema<PartnerModel>((path) => {
  fitsText(path.givenName, GivenName, 80);
  fitsText(path.familyName, FamilyName, 80);
  fitsEmail(path.email);
});

export function newCoupleRules(t: Text): Schema<NewCoupleModel> {
  return schema((path) => {
    apply(path.one, partnerRules);
    apply(path.other, partnerRules);
    fitsSince(path.since, () => t('sinceWrong'));
    validate(path.note, ({ value }) =>
      value().length > NOTE_MAX ? { kind: 'maxLength', maxLength: NOTE_MAX } : undefined,
    );
  });
}

/** What stands out about the two addresses; null while one of them is not an address yet. */
export function addressesOf({ one, other }: NewCoupleModel): AddressProblem | null {
  const bothFit = [one, other].every(({ email }) => Email.safeParse(email).success);
  return bothFit ? addressProblem(one.email, other.email) : null;
}

/** The form as the API reads it. Call it on a valid form only. */
export function newCoupleBody(model: NewCoupleModel, sharedMailboxConfirmed: boolean): NewCoupleBody {
  const partner = ({ givenName, familyName, email, locale }: PartnerModel) => ({
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    email: email.trim().toLowerCase(),
    locale,
  });
  return {
    partners: [partner(model.one), partner(model.other)],
    togetherSince: readSince(model.since.trim()) ?? null,
    note: model.note,
    coCoachId: model.coCoachId || null,
    ...(sharedMailboxConfirmed ? { sharedMailboxConfirmed } : {}),
  };
}
