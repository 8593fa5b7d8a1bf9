import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AnswerDialogueBody } from '@tweespraak/dialogues/contract';
import { isForPaper, scripts } from '@tweespraak/dialogues/domain';
import {
  Button,
  Card,
  Icon,
  KeepFocus,
  LoadState,
  Notice,
  Page,
  Problem,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { MyDialoguesClient } from '../data/my-dialogues-client';
import { injectDialogueName } from '../ui/dialogue-name';
import { injectMoment } from '../ui/inject-moment';
import { stepOf } from '../ui/my-dialogue-step';
import { AnswerQuestion } from './answer-question';
import { ChooseTime } from './choose-time';
import { DialogueFacts } from './dialogue-facts';

/** One dialogue for a partner: what it is, and the one thing that it asks now. */
@Component({
  selector: 'ts-dialogue-page',
  imports: [
    ...[Page, Card, LoadState, Skeleton, Button, Icon, Notice, RouterLink],
    ...[AnswerQuestion, ChooseTime, DialogueFacts, KeepFocus],
  ],
  templateUrl: './dialogue-page.html',
  styleUrl: './dialogue-page.scss',
})
export class DialoguePage {
  readonly dialogueId = input.required<string>();

  protected readonly t = injectText('plan.one');
  protected readonly moment = injectMoment();
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly client = inject(MyDialoguesClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly say = injectProblemText('plan.problem');
  private readonly nameOf = injectDialogueName();
  protected readonly all = this.client.all();

  protected readonly couple = computed(() => (this.all.hasValue() ? this.all.value() : null));
  protected readonly dialogue = computed(
    () => this.couple()?.dialogues.find(({ id }) => id === this.dialogueId()) ?? null,
  );
  /** Of nobody here, or gone: the same as an address that does not exist. */
  protected readonly missing = computed(() =>
    this.couple() && !this.dialogue() ? new Problem(404, '', '') : this.all.error(),
  );
  protected readonly heading = computed(() => {
    const dialogue = this.dialogue();
    return dialogue ? this.nameOf(dialogue.type) : this.t('heading');
  });
  protected readonly step = computed(() => {
    const dialogue = this.dialogue();
    return dialogue && stepOf(dialogue, Date.now());
  });
  protected readonly words = computed(() => {
    const [couple, dialogue] = [this.couple(), this.dialogue()];
    if (!couple || !dialogue) return null;
    const { plannedAt, proposedAt, returnAt, answerBefore, endedAt, iAsked } = dialogue;
    const at =
      this.step() === 'return' ? returnAt : this.step() === 'past' ? endedAt : (proposedAt ?? plannedAt);
    const state = this.step() === 'waiting' && !iAsked ? 'offered' : this.step();
    const words = {
      partner: couple.partnerName,
      coach: couple.coachName,
      when: at ? this.moment(at) : '',
      until: answerBefore ? this.moment(answerBefore) : '',
    };
    return { ...words, sentence: this.t(`state.${state}.${at ? 'at' : 'open'}`, words) };
  });
  protected readonly hasCard = computed(() => {
    const dialogue = this.dialogue();
    const open = ['planned', 'soon', 'choose-time', 'asked', 'waiting', 'proposed'];
    return dialogue !== null && isForPaper(scripts[dialogue.type]) && open.includes(`${this.step()}`);
  });

  protected answer(body: AnswerDialogueBody): Promise<void> {
    const did = body.answer === 'yes' ? 'did.yes' : 'did.notNow';
    return this.act(() => this.client.answer(this.dialogueId(), body), this.t(did, { ...this.words() }));
  }

  protected chooseTime(at: string | null): Promise<void> {
    const before = this.dialogue()?.plannedAt ?? null;
    return this.act(
      () => this.client.chooseTime(this.dialogueId(), at),
      this.t(at ? 'did.time' : 'did.open', { when: at ? this.moment(at) : '' }),
      () => this.client.chooseTime(this.dialogueId(), before),
    );
  }

  protected async withdraw(): Promise<void> {
    const dialogue = this.dialogue();
    if (!dialogue) return;
    const { type, topic, plannedAt: at } = dialogue;
    const again = () => this.client.ask({ type, topic, at }, crypto.randomUUID());
    await this.act(() => this.client.withdraw(this.dialogueId()), this.t('did.withdrawn'), again);
    if (!this.refusal()) await this.router.navigateByUrl('/dialogues');
  }

  private async act(
    work: () => Promise<unknown>,
    done: string,
    undo?: () => Promise<unknown>,
  ): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await work();
      if (undo) this.toast.offer(done, undo);
      else this.toast.say(done);
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
