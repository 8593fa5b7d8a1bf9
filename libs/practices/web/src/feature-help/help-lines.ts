export type HelpCountry = 'NL' | 'BE' | 'GB';

export interface HelpLine {
  /** Key under `practices.help.lines`. */
  readonly key: string;
  /** As people write it. */
  readonly number: string;
}

/** Where to call. The first line is for danger at this moment; the second for advice. National lines that are open to everybody. */
const LINES: Readonly<Record<HelpCountry, readonly HelpLine[]>> = {
  NL: [
    { key: 'danger', number: '112' },
    { key: 'nl', number: '0800-2000' },
  ],
  BE: [
    { key: 'danger', number: '112' },
    { key: 'be', number: '1712' },
  ],
  GB: [
    { key: 'danger', number: '999' },
    { key: 'gb', number: '0808 2000 247' },
  ],
};

/** A page about the weather in that country: what a quick exit shows. */
const WEATHER: Readonly<Record<HelpCountry, string>> = {
  NL: 'https://www.buienradar.nl/',
  BE: 'https://www.meteo.be/',
  GB: 'https://www.bbc.co.uk/weather',
};

const ZONES: Readonly<Record<string, HelpCountry>> = { 'Europe/Brussels': 'BE', 'Europe/London': 'GB' };

const isHelpCountry = (country: string): country is HelpCountry => country in LINES;

/** The country of the practice when somebody is signed in, else what the clock of this device says. */
export function helpCountry(practiceCountry: string | undefined, timeZone: string): HelpCountry {
  if (practiceCountry !== undefined && isHelpCountry(practiceCountry)) return practiceCountry;
  return ZONES[timeZone] ?? 'NL';
}

export function helpLines(country: HelpCountry): readonly HelpLine[] {
  return LINES[country];
}

export function otherHelpCountries(country: HelpCountry): readonly HelpCountry[] {
  return (Object.keys(LINES) as HelpCountry[]).filter((other) => other !== country);
}

export function weatherIn(country: HelpCountry): string {
  return WEATHER[country];
}

/** For `tel:`: digits only. */
export function dialled(number: string): string {
  return number.replace(/\D/g, '');
}
