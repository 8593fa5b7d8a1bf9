import { Component, computed, inject, input } from '@angular/core';
import { VisionClient } from '../data/vision-client';
import { VisionBeside } from '../ui/vision-beside';

/** The own signed vision beside a pillar, for the two themselves. Nothing until both have signed. Needs the texts of `planTexts`. */
@Component({
  selector: 'ts-my-vision-beside',
  imports: [VisionBeside],
  template: `<ts-vision-beside [vision]="vision()" [pillar]="pillar()" whose="yours" />`,
})
export class MyVisionBeside {
  readonly pillar = input.required<string>();

  private readonly mine = inject(VisionClient).mine();
  protected readonly vision = computed(() => {
    const mine = this.mine.hasValue() ? this.mine.value() : null;
    return mine?.signed ? { ...mine, signedAt: null } : null;
  });
}
