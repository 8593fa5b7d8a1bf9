import { schema, validate } from '@angular/forms/signals';
import { FamilyName, GivenName, InviteMemberBody, StaffRoles } from '@tweespraak/practices/contract';
import type { Locale } from '@tweespraak/shared/kernel';
import { fitsEmail, fitsText } from '../ui/fits';

export interface InviteModel {
  givenName: string;
  familyName: string;
  email: string;
  locale: Locale;
  roles: ('coach' | 'admin')[];
}

export const emptyInvite = (locale: Locale): InviteModel => ({
  givenName: '',
  familyName: '',
  email: '',
  locale,
  roles: ['coach'],
});

export const inviteRules = schema<InviteModel>((path) => {
  fitsText(path.givenName, GivenName, 80);
  fitsText(path.familyName, FamilyName, 80);
  fitsEmail(path.email);
  validate(path.roles, ({ value }) =>
    StaffRoles.safeParse(value()).success ? undefined : { kind: 'required' },
  );
});

export function inviteBody(model: InviteModel): InviteMemberBody {
  return InviteMemberBody.parse(model);
}
