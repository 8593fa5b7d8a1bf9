import { Component, input, output } from '@angular/core';
import type { BodySpot } from '@tweespraak/dialogues/contract';

interface Place {
  readonly spot: BodySpot;
  readonly x: number;
  readonly y: number;
}

/** Where each spot is touched, in the units of the drawing. */
const PLACES: readonly Place[] = [
  { spot: 'head', x: 100, y: 30 },
  { spot: 'jaw', x: 100, y: 62 },
  { spot: 'throat', x: 100, y: 90 },
  { spot: 'shoulders', x: 64, y: 110 },
  { spot: 'shoulders', x: 136, y: 110 },
  { spot: 'chest', x: 100, y: 130 },
  { spot: 'back', x: 134, y: 158 },
  { spot: 'belly', x: 100, y: 184 },
  { spot: 'hands', x: 38, y: 238 },
  { spot: 'hands', x: 162, y: 238 },
  { spot: 'legs', x: 82, y: 290 },
  { spot: 'legs', x: 118, y: 290 },
];

/** A simple body to point at. For hands and eyes only: the list beside it says and does the same by name. */
@Component({
  selector: 'ts-body-figure',
  template: `
    <svg viewBox="0 0 200 372" aria-hidden="true" focusable="false">
      <g class="body">
        <path class="arm" d="M62 116 48 178 40 236M138 116l14 62 8 58" />
        <path class="leg" d="M84 208 81 346M116 208l3 138" />
        <rect x="62" y="96" width="76" height="126" rx="32" />
        <rect x="88" y="66" width="24" height="40" rx="10" />
        <ellipse cx="100" cy="42" rx="25" ry="31" />
      </g>
      @for (place of places; track $index) {
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
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      max-width: 190px;
      margin-inline: auto;
    }
    .body {
      fill: var(--tint);
      stroke: var(--tint);
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .arm {
      fill: none;
      stroke-width: 22;
    }
    .leg {
      fill: none;
      stroke-width: 30;
    }
    .spot {
      fill: var(--surface);
      stroke: var(--ink-3);
      stroke-width: 1.4;
      cursor: pointer;
    }
    .spot.on {
      fill: var(--accent);
      stroke: var(--ink);
      stroke-width: 2;
    }
    @media (forced-colors: active) {
      .body {
        fill: Canvas;
        stroke: CanvasText;
      }
      .spot.on {
        fill: Highlight;
      }
    }
  `,
})
export class BodyFigure {
  readonly spots = input.required<readonly BodySpot[]>();
  readonly toggled = output<BodySpot>();
  protected readonly places = PLACES;
}
