import { TOO_TENSE } from './judge-step';
import type { Script } from '../script/script';

/** From here on rest or another time is offered before anything else. */
const TENSE = 7;

/** `not-today`: a dialogue that asks a lot does not begin. `rest-first`: the person decides. Nobody else is told. */
export type AfterBodyCheck = 'ready' | 'rest-first' | 'not-today';

/** What an own tension (0–10) asks for; `goOn`: rest was offered, and the person chose to go on. */
export function afterBodyCheck(
  { intensity }: Pick<Script, 'intensity'>,
  tension: number,
  goOn: boolean,
): AfterBodyCheck {
  if (intensity === 'high' && tension >= TOO_TENSE) return 'not-today';
  return tension >= TENSE && !goOn ? 'rest-first' : 'ready';
}
