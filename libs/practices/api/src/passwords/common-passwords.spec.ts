import { isTooCommon } from './common-passwords';

const owner = { email: 'noor.vandijk@voorbeeld.example', names: ['Noor', 'van Dijk', 'Praktijk De Wilg'] };

describe('a password that a guesser tries early', () => {
  it.each([
    'passwordpassword',
    'Password1234567',
    'P@ssw0rd12345',
    'wachtwoord2026!',
    'Welkom01Welkom01',
    'welkomwelkom123',
    '123456789012',
    '098765432109',
    'qwertyuiop123',
    'azertyuiop2024',
    'aaaaaaaaaaaa',
    '1a2b1a2b1a2b',
    'abcdefghijkl',
    'iloveyou2026!!',
    'ikhouvanjou1234',
    'Tweespraak2026',
    'zomerzomer2026',
  ])('is too common for anybody: %s', (password) => {
    expect(isTooCommon(password, owner)).toBe(true);
  });

  it.each(['NoorVanDijk1985', 'noor.vandijk@2026', 'vandijk19851985', 'Praktijkdewilg1', 'N00rvandijk!!'])(
    'is too common for the one whose name or address it is: %s',
    (password) => {
      expect(isTooCommon(password, owner)).toBe(true);
      expect(isTooCommon(password, { email: 'x@y.example', names: ['Iemand', 'Anders'] })).toBe(false);
    },
  );

  it.each([
    'kurk stoel regen oever',
    'grote lamp onder water',
    'Zeven-eenden-op-een-dak',
    'pindakaas met hagelslag',
    'correct horse battery staple',
    'h7Kq2mVx9pLw4rTz',
    '84qx!93kd#27vb',
    '8403958271650293',
    'wachtwoord van de buurvrouw',
  ])('is not what this is: %s', (password) => {
    expect(isTooCommon(password, owner)).toBe(false);
  });
});
