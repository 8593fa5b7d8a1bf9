import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  LoadState,
  Page,
  Problem,
  QuietBox,
  Skeleton,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { isDialogueKey } from '@tweespraak/dialogues/domain';
import { CoachDialoguesClient } from '../data/coach-dialogues-client';
import { injectDialogueName } from '../ui/dialogue-name';
import { changesOf, planBody, type PlanModel } from './plan-form';
import { PlanFields } from './plan-fields';

/** States in which a dialogue has not begun, so that its coach may still change it. */
const CHANGEABLE = ['asked', 'not-now', 'planned'];

/** Plans a dialogue for a couple (`?type=…&pillar=…` fills in a suggestion), or changes one that has not begun. */
@Component({
  selector: 'ts-plan-page',
  imports: [Page, LoadState, Skeleton, QuietBox, Button, RouterLink, PlanFields],
  templateUrl: './plan-page.html',
})
export class PlanPage {
  readonly coupleId = input.required<string>();
  /** Without one it is a new dialogue. */
  readonly dialogueId = input<string>();
  /** Query parameters of a suggestion. */
  readonly type = input<string>();
  readonly pillar = input<string>();

  protected readonly t = injectText('plan.page');
  private readonly act = injectOneAct('plan.problem');
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  private readonly client = inject(CoachDialoguesClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly nameOf = injectDialogueName();
  protected readonly resource = this.client.couple(this.coupleId);

  protected readonly couple = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly dialogue = computed(
    () => this.couple()?.dialogues.find(({ id }) => id === this.dialogueId()) ?? null,
  );
  protected readonly error = computed(() =>
    this.couple() && this.dialogueId() && !this.dialogue() ? new Problem(404, '', '') : this.resource.error(),
  );
  protected readonly mayChange = computed(() => {
    const dialogue = this.dialogue();
    return dialogue === null || CHANGEABLE.includes(dialogue.status);
  });
  protected readonly wantedType = computed(() => {
    const type = this.type();
    return isDialogueKey(type) ? type : '';
  });
  protected readonly back = computed(() => ['/couples', this.coupleId()]);
  protected readonly heading = computed(() => {
    const dialogue = this.dialogue();
    return dialogue ? this.nameOf(dialogue.type) : this.t('heading');
  });
  protected readonly subtitle = computed(() => {
    const names = this.couple()?.names;
    return names ? this.t('for', names) : '';
  });
  private sent = { body: '', key: '' };

  protected save(model: PlanModel): Promise<void> {
    const dialogue = this.dialogue();
    return this.act.run(async () => {
      if (dialogue) {
        await this.client.change(dialogue.id, changesOf(model));
        await this.leave();
        this.toast.say(this.t('changed'));
      } else {
        const body = planBody(model);
        const { id } = await this.client.plan(this.coupleId(), body, this.keyFor(JSON.stringify(body)));
        await this.leave();
        this.toast.offer(this.t('planned'), () => this.client.cancel(id));
      }
    });
  }

  protected cancel(): Promise<void> {
    const id = this.dialogue()?.id;
    return this.act.run(async () => {
      if (!id) return;
      await this.client.cancel(id);
      await this.leave();
      this.toast.offer(this.t('cancelled'), () => this.client.restore(id));
    });
  }

  private async leave(): Promise<void> {
    await this.router.navigate(this.back());
  }

  /** The same wish keeps its key, so that trying again plans once. */
  private keyFor(body: string): string {
    if (this.sent.body !== body) this.sent = { body, key: crypto.randomUUID() };
    return this.sent.key;
  }
}
