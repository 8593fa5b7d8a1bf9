import { NOTHING_YET, type EnrolmentFacts, type Pause, type StepFacts } from '../src/programmes/enrolment';
import type { nextDeliveries } from '../src/programmes/next-deliveries';
import type { ProgrammeStep } from '../src/programmes/programme';
import { isOpening, isQuiet, mayComeNow } from './programme-reference';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Something that happens to a couple's programme; `pick` chooses the step. */
export interface Happening {
  readonly at: number;
  readonly what: 'look' | 'done' | 'close' | 'pause' | 'resume' | 'skip' | 'cancel';
  readonly seat: 'a' | 'b';
  readonly pick: number;
  /** How late the worker is at the look that follows, in ms. */
  readonly late: number;
}

export interface Delivered {
  readonly id: string;
  readonly at: number;
}

/** A couple, a worker and a clock; throws with the reason as soon as a delivery is not what it must be. */
export class ProgrammeWorld {
  readonly delivered: Delivered[] = [];
  private readonly facts: Record<string, StepFacts> = {};
  private readonly pauses: Pause[] = [];
  private cancelledAt: number | null = null;
  private lookAt: number | null;

  constructor(
    private readonly steps: readonly ProgrammeStep[],
    private readonly startedAt: number,
    private readonly zone: string,
    private readonly engine: typeof nextDeliveries,
  ) {
    this.lookAt = startedAt;
    this.look(startedAt);
  }

  /** Lives through all that happens, with the worker's own looks in between. */
  live(happenings: readonly Happening[]): void {
    for (const happening of happenings) {
      this.workUntil(happening.at, happening.late);
      this.happen(happening);
      this.look(happening.at);
    }
  }

  /** Everybody does everything; the programme comes to its end. */
  settle(from: number): void {
    let now = from;
    this.happen({ at: now, what: 'resume', seat: 'a', pick: 0, late: 0 });
    for (let turn = 0; turn < this.steps.length * 4 + 4; turn += 1) {
      for (const { id } of this.steps) {
        if (this.of(id).deliveredAt === null) continue;
        const done = { a: this.of(id).done.a ?? now, b: this.of(id).done.b ?? now };
        this.facts[id] = { ...this.of(id), done, closedAt: this.of(id).closedAt ?? now };
      }
      this.look(now);
      now = Math.max(now + HOUR, this.lookAt ?? now);
    }
  }

  get isCancelled(): boolean {
    return this.cancelledAt !== null;
  }

  /** Came, or was skipped before it came. */
  hasCome(id: string): boolean {
    return this.of(id).deliveredAt !== null || this.of(id).skippedAt !== null;
  }

  private of(id: string): StepFacts {
    return this.facts[id] ?? NOTHING_YET;
  }

  /** The worker is late once, then in time again. */
  private workUntil(until: number, late: number): void {
    for (let turn = 0; this.lookAt !== null; turn += 1) {
      const at = this.lookAt + (turn === 0 ? late : 0);
      if (at > until) return;
      if (turn > this.steps.length * 4) throw new Error('the worker never comes to rest');
      this.look(at);
    }
  }

  private look(now: number): void {
    const enrolment = {
      steps: this.steps,
      startedAt: this.startedAt,
      pauses: this.pauses,
      cancelledAt: this.cancelledAt,
    };
    const snapshot: EnrolmentFacts = { ...this.facts };
    const answer = this.engine(enrolment, snapshot, now, this.zone);
    const ids = answer.deliver.map(({ id }) => id);
    const must = mayComeNow(enrolment, snapshot, now, this.zone);
    if (ids.join() !== must.join()) throw new Error(`came: ${ids.join()}; must come: ${must.join()}`);
    for (const id of ids) this.deliver(id, now);
    const again = this.engine(enrolment, { ...this.facts }, now, this.zone);
    if (again.deliver.length > 0) throw new Error(`a second look brings ${again.deliver[0]?.id} again`);
    if (again.lookAt !== answer.lookAt) throw new Error('a second look wants another next look');
    this.checkNextLook(answer.lookAt, now, (at) => mayComeNow(enrolment, this.facts, at, this.zone).length);
    this.lookAt = answer.lookAt;
  }

  /** Looking earlier would bring nothing; looking then does, unless it was only the end of a pause. */
  private checkNextLook(lookAt: number | null, now: number, comes: (at: number) => number): void {
    const paused = this.pauses.some(({ from, to }) => from <= now && (to === null || now < to));
    if (lookAt === null) {
      for (const days of [1, 30, 400]) {
        if (!paused && comes(now + days * DAY) > 0) throw new Error('something would come and nobody looks');
      }
      return;
    }
    if (lookAt <= now) throw new Error('the next look is not later');
    if (comes(lookAt - 1) > 0) throw new Error('the next look is too late');
    if (!paused && comes(lookAt) === 0) throw new Error('the next look is for nothing');
  }

  private deliver(id: string, now: number): void {
    const index = this.steps.findIndex((step) => step.id === id);
    if (this.of(id).deliveredAt !== null) throw new Error(`${id} comes twice`);
    if (this.of(id).skippedAt !== null) throw new Error(`${id} was skipped`);
    if (isQuiet(now, this.zone) && !isOpening(this.steps, index))
      throw new Error(`${id} comes in quiet hours`);
    const open = this.steps.slice(0, index).find((step) => !this.hasCome(step.id));
    if (open) throw new Error(`${id} comes before ${open.id}`);
    this.facts[id] = { ...this.of(id), deliveredAt: now };
    this.delivered.push({ id, at: now });
  }

  private happen({ at, what, seat, pick }: Happening): void {
    const last = this.pauses.at(-1);
    const open = last && last.to === null ? last : undefined;
    if (what === 'cancel') this.cancelledAt ??= at;
    if (what === 'pause' && !open) this.pauses.push({ from: at, to: null });
    if (what === 'resume' && open) this.pauses[this.pauses.length - 1] = { ...open, to: at };
    if (what === 'skip' || what === 'done' || what === 'close') this.touch(what, at, seat, pick);
  }

  private touch(what: 'skip' | 'done' | 'close', at: number, seat: 'a' | 'b', pick: number): void {
    const here = this.steps.filter((step) => {
      const { deliveredAt, skippedAt, done, closedAt } = this.of(step.id);
      if (what === 'skip') return skippedAt === null;
      if (deliveredAt === null) return false;
      if (what === 'close') return (step.kind === 'round' || step.kind === 'dialogue') && closedAt === null;
      return step.kind === 'homework' && (step.for === 'both' || step.for === seat) && done[seat] === null;
    });
    const step = here[pick % Math.max(1, here.length)];
    if (!step) return;
    const facts = this.of(step.id);
    if (what === 'skip') this.facts[step.id] = { ...facts, skippedAt: at };
    if (what === 'close') this.facts[step.id] = { ...facts, closedAt: at };
    if (what === 'done') this.facts[step.id] = { ...facts, done: { ...facts.done, [seat]: at } };
  }
}
