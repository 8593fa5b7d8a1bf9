import type { InstrumentShape, ItemShape } from '@tweespraak/instruments/contract';

const both = (nl: string, en: string) => ({ nl, en });
const NOTHING = both('', '');
const OFTEN = [
  both('nooit', 'never'),
  both('zelden', 'rarely'),
  both('soms', 'sometimes'),
  both('vaak', 'often'),
  both('altijd', 'always'),
].map((label, score) => ({ value: String(score), label, score }));

const PLAIN: Omit<ItemShape, 'id' | 'text'> = {
  ...{ kind: 'choice', help: NOTHING, required: true, options: [], range: null },
  ...{ relevant: null, constraint: null, message: NOTHING, likert: false },
};
const often = (id: string, nl: string, en: string): ItemShape => ({
  ...{ ...PLAIN, id, text: both(nl, en), options: OFTEN, likert: true },
});

/** A questionnaire that a coach of the demo made up and imported. No other list says these things in these words. */
export const DEMO_INSTRUMENT: InstrumentShape = {
  title: both('Rust in huis', 'Rest at home'),
  introduction: both(
    'Zes korte vragen over de afgelopen week. Er zijn geen goede of foute antwoorden.',
    'Six short questions about the past week. There are no right or wrong answers.',
  ),
  items: [
    often('thuiskomen', 'Thuiskomen voelde als landen.', 'Coming home felt like landing.'),
    often('hoekje', 'Ik had een hoekje voor mezelf.', 'I had a corner to myself.'),
    often('tenen', 'Ik liep op mijn tenen.', 'I was walking on tiptoe.'),
    often('stilte', 'Stilte tussen ons was goed.', 'Silence between us was good.'),
    {
      ...{ ...PLAIN, id: 'geluid', kind: 'text', required: false },
      text: both('Wat haalde je uit je rust?', 'What took your rest away?'),
      relevant: {
        ...{ op: '>=', left: { kind: 'answer', item: 'tenen' }, right: { kind: 'value', value: 3 } },
      },
    },
    {
      ...{ ...PLAIN, id: 'cijfer', kind: 'integer', range: { low: 0, high: 10, step: 1 } },
      text: both('Hoeveel rust was er in huis?', 'How much rest was there at home?'),
      help: both('0 is geen, 10 is alle rust van de wereld.', '0 is none, 10 is all the rest in the world.'),
    },
  ],
  scales: [
    {
      ...{ id: 'rust', name: both('Rust', 'Rest'), combine: 'mean', minimumValid: 3, outOf: 100 },
      items: [
        { item: 'thuiskomen', reverse: false, weight: 1 },
        { item: 'hoekje', reverse: false, weight: 1 },
        { item: 'tenen', reverse: true, weight: 1 },
        { item: 'stilte', reverse: false, weight: 1 },
      ],
      ...{ higherIs: 'better', error: null },
    },
  ],
};
