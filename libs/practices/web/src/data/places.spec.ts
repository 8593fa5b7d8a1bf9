import { countryName, countryOf, timeZones } from './places';

describe('where a practice is', () => {
  it.each([
    ['Europe/Brussels', 'nl-NL', 'BE'],
    ['Europe/London', 'en-US', 'GB'],
    ['America/Chicago', 'en-US', 'US'],
    ['Asia/Tokyo', 'ja-JP', 'OTHER'],
    ['UTC', 'nl', 'NL'],
  ])('in the zone %s with a browser in %s is %s', (zone, language, country) => {
    expect(countryOf(zone, language)).toBe(country);
  });

  it('offers every zone once, near ones first, and its own in any case', () => {
    const zones = timeZones('Etc/Nowhere');
    expect(zones[0]).toBe('Europe/Amsterdam');
    expect(zones).toContain('Etc/Nowhere');
    expect(zones).toContain('Asia/Tokyo');
    expect(new Set(zones).size).toBe(zones.length);
  });

  it('has a country by its own name', () => {
    expect(countryName('BE', 'nl')).toBe('België');
    expect(countryName('BE', 'en')).toBe('Belgium');
  });
});
