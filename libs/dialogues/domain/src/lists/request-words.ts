import type { Locale } from '@tweespraak/shared/kernel';

/**
 * Signs in a small request of what a camera cannot see or a partner cannot give. Word lists of our own, on the careful side:
 * they catch the usual slips and judge nobody. A request may be written in either language, so both are looked for.
 */
export interface RequestSigns {
  /** What should stop, in place of what to do. */
  readonly negative: RegExp;
  /** Inside a person: felt or thought, not seen. */
  readonly inside: RegExp;
  /** A comparison without a measure. */
  readonly vague: RegExp;
  /** How often, or when. */
  readonly often: RegExp;
  /** One thing for another. */
  readonly exchange: RegExp;
}

const words = (list: string) => new RegExp(`(?<![\\p{L}'])(?:${list})(?![\\p{L}])`, 'iu');

export const REQUEST_SIGNS: Readonly<Record<Locale, RequestSigns>> = {
  nl: {
    negative: words(
      'niet|geen|nooit|niets|nergens|stop|stoppen|stopt|ophouden|ophoudt|minder|laat dat|vermijd',
    ),
    inside: words(
      'voelen|begrijpen|snappen|respecteren|respect|vertrouwen|waarderen|houden van|denken aan|willen|proberen|beseffen',
    ),
    vague: words(
      'liever|aardiger|beter|vaker|leuker|meer|socialer|romantischer|gezelliger|positiever|altijd',
    ),
    often: words(
      'elke|elk|iedere|ieder|dagelijks|wekelijks|per dag|per week|per keer|keer|maal|om de dag|' +
        'maandag\\p{L}*|dinsdag\\p{L}*|woensdag\\p{L}*|donderdag\\p{L}*|vrijdag\\p{L}*|zaterdag\\p{L}*|zondag\\p{L}*|' +
        "weekend|'?s ochtends|'?s avonds|'?s middags|\\d+\\s?(?:x|×)",
    ),
    exchange: words(
      'in ruil|op voorwaarde|mits|dan (?:doe|zal|ga|geef) ik|als jij .{0,60}ik|ik .{0,60}als jij|dan mag jij',
    ),
  },
  en: {
    negative: words("not|no|never|don't|do not|nothing|stop|stops|stopping|quit|less|avoid|refrain"),
    inside: words(
      'feel|understand|respect|trust|appreciate|love|think of|want|try|realise|realize|care about',
    ),
    vague: words('nicer|kinder|better|more|often|friendlier|sweeter|more romantic|more positive|always'),
    often: words(
      'every|each|daily|weekly|once|twice|times|a day|a week|per day|per week|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|' +
        '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|weekends|mornings?|evenings?|\\d+\\s?(?:x|×)',
    ),
    exchange: words(
      "in return|in exchange|provided that|as long as|then i (?:will|do|shall)|then i'll|if you .{0,60} i|i .{0,60} if you",
    ),
  },
};
