import { discreetName } from './discreet-name';

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
