import { checkRequest, checkRequests, requestsAreClear } from './check-request';

const rulesOf = (text: string, days = 14) => checkRequest({ text, days });

describe('A small request', () => {
  it.each([
    'Geef me elke ochtend een kus voor je weggaat',
    'Drink twee keer per week thee met me na het eten',
    "Vraag me 's avonds hoe mijn dag was",
    'Loop elke zondag een half uur met me zonder telefoon',
    'Hold my hand for five minutes every evening',
    'Cook dinner with me once a week',
    'Call me each Wednesday at lunch',
  ])('is clear when a camera could see it: %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it.each([
    ['Wees elke dag niet zo boos', 'positive'],
    ['Stop every evening with the phone', 'positive'],
    ['Wees elke dag liever', 'specific'],
    ['Aandacht, dagelijks', 'specific'],
    ['Be nicer to me every day', 'specific'],
    ['Geef me een kus bij het weggaan', 'measurable'],
    ['Make tea for the two of us', 'measurable'],
    ['Probeer elke dag mij te begrijpen', 'visible'],
    ['Try every day to respect my work', 'visible'],
    ['Als jij elke week kookt zal ik de tuin doen', 'no-exchange'],
    ['Ik kook elke week als jij de was doet', 'no-exchange'],
    ['Rub my feet every week and in return you may sleep late', 'no-exchange'],
  ])('is told its rule: %s → %s', (text, rule) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it('fits a term of 7 to 30 whole days', () => {
    const text = 'Geef me elke ochtend een kus';
    expect([6, 7, 30, 31, 14.5, Number.NaN].map((days) => rulesOf(text, days))).toEqual([
      ['term'],
      [],
      [],
      ['term'],
      ['term'],
      ['term'],
    ]);
  });

  it('finds a word only when it stands by itself: "nietig" and "notable" say nothing about stopping', () => {
    expect(rulesOf('Lees me elke week een nietig gedicht voor')).toEqual([]);
    expect(rulesOf('Tell me one notable thing every evening')).toEqual([]);
  });
});

describe('Three small requests', () => {
  const clear = (text: string) => ({ text: `${text} elke week`, days: 14 });
  const three = [clear('Kook met mij'), clear('Wandel met mij'), clear('Dans met mij')];

  it('are clear together', () => {
    expect(requestsAreClear(three)).toBe(true);
  });

  it('are exactly three', () => {
    expect(requestsAreClear(three.slice(0, 2))).toBe(false);
    expect(requestsAreClear([...three, clear('Zing met mij')])).toBe(false);
  });

  it('are three different ones, whatever the capitals and the dots', () => {
    const again = [three[0], three[1], { text: 'KOOK met mij, elke week.', days: 14 }].flatMap(
      (draft) => draft ?? [],
    );
    expect(checkRequests(again)).toEqual([[], [], ['different']]);
  });
});
