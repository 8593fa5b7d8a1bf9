import { PILLAR_NAMES, type CoupleSeries, type Pillar } from '@tweespraak/pillars/domain';
import type { Localised } from '@tweespraak/shared/kernel';
import type { DialogueKey } from '../script/dialogue-keys';
import { isCompleted, type HistoryItem } from './history';
import { isRequestRipe } from './may-ask';

/** What never happens while a safety flag stands. Nobody but the coach learns why. */
export const WAITS_WHILE_FLAGGED: readonly DialogueKey[] = ['parent-child', 'holding', 'zero-negativity'];

export interface DialogueSuggestion {
  readonly key: DialogueKey;
  readonly pillar: Pillar | null;
  readonly reason: 'first' | 'request' | 'gap' | 'chance';
  readonly why: Localised;
}

/** For each pillar what the protocols have to offer, the gentlest first. */
const FOR_PILLAR: Readonly<Record<Pillar, readonly DialogueKey[]>> = {
  connection: ['appreciation', 'imago', 'holding'],
  worldview: ['relationship-vision', 'imago'],
  communication: ['imago', 'zero-negativity'],
  trust: ['imago', 'frustration'],
  intimacy: ['caring-behaviours', 'holding', 'imago'],
  balance: ['imago', 'caring-behaviours'],
  support: ['appreciation', 'gratitude'],
  timeTogether: ['fun', 'gratitude'],
  depth: ['imago', 'parent-child'],
};

const AT_MOST = 3;

/**
 * Up to three dialogues for the coach to consider, each with a reason: the first to teach, a request that is ripe, the widest
 * gap above noise, the lowest pillar. Says what was measured and offers; it promises nothing. `now` in epoch ms; `flagged`
 * leaves out what waits then, without a word. For the coach's pages only.
 */
export function suggestDialogues(
  series: Pick<CoupleSeries, 'pillars'> | null,
  history: readonly HistoryItem[],
  now: number,
  flagged = false,
): DialogueSuggestion[] {
  const found = [
    ...firstToTeach(history),
    ...ripeRequest(history, now),
    ...widestGap(series),
    ...lowest(series, history),
  ];
  const possible = found.filter(({ key }) => !flagged || !WAITS_WHILE_FLAGGED.includes(key));
  const once = possible.filter(
    ({ key }, index) => possible.findIndex((other) => other.key === key) === index,
  );
  // One of each reason: a pillar offers several, the coach gets the gentlest that is not named yet.
  const each = once.filter(
    ({ reason }, index) => once.findIndex((other) => other.reason === reason) === index,
  );
  return each.slice(0, AT_MOST);
}

function firstToTeach(history: readonly HistoryItem[]): DialogueSuggestion[] {
  if (history.some((item) => item.key === 'appreciation' && isCompleted(item))) return [];
  const why = {
    nl: 'Een zachte manier om spiegelen te leren.',
    en: 'A gentle way to learn mirroring.',
  };
  return [{ key: 'appreciation', pillar: null, reason: 'first', why }];
}

function ripeRequest(history: readonly HistoryItem[], now: number): DialogueSuggestion[] {
  const last = history
    .filter(({ endedAt }) => endedAt !== null)
    .toSorted((x, y) => (y.endedAt ?? 0) - (x.endedAt ?? 0))[0];
  if (last?.endedHow !== 'to-request' || !isRequestRipe(history, now)) return [];
  const why = {
    nl: 'Na hun frustratiedialoog zeiden ze allebei klaar te zijn voor een verzoek.',
    en: 'After their frustration dialogue both said they were ready for a request.',
  };
  return [{ key: 'behaviour-request', pillar: null, reason: 'request', why }];
}

function widestGap(series: Pick<CoupleSeries, 'pillars'> | null): DialogueSuggestion[] {
  const [widest] = (series?.pillars ?? [])
    .flatMap(({ pillar, gap }) => (gap?.aboveNoise ? [{ pillar, size: Math.abs(gap.value) }] : []))
    .toSorted((x, y) => y.size - x.size);
  if (!widest) return [];
  const { nl, en } = PILLAR_NAMES[widest.pillar];
  const why = {
    nl: `${nl}: hier beleven ze het verschillend, meer dan de meetfout. Een gesprek om elkaar te horen.`,
    en: `${en}: here they experience it differently, by more than measurement noise. A talk to hear each other.`,
  };
  return [{ key: 'imago', pillar: widest.pillar, reason: 'gap', why }];
}

/** For the lowest pillar the gentlest that was not completed yet, else the first again. */
function lowest(
  series: Pick<CoupleSeries, 'pillars'> | null,
  history: readonly HistoryItem[],
): DialogueSuggestion[] {
  const [low] = (series?.pillars ?? [])
    .flatMap(({ pillar, couple }) => (couple.latest === null ? [] : [{ pillar, mean: couple.latest }]))
    .toSorted((x, y) => x.mean - y.mean);
  if (!low) return [];
  const keys = FOR_PILLAR[low.pillar];
  const fresh = keys.filter((key) => !history.some((item) => item.key === key && isCompleted(item)));
  const { nl, en } = PILLAR_NAMES[low.pillar];
  const why = {
    nl: `${nl} is nu de laagste pijler van dit stel. Hier kan iets bij.`,
    en: `${en} is this couple's lowest pillar now. There is room here.`,
  };
  return [...fresh, ...keys].map((key) => ({ key, pillar: low.pillar, reason: 'chance', why }));
}
