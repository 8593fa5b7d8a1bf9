import { partnerInvitationMail } from '@tweespraak/practices/contract';
import { staffInvitationMail } from './invitation.mail';
import { passwordChangedMail, passwordResetMail } from './password.mail';
import { signUpMail, signUpWithAccountMail } from './sign-up.mail';
import { writeMail } from './write-mail';

const VALUES = {
  name: 'Noor',
  sender: 'Mara Bos',
  inviter: 'Mara Bos',
  practice: 'Praktijk De Wilg',
  until: '3 mei',
};
const MAILS = {
  partnerInvitationMail,
  staffInvitationMail,
  signUpMail,
  signUpWithAccountMail,
  passwordResetMail,
  passwordChangedMail,
};
const TELLING =
  /relati|therap|koppel|couple|partner|imago|pijler|pillar|\btests?\b|vragenlijst|questionnaire|huwelijk|marriage|coach/i;

describe.each(Object.entries(MAILS))('%s', (_name, messages) => {
  it.each(['nl', 'en'] as const)('is whole in %s and says nothing private', (locale) => {
    const text = writeMail(messages, locale, VALUES, 'https://tweespraak.example/x');
    const words = [text.subject, text.greeting, ...text.paragraphs, text.action?.label, text.closing].join(
      '\n',
    );
    expect(words).not.toMatch(/[{}]|undefined/);
    expect(words).not.toMatch(TELLING);
    expect(text.action?.url).toBe('https://tweespraak.example/x');
    expect(text.subject.length).toBeLessThan(70);
  });

  it('says the same in both languages, as far as counting goes', () => {
    expect(messages.en.paragraphs).toHaveLength(messages.nl.paragraphs.length);
    const asked = (locale: 'nl' | 'en') =>
      [...new Set(JSON.stringify(messages[locale]).match(/\{\w+\}/g))].sort();
    expect(asked('en')).toEqual(asked('nl'));
  });
});

it('a name with signs of the message format in it stays a name', () => {
  const values = { ...VALUES, name: "O'{sender}'Neill <b>", sender: '{name} # {x, plural, other {y}}' };
  const text = writeMail(partnerInvitationMail, 'nl', values, 'https://tweespraak.example/x');
  expect(text.greeting).toBe("Dag O'{sender}'Neill <b>,");
  expect(text.subject).toBe('{name} # {x, plural, other {y}} heeft iets voor je klaargezet');
});
