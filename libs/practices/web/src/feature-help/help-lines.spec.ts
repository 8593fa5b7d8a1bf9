import { dialled, helpCountry, helpLines, otherHelpCountries } from './help-lines';

describe('help', () => {
  it.each([
    ['NL', ['112', '0800-2000']],
    ['BE', ['112', '1712']],
    ['GB', ['999', '0808 2000 247']],
  ] as const)('for a practice in %s names its own numbers', (country, numbers) => {
    const lines = helpLines(helpCountry(country, 'America/New_York'));
    expect(lines.map(({ number }) => number)).toEqual(numbers);
  });

  it.each([
    ['Europe/Brussels', 'BE'],
    ['Europe/London', 'GB'],
    ['Europe/Amsterdam', 'NL'],
    ['Asia/Tokyo', 'NL'],
  ])('without a practice follows the clock: %s is %s', (zone, country) => {
    expect(helpCountry(undefined, zone)).toBe(country);
  });

  it('follows the clock when the practice is in a country without numbers here', () => {
    expect(helpCountry('US', 'Europe/London')).toBe('GB');
  });

  it('always names the other countries too', () => {
    expect(otherHelpCountries('BE')).toEqual(['NL', 'GB']);
  });

  it('dials digits', () => {
    expect(dialled('0808 2000 247')).toBe('08082000247');
  });
});
