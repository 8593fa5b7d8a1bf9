import type { Region } from '@tweespraak/platform/web';
import { momentWords } from './moment-words';
import { latestProposal, proposals } from './proposals';

const AMSTERDAM: Region = { locale: 'nl', country: 'NL', timeZone: 'Europe/Amsterdam' };
const NOW = new Date('2026-11-22T12:00:00Z'); // 13:00 on a Sunday
const said = (instant: string) =>
  momentWords(instant, NOW, AMSTERDAM, ({ day, time }) => `${day} om ${time}`);

describe('a moment', () => {
  it('is said as people say it', () => {
    expect(said('2026-11-22T19:00:00Z')).toBe('vandaag om 20:00');
    expect(said('2026-11-23T08:30:00Z')).toBe('morgen om 9:30');
    expect(said('2026-11-27T19:00:00Z')).toBe('vrijdag om 20:00');
    expect(said('2026-12-04T19:00:00Z')).toBe('vrijdag 4 december om 20:00');
  });

  it('turns to tomorrow at midnight where the practice is', () => {
    expect(said('2026-11-22T22:59:00Z')).toBe('vandaag om 23:59');
    expect(said('2026-11-22T23:00:00Z')).toBe('morgen om 0:00');
  });
});

describe('another time to propose', () => {
  it('is a quiet one within a day, never within the hour', () => {
    const soon = new Date(NOW.getTime() + 60_000);
    expect(proposals(soon, 'Europe/Amsterdam').map(said)).toEqual(['vandaag om 20:00', 'morgen om 10:00']);
    expect(proposals(new Date('2026-11-22T18:30:00Z'), 'Europe/Amsterdam').map(said)).toEqual([
      'morgen om 10:00',
      'morgen om 14:00',
    ]);
  });

  it('ends a little before the day is over', () => {
    expect(latestProposal(NOW).toISOString()).toBe('2026-11-23T11:55:00.000Z');
  });
});
