import { discreetName, lastDayInWords } from './partner-invitation';

describe('how a practice is called in a mail to a client', () => {
  it.each(['Praktijk De Wilg', 'Huis van Dialoog', 'The Listening Room', 'Bureau Bos & Zoon'])(
    'is its own name where that gives nothing away: %s',
    (name) => {
      expect(discreetName(name, 'Mara Bos')).toBe(name);
    },
  );

  it.each([
    'Relatietherapie Zuid',
    'PRAKTIJK VOOR KOPPELS',
    'Imago Utrecht',
    'Couples Counselling York',
    'Love Lab',
    'Samen Sterk',
    'Psychologenpraktijk Noord',
    'Mara Bos Coaching',
  ])('is the coach’s name where the practice’s says too much: %s', (name) => {
    expect(discreetName(name, 'Mara Bos')).toBe('Mara Bos');
  });
});

describe('the last day of a link', () => {
  it.each([
    ['nl', 'Europe/Amsterdam', '5 december 2026'],
    ['en', 'America/New_York', 'December 4, 2026'],
  ] as const)('is a whole day on the practice’s clock: %s in %s', (locale, timeZone, words) => {
    expect(lastDayInWords(new Date('2026-12-06T00:30:00Z'), locale, timeZone)).toBe(words);
  });
});
