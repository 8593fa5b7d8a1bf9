import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { RoundStore } from '../data/round-store';

/** Where "go on" leads: straight to the first thing that is still open. */
@Component({ selector: 'ts-go-on-page', template: '' })
export class GoOnPage {
  constructor() {
    const store = inject(RoundStore);
    if (!store.draft()) return; // the frame leads back
    const commands = ['/rounds', store.roundId() ?? '', ...store.nextStep()];
    void inject(Router).navigate(commands, { replaceUrl: true });
  }
}
