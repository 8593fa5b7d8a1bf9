/** What a password is about: words that somebody near the person would try first. */
export interface PasswordOwner {
  readonly email: string;
  readonly names: readonly string[];
}

/** Words that fill the lists of stolen passwords, Dutch and English, and those of this product. */
const COMMON_WORDS = `
  password passwort wachtwoord wachtwoorden geheim secret welkom welcome login inloggen admin
  administrator letmein master hello hallo dragon monkey football voetbal baseball superman batman
  princess prinses sunshine zonnetje iloveyou ikhouvanjou schatje liefje lieverd knuffel vakantie
  zomer winter lente herfst summer spring autumn januari january februari maart april augustus
  september oktober november december monday maandag dinsdag woensdag donderdag vrijdag zaterdag
  zondag nederland belgie amsterdam rotterdam utrecht antwerpen ajax feyenoord whatever trustno
  starwars pokemon qwerty qwertyuiop azerty azertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qwer
  asdf abc abcd test testen tester changeme veranderen computer internet tweespraak imago relatie
  relatietherapie dialoog mijn
`
  .trim()
  .split(/\s+/);

/** Rows of keys and the alphabet: a password that walks along them is no secret. */
const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'azertyuiop',
  'asdfghjkl',
  'qsdfghjklm',
  'zxcvbnm',
];
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Letters that common words, the owner's names and keyboard rows must leave over. Eight digits, a date, count for nothing. */
const OF_ITS_OWN = 4;
const DIGITS_OF_A_DATE = 8;
/** Different characters that a password has at least. */
const DIFFERENT = 5;

/**
 * True for a password that a guesser tries early: common words, the owner's own name or address, a row of keys,
 * one piece repeated; also with digits and signs around them or in place of letters.
 */
export function isTooCommon(password: string, owner: PasswordOwner): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < DIFFERENT || isRepetition(plain)) return true;
  const known = [...ownWords(owner), ...COMMON_WORDS].sort((one, other) => other.length - one.length);
  const bare = withoutRows(plain);
  return [bare, bare.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign)]
    .map(withoutRows)
    .some((spelling) => ofItsOwn(spelling, known) < OF_ITS_OWN);
}

function ofItsOwn(spelling: string, known: readonly string[]): number {
  const digits = spelling.replace(/\D/g, '').length;
  return without(known, lettersOf(spelling)).length + Math.max(0, digits - DIGITS_OF_A_DATE);
}

function ownWords({ email, names }: PasswordOwner): string[] {
  return [
    ...names,
    ...(email.split('@')[0] ?? '').split(/[^\p{L}]+/u),
    email.split('@')[1]?.split('.')[0] ?? '',
  ]
    .flatMap((name) => name.toLowerCase().split(/\s+/))
    .map(lettersOf)
    .filter((word) => word.length > 2);
}

const lettersOf = (text: string) => text.normalize('NFD').replace(/\P{L}/gu, '');
const without = (words: readonly string[], text: string) =>
  words.reduce((left, word) => left.replaceAll(word, ' '), text).replaceAll(' ', '');

/** One piece over and over: `1a2b1a2b1a2b`. */
function isRepetition(text: string): boolean {
  return (text + text).indexOf(text, 1) < text.length;
}

/** Takes out every stretch of four or more keys that lie side by side, forwards or backwards. */
function withoutRows(text: string): string {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let left = text;
  for (let start = 0; start < left.length; start += 1) {
    let length = 4;
    const walks = () =>
      length + start <= left.length && rows.some((row) => row.includes(left.slice(start, start + length)));
    if (!walks()) continue;
    while (walks()) length += 1;
    left = left.slice(0, start) + left.slice(start + length - 1);
    start -= 1;
  }
  return left;
}
