import type { Page } from '@playwright/test';
import { stemOf, expectStem, type Talker } from '../support/dialogues';

/** One dialogue that several chapters tell, in their order: Noor begins, in Dutch; Sam reads English; Marieke has the coach's seat. */
export interface Story {
  coach: Page;
  noor: Talker;
  sam: Talker;
  couple: string;
  dialogue: string;
}

/** What somebody reads when it is theirs to say a step of the basic dialogue. */
export const expectStep = (who: Talker, step: string) => expectStem(who, stemOf('imago', step, who.locale));

/** A figure on the coach's seat. */
export const countOf = ({ coach }: Story, name: string) =>
  coach.getByRole('definition').and(coach.locator(`dt:text-is("${name}") + dd`));
