import { say } from '../script/words';

export const CONSENT = say({
  name: ['Allebei ja', 'Both yes'],
  stem: [
    'Wil ik dit nu doen, met jou en met onze coach erbij?',
    'Do I want to do this now, with you and our coach present?',
  ],
  first: ['Wil ik dit …', 'Do I want …'],
  help: ['Nee is een goed antwoord. Stoppen kan altijd.', 'No is a good answer. You can always stop.'],
});

export const ANCHOR = say({
  name: ['Ankeren', 'Anchor'],
  stem: ['Hoe oud ben je, waar ben je, wie is er?', 'How old are you, where are you, who is there?'],
  first: ['Hoe oud ben …', 'How old are …'],
  help: ['De coach vraagt het langzaam en wacht.', 'The coach asks slowly and waits.'],
  listen: ['Je coach vraagt je naar een plek van vroeger.', 'Your coach asks about a place from long ago.'],
});

export const HERE = say({
  name: ['Waar ik ben', 'Where I am'],
  stem: ['Ik ben … jaar. Ik ben in … en … is er ook.', 'I am … years old. I am in … and … is there too.'],
  first: ['Ik ben …', 'I am …'],
  help: ['Spreek alsof het nu is.', 'Speak as if it were now.'],
});

export const PARENT_ASKS = say({
  name: ['De ouder vraagt', 'The parent asks'],
  stem: [
    'Ik ben je ouder van toen. Hoe is het om mijn kind te zijn?',
    'I am your parent from then. What is it like being my child?',
  ],
  first: ['Ik ben je …', 'I am your …'],
  help: [
    'Je speelt één ouder, nooit jezelf. Vraag het zacht.',
    'You play one parent, never yourself. Ask it softly.',
  ],
});

export const CHILD_TELLS = say({
  name: ['Het kind vertelt', 'The child tells'],
  stem: ['Als jouw kind voel ik me …', 'As your child I feel …'],
  first: ['Als jouw kind …', 'As your child …'],
  help: ['Korte zinnen, zoals een kind ze zegt.', 'Short sentences, as a child says them.'],
});

export const HARDEST = say({
  name: ['Het moeilijkste', 'The hardest'],
  stem: ['Wat was het moeilijkste voor je met mij?', 'What was hardest for you with me?'],
  first: ['Wat was het …', 'What was hardest …'],
  help: ['Nog steeds als die ouder. Niets uitleggen.', 'Still as that parent. Explain nothing.'],
});

export const CHILD_HARDEST = say({
  name: ['Het moeilijkste was', 'The hardest was'],
  stem: ['Het moeilijkste met jou was …', 'The hardest with you was …'],
  first: ['Het moeilijkste …', 'The hardest …'],
  help: ['Eén ding tegelijk.', 'One thing at a time.'],
});

export const NEEDED = say({
  name: ['Wat je nodig had', 'What you needed'],
  stem: ['Wat had je het meest van mij nodig?', 'What did you need most from me?'],
  first: ['Wat had je …', 'What did you …'],
  help: ['Vraag het en wacht.', 'Ask, and wait.'],
});

export const CHILD_NEEDED = say({
  name: ['Wat ik nodig had', 'What I needed'],
  stem: ['Wat ik het meest nodig had was …', 'What I needed most was …'],
  first: ['Wat ik het …', 'What I needed …'],
  help: ['Zeg het zo eenvoudig als een kind.', 'Say it as simply as a child.'],
});

export const VALIDATE_AS_PARENT = say({
  name: ['Erkennen als ouder', 'Validate as parent'],
  stem: ['Dat klopt dat je dat nodig had, want …', 'You are right that you needed that, because …'],
  first: ['Dat klopt dat …', 'You are right …'],
  help: [
    'Als die ouder. Zonder excuus en zonder maar.',
    'As that parent. Without an excuse and without a but.',
  ],
  answer: ['Voelt het kind in jou zich zo gezien?', 'Does the child in you feel seen like this?'],
});

export const DEROLE = say({
  name: ['Uit de rol', 'Out of the role'],
  stem: [
    'Ik ben weer mezelf, je partner. Ik ben niet je ouder.',
    'I am myself again, your partner. I am not your parent.',
  ],
  first: ['Ik ben weer …', 'I am myself …'],
  help: [
    'Noem je eigen naam. Sta op, schud los, kijk elkaar aan. Neem er een minuut voor.',
    'Say your own name. Stand up, shake loose, look at each other. Take a minute for it.',
  ],
  listen: [
    'Je partner legt de rol neer. Kijk wie er voor je zit.',
    'Your partner puts the role down. See who sits before you.',
  ],
});

export const OFFER = say({
  name: ['Wat kan ik geven?', 'What can I give?'],
  stem: ['Wat kan ik nu geven dat daar iets van heelt?', 'What can I give now that heals some of it?'],
  first: ['Wat kan ik …', 'What can I …'],
  help: ['Nu vraag je het als partner.', 'Now you ask it as the partner.'],
});

export const WISH = say({
  name: ['Een kleine wens', 'One small wish'],
  stem: ['Wat me nu zou helpen is …', 'What would help me now is …'],
  first: ['Wat me nu …', 'What would help …'],
  help: ['Klein en voor vandaag.', 'Small, and for today.'],
});
