import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { SmallRequest } from '@tweespraak/dialogues/contract';
import { REQUEST_DAYS, checkRequests, type RequestRule } from '@tweespraak/dialogues/domain';
import {
  Button,
  Card,
  Field,
  Notice,
  TextInput,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { RoomClient } from '../data/room-client';
import { VisitDraft } from '../data/visit-draft';

const PLACES = [0, 1, 2] as const;
const EMPTY: SmallRequest = { text: '', days: 14 };
const MAX = 300;

/**
 * Three small requests: what to do, how often, in how many days. The hints are kind and come after typing; the rules are
 * the domain's, the same as the server's. What is typed is still there after a reload.
 */
@Component({
  selector: 'ts-requests-form',
  imports: [Button, Card, Field, Notice, TextInput],
  templateUrl: './requests-form.html',
  styleUrl: './writing.scss',
})
export class RequestsForm {
  readonly dialogueId = input.required<string>();
  /** What was asked before, to be made smaller. */
  readonly before = input<readonly SmallRequest[]>([]);
  readonly saved = output();

  protected readonly t = injectText('room.requests');
  protected readonly places = PLACES;
  protected readonly days = REQUEST_DAYS;
  protected readonly max = MAX;
  protected readonly drafts = signal<readonly SmallRequest[]>([EMPTY, EMPTY, EMPTY]);
  protected readonly left = signal<readonly number[]>([]);
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal('');
  private readonly client = inject(RoomClient);
  private readonly visit = inject(VisitDraft);
  private readonly problemText = injectProblemText('room.problem');
  private readonly key = computed(() => `requests-${this.dialogueId()}`);
  private readonly rules = computed(() => checkRequests(this.drafts()));

  constructor() {
    effect(() => {
      const kept = this.read(this.visit.read(this.key()));
      const before = this.before();
      const [one = EMPTY, two = EMPTY, three = EMPTY] = kept ?? before;
      this.drafts.set([one, two, three]);
    });
  }

  /** What a request still needs, in words; shown after leaving the field or after trying to go on. */
  protected hintsOf(place: number): readonly string[] {
    const shown = this.tried() || this.left().includes(place);
    if (!shown || (!this.tried() && !this.drafts()[place]?.text)) return [];
    return (this.rules()[place] ?? []).map((rule: RequestRule) => this.t(`rule.${rule}`));
  }

  protected leave(place: number): void {
    this.left.update((left) => [...left, place]);
  }

  protected write(place: number, changes: Partial<SmallRequest>): void {
    const drafts = this.drafts().map((draft, index) => (index === place ? { ...draft, ...changes } : draft));
    this.drafts.set(drafts);
    this.problem.set('');
    this.visit.write(this.key(), JSON.stringify(drafts));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.rules().some((rules) => rules.length > 0)) return this.problem.set(this.t('notYet'));
    if (this.sending()) return;
    this.sending.set(true);
    try {
      await this.client.ask(this.dialogueId(), this.drafts());
      this.visit.write(this.key(), '');
      this.saved.emit();
    } catch (error) {
      const { code } = asProblem(error);
      this.problem.set(code === 'request.not-clear' ? this.t('notYet') : this.problemText(error));
    } finally {
      this.sending.set(false);
    }
  }

  private read(kept: string): SmallRequest[] | null {
    if (!kept) return null;
    return (JSON.parse(kept) as SmallRequest[]).map(({ text, days }) => ({
      text: `${text}`,
      days: Number(days),
    }));
  }
}
