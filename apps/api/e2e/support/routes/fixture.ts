import type { FullPractice, TestDatabase, TestPerson } from '@tweespraak/shared/testing';

/** The ids that a request names, in its path or its body, under the name of their slot. */
export type Ids = Readonly<Record<string, string>>;

/** How to make one valid request to a route, so that it can be asked again with ids that are not one's own. */
export interface RouteFixture {
  /** Whose request it is; nobody for a public route. */
  readonly who?: (full: FullPractice) => TestPerson;
  /** The ids that are this person's to name. The same question to another practice gives foreign ones. */
  readonly own?: (full: FullPractice) => Ids;
  /** Ids of the same practice that are not this person's; without it those of the other coach's couple. */
  readonly hidden?: (full: FullPractice) => readonly Ids[];
  /** The link in a mail is itself the right to come in: the reader is whoever it was sent to. */
  readonly bearer?: (full: FullPractice) => TestPerson;
  /** Slots of the path that name no row: a number of a place. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly body?: (ids: Ids, full: FullPractice) => object;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An answer without an end: read up to where it waits for something to happen. */
  readonly stream?: true;
  /** What has to be so before the request is valid. */
  readonly prepare?: (db: TestDatabase, full: FullPractice) => Promise<unknown>;
}

export type RouteFixtures = Readonly<Record<string, RouteFixture>>;

export const coach = (full: FullPractice) => full.couple.coach;
export const partner = (full: FullPractice) => full.couple.a;
export const admin = (full: FullPractice) => full.admin;

/** The practice from the other coach's side: what it calls own is hidden from the first. */
export const fromOtherSide = (full: FullPractice): FullPractice => ({
  ...full,
  couple: full.otherCouple,
  otherCouple: full.couple,
});
