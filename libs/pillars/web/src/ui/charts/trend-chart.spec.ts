import { TestBed } from '@angular/core/testing';
import type { Trend } from '@tweespraak/pillars/domain';
import { allByRole, provideSpec, textOf } from '@tweespraak/platform/web';
import { tableRows } from '../../../test/table-rows';
import charts from '../../i18n/charts/nl.json';
import { TrendChart } from './trend-chart';

const trend = (scores: readonly (number | null)[], reliableUp: number | null = 77.7): Trend => ({
  points: scores.map((score, index) => ({
    roundId: `${index}`,
    date: `2026-0${index + 1}-10`,
    score,
    band: score === null ? null : { low: score - 19.6, high: score + 19.6 },
    comparable: true,
  })),
  reliableUp,
  reliableDown: null,
});

async function render(a: Trend, b: Trend): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideSpec({ texts: { charts } })] });
  const fixture = TestBed.createComponent(TrendChart);
  fixture.componentRef.setInput('label', 'Vertrouwen van Noor en Sam');
  fixture.componentRef.setInput('lines', [
    { who: 'a', name: 'Noor', trend: a },
    { who: 'b', name: 'Sam', trend: b },
  ]);
  await fixture.whenStable();
  return fixture.nativeElement;
}

describe('a trend over time', () => {
  it('tells each point with its error band', async () => {
    const root = await render(trend([50, 60]), trend([40, 45]));
    const labels = allByRole(root, 'img').map((point) => point.getAttribute('aria-label'));
    expect(labels[1]).toBe('Noor, 10 feb 2026: 60, meetfout 40 tot 80');
  });

  it('shows the band, the line and the threshold of each partner, and writes their names', async () => {
    const root = await render(trend([50, 60]), trend([40, 45], null));
    expect(root.querySelectorAll('.band')).toHaveLength(2);
    expect(root.querySelectorAll('.threshold')).toHaveLength(1);
    expect([...root.querySelectorAll('.name')].map(textOf)).toEqual(['Noor', 'Sam']);
  });

  it('gives the same figures as a table, with a missing score in words', async () => {
    const root = await render(trend([50, null]), trend([40, 45]));
    expect(tableRows(root)).toEqual([
      'Datum | Noor | Noor, meetfout | Sam | Sam, meetfout',
      '10 jan 2026 | 50 | 30 tot 70 | 40 | 20 tot 60',
      '10 feb 2026 | te weinig antwoorden | – | 45 | 25 tot 65',
      'betrouwbaar vooruit boven | 78 |  | 78 | ',
    ]);
  });
});
