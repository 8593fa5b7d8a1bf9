import { say } from '../script/words';

export const RECAP = say({
  name: ['Terughalen', 'Recap'],
  stem: ['Vorige keer vertelde je me dat …', 'Last time you told me that …'],
  first: ['Vorige keer …', 'Last time …'],
  help: ['Eén zin, zoals je het toen hoorde.', 'One line, as you heard it then.'],
  answer: ['Is dit waar het over ging?', 'Is this what it was about?'],
});

export const DESIRE = say({
  name: ['Verlangen', 'Longing'],
  stem: ['Mijn verlangen onder deze frustratie is …', 'The longing under it is …'],
  first: ['Mijn verlangen …', 'The longing …'],
  help: ['Wat je wilt krijgen, niet wat moet stoppen.', 'What you want to receive, not what has to stop.'],
});

export const OPTIONS = say({
  name: ['Drie kleine verzoeken', 'Three small requests'],
  stem: [
    'Wil je me de komende … dagen … (hoe vaak) … (gedrag) geven?',
    'In the next … days would you give me … (behaviour) … (how often)?',
  ],
  first: ['Wil je me …', 'In the next …'],
  help: [
    'Schrijf er drie. Wat te doen, hoe vaak, en binnen 7 tot 30 dagen. Klein genoeg om te lukken.',
    'Write three. What to do, how often, and within 7 to 30 days. Small enough to succeed.',
  ],
  listen: [
    'Je partner schrijft drie kleine verzoeken. Adem rustig.',
    'Your partner writes three small requests. Breathe calmly.',
  ],
});

export const ASK_OPTION = say({
  name: ['Een verzoek', 'A request'],
  stem: ['Wil je me de komende … dagen …?', 'In the next … days would you …?'],
  first: ['Wil je me …', 'In the next …'],
  help: [
    'Lees je verzoek rustig voor. Het is een vraag, geen eis.',
    'Read your request calmly. It asks and does not demand.',
  ],
});

export const MEANING = say({
  name: ['Wat het zou betekenen', 'What it would mean'],
  stem: [
    'Als je dat doet, zou ik me … voelen en iets ouds zou mogen helen.',
    'It would let me feel … and something old might heal.',
  ],
  first: ['Als je dat …', 'It would let …'],
  help: ['Zeg alleen wat het jou zou geven.', 'Say only what it would give you.'],
});

export const CHOOSE = say({
  name: ['Kiezen', 'Choose'],
  stem: ['Ik kies er één die ik graag wil geven.', 'I choose one that I would like to give.'],
  first: ['Ik kies er …', 'I choose one …'],
  help: [
    'Precies één. Liever kleiner, of nu nog niet: dat mag ook.',
    'Exactly one. A bit smaller, or not yet: that is fine too.',
  ],
});

export const SMALLER = say({
  name: ['Kleiner maken', 'Make it smaller'],
  stem: ['Kleiner kan het ook: …', 'A smaller one would be: …'],
  first: ['Kleiner kan …', 'A smaller one …'],
  help: [
    'Minder vaak, korter of makkelijker. Ook klein is een cadeau.',
    'Less often, shorter or easier. A small gift is a gift.',
  ],
});

export const GIFT = say({
  name: ['Geven', 'Give'],
  stem: ['Ik geef je dit, vrijwillig. Het rekt mij op in …', 'I give you this freely. It stretches me in …'],
  first: ['Ik geef je …', 'I give you …'],
  help: ['Zonder iets terug te vragen.', 'Without asking for anything back.'],
});

export const THANK = say({
  name: ['Bedanken', 'Thank'],
  stem: ['Dank je. Wat dit me nu al doet is …', 'Thank you. What this already does in me is …'],
  first: ['Dank je …', 'Thank you …'],
  help: [
    'Bedank voor het aanbod, niet pas voor het resultaat.',
    'Thank for the offer, not only for the result.',
  ],
});

export const NOT_YET = say({
  name: ['Nu nog niet', 'Not yet'],
  stem: [
    'Nu nog niet. Ik wil je eerst nog beter begrijpen over …',
    'Not yet. First I want to understand you better about …',
  ],
  first: ['Nu nog niet …', 'Not yet …'],
  help: [
    'Een eerlijk nee is ook een antwoord. Jullie kunnen later een basisdialoog doen.',
    'An honest no is an answer too. You can have a basic dialogue later.',
  ],
});
