import type { Seat } from '@tweespraak/dialogues/domain';
import type { Pillar } from '@tweespraak/pillars/domain';

export interface DemoVisionSentence {
  readonly pillar: Pillar | null;
  readonly text: string;
}

export interface DemoGift {
  readonly giver: Seat;
  readonly text: string;
  /** How long it can be given, from the day of seeding. */
  readonly days: number;
  readonly given: boolean;
}

/** What came out of a couple's dialogues and stays: the vision that both signed, and gifts. */
export interface DemoKeepsakes {
  readonly vision: readonly DemoVisionSentence[];
  readonly gifts: readonly DemoGift[];
}

/** By the key of partner a. The couple needs a closed relationship vision, and a dialogue about a frustration for each gift. */
export const DEMO_KEEPSAKES: Readonly<Record<string, DemoKeepsakes>> = {
  sanne: {
    vision: [
      { pillar: 'depth', text: 'Wij zijn nieuwsgierig naar wat er in de ander omgaat.' },
      { pillar: 'timeTogether', text: 'Wij eten drie avonden per week samen, zonder schermen.' },
      { pillar: 'communication', text: 'Wij zeggen wat ons dwarszit op een rustig moment.' },
      { pillar: 'trust', text: 'Wij houden wat we elkaar beloven.' },
      { pillar: null, text: 'Wij lachen om onszelf.' },
    ],
    gifts: [
      { giver: 'b', text: 'Elke zondagmorgen een kop koffie op bed.', days: 21, given: false },
      { giver: 'a', text: 'Twee keer per week een kwartier wandelen, alleen wij.', days: 14, given: true },
    ],
  },
};
