import { findStep } from '../engine/find-step';
import type { Party } from '../engine/moves';
import { END_WORDS, PAUSER_STEM, PHASE_WORDS } from './phase-words';
import { ANSWER, AWAIT, LISTEN, LISTENER_WORDS } from './place-words';
import type { Room } from '../engine/room';
import type { Script, Step } from '../script/script';
import { isDoer } from '../engine/whose-turn';
import { fade, type FadedWords } from '../script/fade';

/** The words that one party sees. Only what a person has to say fades; what they are told does not. */
export function screenWords(script: Script, step: Step, room: Room, party: Party): FadedWords {
  if (room.phase === 'ended') return endWords(script, room);
  if (room.phase !== 'active') return phaseWords(room, party);
  if (party === 'coach' && step.actor !== 'coach') return coachWords(step, room);
  const leads =
    isDoer('each', party, step, room) && step.actor === 'both' ? true : isDoer('actor', party, step, room);
  if (room.position === 'send' || room.position === 'together') {
    return leads ? fade(step.words, room.level) : told(step.words.name, step.words.listen ?? LISTEN);
  }
  if (room.position === 'answer') {
    return told(step.words.name, leads ? AWAIT : (step.words.answer ?? ANSWER));
  }
  const place = LISTENER_WORDS[room.position];
  if (!place) return fade(step.words, room.level);
  return leads ? told(place.name, place.answer ?? place.listen ?? LISTEN) : fade(place, room.level);
}

function told(name: FadedWords['name'], line: FadedWords['name']): FadedWords {
  return { name, stem: line, help: null };
}

/** The coach reads what is being said now, whole. */
function coachWords(step: Step, room: Room): FadedWords {
  return fade(LISTENER_WORDS[room.position] ?? step.words, 1);
}

function phaseWords(room: Room, party: Party): FadedWords {
  const words = PHASE_WORDS[room.phase as keyof typeof PHASE_WORDS];
  return room.phase === 'paused' && room.pausedBy === party ? { ...words, stem: PAUSER_STEM } : words;
}

/** A dialogue with a played part never ends without the words to put that part down. */
function endWords(script: Script, room: Room): FadedWords {
  const words = END_WORDS[room.endedHow ?? 'completed'];
  const derole = script.steps.find((step) => step.stage === 'derole');
  const early =
    room.endedHow === 'stopped' || room.endedHow === 'coach-stopped' || room.endedHow === 'lapsed';
  if (!derole || !early || room.begunAt === null) return words;
  return { ...words, help: findStep(script, derole.id).words.stem };
}
