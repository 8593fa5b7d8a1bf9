import { TestBed } from '@angular/core/testing';
import { PILLAR_NAMES, PILLARS, type Score } from '@tweespraak/pillars/domain';
import { allByRole, byRole, provideSpec } from '@tweespraak/platform/web';
import { tableRows } from '../../../test/table-rows';
import charts from '../../i18n/charts/nl.json';
import { RadarChart, type RadarScores } from './radar-chart';

const labels = PILLARS.map((pillar) => PILLAR_NAMES[pillar].nl);
const nine = (score: Score): Score[] => PILLARS.map(() => score);

async function render(scores: RadarScores, earlier?: RadarScores): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideSpec({ texts: { charts } })] });
  const fixture = TestBed.createComponent(RadarChart);
  fixture.componentRef.setInput('label', 'De negen pijlers van Noor en Sam');
  fixture.componentRef.setInput('names', { a: 'Noor', b: 'Sam' });
  fixture.componentRef.setInput('labels', labels);
  fixture.componentRef.setInput('scores', scores);
  if (earlier) fixture.componentRef.setInput('earlier', { label: 'eerste meting', scores: earlier });
  await fixture.whenStable();
  return fixture.nativeElement;
}
const points = (root: HTMLElement) => allByRole(root, 'img').map((point) => point.getAttribute('aria-label'));

describe('the radar of nine pillars', () => {
  it('says in words what it shows, and every point has its own', async () => {
    const root = await render({ a: nine(64.4), b: nine(52) });
    expect(byRole(root, 'group', 'De negen pijlers van Noor en Sam')).toBeTruthy();
    expect(points(root)).toHaveLength(18);
    expect(points(root)[6]).toBe('Noor, Vertrouwen: 64');
  });

  it('gives the same figures as a table', async () => {
    const root = await render({ a: nine(64.4), b: nine(52) }, { a: nine(40), b: nine(null) });
    const rows = tableRows(root);
    expect(rows[0]).toBe('Pijler | Noor | Sam | Noor, eerste meting | Sam, eerste meting');
    expect(rows[1]).toBe('Verbinding | 64 | 52 | 40 | te weinig antwoorden');
  });

  it('has no point for a missing score and never calls it 0', async () => {
    const root = await render({ a: nine(60).with(4, null), b: nine(50) });
    expect(points(root)).toHaveLength(17);
    expect(points(root)).not.toContain('Noor, Intimiteit: 0');
    expect(tableRows(root)[5]).toBe('Intimiteit | te weinig antwoorden | 50');
  });

  it('is one stop for Tab and walks by arrow keys', async () => {
    const root = await render({ a: nine(60), b: nine(50) });
    document.body.append(root);
    const stops = () => [...root.querySelectorAll('[tabindex="0"]')].filter((e) => e.tagName === 'g');
    expect(stops()).toHaveLength(1);
    (stops()[0] as SVGGElement).focus();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Sam, Verbinding: 50');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await TestBed.tick();
    expect(stops().map((stop) => stop.getAttribute('aria-label'))).toEqual(['Sam, Diepgang: 50']);
    root.remove();
  });
});
