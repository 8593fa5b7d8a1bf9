import type { WrittenLine } from '@tweespraak/dialogues/api';
import { spotName } from '@tweespraak/homework/api';
import { coupleScores, gap, PILLAR_NAMES, PILLARS } from '@tweespraak/pillars/domain';
import type { OpenTogether } from '@tweespraak/pillars/api';
import type { Localised } from '@tweespraak/shared/kernel';
import type { Cell } from './csv-file';
import type { OwnData } from './own-data';
import { scoresOf } from './own-fhir';
import { dayIn, headOf } from './own-tables';
import { OWN_DATA_WORDS as WORDS } from './words';

const { heads, kinds } = WORDS;
type Row = readonly Cell[];

/** What a person wrote and noted themselves around dialogues. */
export function dialoguesTable(data: OwnData): Row[] {
  const { locale, dialogues } = data;
  const row = (at: Date | string, name: string, kind: Localised, text: string): Row => [
    ...[dayIn(data, at), name, kind[locale], text],
  ];
  const lines = (kind: Localised, written: readonly WrittenLine[]) =>
    written.map(({ at, name, text }) => row(at, name, kind, text));
  const days = dialogues.days.map(({ day, name, kind, smile }) => {
    const smiled = smile === null ? '' : `, ${WORDS.smile[locale]} ${smile}`;
    return row(day, name, kinds.day, `${WORDS.days[kind][locale]}${smiled}`);
  });
  const meters = dialogues.meters.map(({ at, name, ...figures }) => {
    const said = (['heard', 'safe', 'close'] as const).map(
      (one) => `${WORDS.meter[one][locale]} ${figures[one]}`,
    );
    return row(at, name, kinds.meter, said.join(', '));
  });
  const bodies = dialogues.bodyChecks.map(({ at, name, tension, spots }) =>
    row(
      at,
      name,
      kinds.body,
      [`${WORDS.tension[locale]} ${tension}`, ...spots.map((spot) => spotName(spot, locale))].join(', '),
    ),
  );
  return [
    headOf(locale, heads.day, heads.dialogue, heads.kind, heads.text),
    ...lines(kinds.words, dialogues.words),
    ...lines(kinds.sentence, dialogues.sentences),
    ...lines(kinds.request, dialogues.requests),
    ...[...days, ...meters, ...bodies],
  ];
}

/** What is of the two together and allowed by both at this moment; the same heads when there is nothing. */
export function togetherTable(data: OwnData): Row[] {
  const { locale, joint } = data;
  const lines = (kind: Localised, written: readonly WrittenLine[]) =>
    written.map(({ at, name, text }): Row => [dayIn(data, at), kind[locale], name, text, null]);
  const held = joint.held.map(({ at, name, coachPresent }): Row => {
    return [dayIn(data, at), kinds.held[locale], name, coachPresent ? WORDS.withCoach[locale] : '', null];
  });
  return [
    headOf(locale, heads.day, heads.kind, heads.part, heads.text, heads.number),
    ...joint.rounds.flatMap((round) => scoreRows(data, round)),
    ...held,
    ...joint.vision.map(({ at, text }): Row => [dayIn(data, at), kinds.vision[locale], '', text, null]),
    ...lines(kinds.gift, joint.gifts),
    ...lines(kinds.kept, joint.words),
  ];
}

function scoreRows(data: OwnData, { a, b }: OpenTogether): Row[] {
  const { locale } = data;
  const day = dayIn(data, new Date(Math.max(a.handedInAt.getTime(), b.handedInAt.getTime())));
  const means = coupleScores(scoresOf(a), scoresOf(b));
  const both = (part: string, mean: number | null, apart: number | null): Row[] => {
    const said = mean === null ? WORDS.tooFew[locale] : '';
    return [
      [day, kinds.mean[locale], part, said, mean],
      [day, kinds.distance[locale], part, said, apart === null ? null : Math.abs(apart)],
    ];
  };
  return [
    ...PILLARS.flatMap((name, nth) =>
      both(PILLAR_NAMES[name][locale], means.pillars[nth] ?? null, gap(a.scores[nth], b.scores[nth])),
    ),
    ...both(WORDS.total[locale], means.total, gap(a.total, b.total)),
  ];
}
