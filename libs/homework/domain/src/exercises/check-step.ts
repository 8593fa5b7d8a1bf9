import type { Locale } from '@tweespraak/shared/kernel';
import { checkInput } from './check-input';
import type { Caption, Input, Rhythm, Step, Video } from './exercise';
import { isId, isWhole, when, type ExerciseProblem } from './exercise-problem';
import { weekCount } from './occasion-count';

const INPUTS_MOST = 10;
const CAPTION_MOST = 300;

/** What is wrong with one step, texts and uniqueness in the exercise aside. */
export function checkStep(
  step: Step,
  rhythm: Rhythm,
  languages: readonly Locale[],
  path: string,
): ExerciseProblem[] {
  return [
    ...when(!isId(step.id), `${path}.id`, 'id-bad'),
    ...when(step.seconds !== undefined && !isWhole(step.seconds, 1, 7_200), `${path}.seconds`, 'seconds-bad'),
    ...when(!hasSoundWeeks(step, rhythm), `${path}.weeks`, 'weeks-bad'),
    ...when(step.inputs.length > INPUTS_MOST, `${path}.inputs`, 'too-many-inputs'),
    ...step.inputs.flatMap((input, index) => [
      ...checkInput(input, `${path}.inputs.${index}`),
      ...when(step.optional === true && isNeeded(input), `${path}.inputs.${index}`, 'required-in-optional'),
    ]),
    ...(step.video ? checkVideo(step.video, languages, `${path}.video`) : []),
  ];
}

function isNeeded(input: Input): boolean {
  return input.required === true || input.kind === 'consent';
}

function hasSoundWeeks({ weeks }: Step, rhythm: Rhythm): boolean {
  if (weeks === undefined) return true;
  const last = weekCount(rhythm);
  return weeks.length > 0 && weeks.every((week) => isWhole(week, 1, last));
}

function checkVideo(video: Video, languages: readonly Locale[], path: string): ExerciseProblem[] {
  return [
    ...when(!/^https:\/\/[^\s/]+\.[^\s/]+\/\S*$/.test(video.url), `${path}.url`, 'video-not-https'),
    ...languages.flatMap((language) => {
      const captions = video.captions[language] ?? [];
      const where = `${path}.captions.${language}`;
      return captions.length === 0
        ? when(true, where, 'video-without-captions')
        : when(!areSound(captions), where, 'captions-bad');
    }),
  ];
}

/** Each caption has words and a time, and they follow each other. */
function areSound(captions: readonly Caption[]): boolean {
  return captions.every(({ from, to, text }, index) => {
    const starts = captions[index - 1]?.to ?? 0;
    const timed = Number.isFinite(from) && Number.isFinite(to) && from >= starts && to > from;
    return timed && text.trim() !== '' && text.length <= CAPTION_MOST;
  });
}
