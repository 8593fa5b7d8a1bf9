import { Component, input, output } from '@angular/core';
import type { BodySpot } from '@tweespraak/homework/domain';

export type BodySide = 'front' | 'back';

interface Place {
  readonly spot: BodySpot;
  readonly x: number;
  readonly y: number;
}

/** Where each spot is touched, in the units of the drawing. Paired spots are one: either hand is "hands". */
const PLACES: Readonly<Record<BodySide, readonly Place[]>> = {
  front: [
    { spot: 'head', x: 100, y: 24 },
    { spot: 'jaw', x: 100, y: 57 },
    { spot: 'throat', x: 100, y: 90 },
    { spot: 'shoulders', x: 64, y: 110 },
    { spot: 'shoulders', x: 136, y: 110 },
    { spot: 'chest', x: 100, y: 136 },
    { spot: 'belly', x: 100, y: 188 },
    { spot: 'hands', x: 38, y: 238 },
    { spot: 'hands', x: 162, y: 238 },
    { spot: 'legs', x: 82, y: 296 },
    { spot: 'legs', x: 118, y: 296 },
  ],
  back: [
    { spot: 'head', x: 100, y: 34 },
    { spot: 'shoulders', x: 64, y: 110 },
    { spot: 'shoulders', x: 136, y: 110 },
    { spot: 'back', x: 100, y: 142 },
    { spot: 'back', x: 100, y: 190 },
    { spot: 'hands', x: 38, y: 238 },
    { spot: 'hands', x: 162, y: 238 },
    { spot: 'legs', x: 82, y: 296 },
    { spot: 'legs', x: 118, y: 296 },
  ],
};

/** A simple body to point at, seen from one side. For hands and eyes only: the list beside it says and does the same by name. */
@Component({
  selector: 'ts-body-outline',
  template: `
    <svg viewBox="0 0 200 372" aria-hidden="true" focusable="false">
      <g class="body">
        <path class="arm" d="M62 116 48 178 40 236M138 116l14 62 8 58" />
        <path class="leg" d="M84 208 81 346M116 208l3 138" />
        <rect x="62" y="96" width="76" height="126" rx="32" />
        <rect x="88" y="66" width="24" height="40" rx="10" />
        <ellipse cx="100" cy="42" rx="25" ry="31" />
      </g>
      @if (side() === 'back') {
        <path class="spine" d="M100 112v88" />
      }
      @for (place of places[side()]; track $index) {
        <circle
          class="spot"
          r="13"
          [attr.cx]="place.x"
          [attr.cy]="place.y"
          [class.on]="spots().includes(place.spot)"
          (click)="toggled.emit(place.spot)"
        />
      }
    </svg>
  `,
  styleUrl: './body-outline.scss',
})
export class BodyOutline {
  readonly side = input.required<BodySide>();
  readonly spots = input.required<readonly string[]>();
  readonly toggled = output<BodySpot>();
  protected readonly places = PLACES;
}
