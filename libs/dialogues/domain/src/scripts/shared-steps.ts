import type { Step, StepId, Target } from '../script/script';
import { say } from '../script/words';
import { step } from './build-step';

/** Step 0 of every live dialogue that can be prepared for: alone with your own body. */
export function bodyStep(next: Target): Step {
  const words = say({
    name: ['Eerst je lijf', 'Your body first'],
    stem: ['Waar voel je spanning? Van 0 tot 10.', 'Where is tension? From 0 to 10.'],
    first: ['Waar voel je …', 'Where is …'],
    help: [
      'Neem een minuut. Dit is alleen voor jou. Rust nemen of een ander moment kiezen is ook goed.',
      'Take a minute. This is for you alone. Taking a rest or choosing another moment is fine too.',
    ],
  });
  return step('body', 'both', 'body', words, next, { minSeconds: 10, maxSeconds: 60 });
}

/** Face to face and three breaths, at least a quarter of a minute. */
export function arriveStep(next: Target): Step {
  const words = say({
    name: ['Aankomen', 'Arrive'],
    stem: [
      'We zitten tegenover elkaar, drie rustige ademhalingen.',
      'We face each other, three slow breaths.',
    ],
    first: ['We zitten …', 'We face …'],
    help: ['Voeten op de grond. Er is geen haast.', 'Feet on the floor. There is no hurry.'],
  });
  return step('arrive', 'both', 'together', words, next, { minSeconds: 15, maxSeconds: 60 });
}

/** Two sentences that open the talk. The first one begins round 2 as well. */
export function intentSteps(next: Target): Step[] {
  const listens = say({
    name: ['Ik luister', 'I listen'],
    stem: ['Ik luister en blijf bij je.', 'I will listen and stay with you.'],
    first: ['Ik luister …', 'I will listen …'],
    help: ['Zeg het als een belofte voor nu.', 'Say it as a promise for now.'],
  });
  return [
    step('intent', 'sender', 'say', INTENT, 'presence', { maxSeconds: 60 }),
    step('presence', 'receiver', 'say', listens, next, { maxSeconds: 60 }),
  ];
}

const INTENT = say({
  name: ['Waarom ik dit vertel', 'Why I tell this'],
  stem: ['Ik vertel dit omdat wij me dierbaar zijn.', 'I share this because we matter to me.'],
  first: ['Ik vertel dit …', 'I share this …'],
  help: [
    'Zeg het rustig, en kijk elkaar aan als dat fijn is.',
    'Say it calmly, looking at each other if that feels good.',
  ],
});

/** The listener gives the whole back; what is missing is mirrored by itself, and then the whole once more. */
export function summarySteps(next: Target): Step[] {
  const summary = say({
    name: ['Het geheel', 'The whole'],
    stem: [
      'Alles bij elkaar vertel je me … Heb ik het geheel?',
      'Taken together you are telling me … Do I have the whole of it?',
    ],
    first: ['Alles bij elkaar …', 'Taken together …'],
    help: ['Vat samen in jouw woorden, zonder iets erbij te doen.', 'Sum up in your words, adding nothing.'],
    answer: ['Heeft je partner het geheel?', 'Does your partner have the whole of it?'],
  });
  const missing = say({
    name: ['Wat nog mist', 'What is missing'],
    stem: ['Dit mis ik nog: …', 'This is still missing: …'],
    first: ['Dit mis ik …', 'This is still …'],
    help: ['Zeg alleen het stukje dat er nog niet bij was.', 'Say only the part that was not there yet.'],
  });
  return [
    step(
      'summary',
      'receiver',
      'answered',
      summary,
      { next, missing: 'summary-missing' },
      {
        stage: 'summary',
        labels: {
          confirm: { nl: 'Ja, dit is het geheel', en: 'Yes, that is the whole of it' },
          missing: { nl: 'Dit mis ik nog', en: 'Something is missing' },
        },
      },
    ),
    step('summary-missing', 'sender', 'mirror', missing, 'summary'),
  ];
}

/** Now or later, offered to both; in round 2 the engine passes it over. */
export function switchStep(now: StepId, later: StepId): Step {
  const words = say({
    name: ['Wisselen', 'Switch'],
    stem: ['Wisselen we nu, of later?', 'Switch now, or later?'],
    first: ['Wisselen we …', 'Switch …'],
    help: [
      'Wisselen hoeft niet. Later is net zo goed; dan kiezen jullie samen een moment.',
      'Switching is not a must. Later is just as good; then you choose a moment together.',
    ],
  });
  const exits = { next: later, now, later };
  return step('switch', 'both', 'switch', words, exits, { stage: 'switch', maxSeconds: 120 });
}

/** One thing each, mirrored; then a touch if both like. */
export function closeSteps(next: Target): Step[] {
  const touch = say({
    name: ['Een aanraking', 'A touch'],
    stem: ['Willen we elkaar even vasthouden?', 'Shall we hold each other for a moment?'],
    first: ['Willen we …', 'Shall we …'],
    help: [
      'Alleen als het voor allebei goed voelt. Liever niet is ook goed.',
      'Only if it feels good to both. Rather not is fine too.',
    ],
  });
  return [
    ...appreciateSteps('touch'),
    step(
      'touch',
      'both',
      'consent',
      touch,
      { next, no: next },
      {
        maxSeconds: 60,
        labels: { yes: { nl: 'Graag', en: 'Gladly' }, 'not-yet': { nl: 'Liever niet', en: 'Rather not' } },
      },
    ),
  ];
}

/** The last words: each values one thing of this talk, the other mirrors it. */
export function appreciateSteps(next: Target): Step[] {
  return [
    step('close-sender', 'sender', 'echo', APPRECIATE, 'close-receiver'),
    step('close-receiver', 'receiver', 'echo', APPRECIATE, next),
  ];
}

const APPRECIATE = say({
  name: ['Afsluiten', 'Close'],
  stem: ['Eén ding dat ik aan dit gesprek waardeer is …', 'One thing I value about this talk is …'],
  first: ['Eén ding dat …', 'One thing I …'],
  help: ['Klein mag. Zeg het in één zin.', 'Small is fine. Say it in one sentence.'],
});

/** Each alone with three sliders; a dialogue with two ends has one for each. */
export function meterStep(next: Target, id: StepId = 'meter'): Step {
  const words = say({
    name: ['Hoe was het voor jou?', 'How was it for you?'],
    stem: ['Gehoord, veilig, dichtbij: schuif wat past.', 'Heard, safe, close: slide what fits.'],
    first: ['Gehoord, veilig …', 'Heard, safe …'],
    help: ['Dit is alleen voor jou. Overslaan mag.', 'This is for you alone. Leaving it out is fine.'],
  });
  return step(id, 'both', 'meter', words, next, { skippable: true, maxSeconds: 120 });
}
