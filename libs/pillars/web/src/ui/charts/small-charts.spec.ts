import { TestBed } from '@angular/core/testing';
import { byRole, provideSpec } from '@tweespraak/platform/web';
import { tableRows } from '../../../test/table-rows';
import charts from '../../i18n/charts/nl.json';
import { PairedDots, type PairedRow } from './paired-dots';
import { Sparkline } from './sparkline';

const names = { a: 'Noor', b: 'Sam' };

describe('a sparkline', () => {
  it('says its scores, and breaks at a missing one', async () => {
    TestBed.configureTestingModule({ providers: [provideSpec({ texts: { charts } })] });
    const fixture = TestBed.createComponent(Sparkline);
    fixture.componentRef.setInput('names', names);
    fixture.componentRef.setInput('scores', { a: [40, null, 60], b: [50, 50, 50] });
    await fixture.whenStable();
    const root: HTMLElement = fixture.nativeElement;
    expect(byRole(root, 'img', 'Noor: 40, –, 60. Sam: 50, 50, 50.')).toBeTruthy();
    expect(root.querySelector('.line.a')?.getAttribute('d')).toBe('');
    expect(root.querySelector('.line.b')?.getAttribute('d')).toContain('L');
  });
});

describe('paired dots', () => {
  async function render(rows: readonly PairedRow[]): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideSpec({ texts: { charts } })] });
    const fixture = TestBed.createComponent(PairedDots);
    fixture.componentRef.setInput('label', 'Noor en Sam per pijler');
    fixture.componentRef.setInput('names', names);
    fixture.componentRef.setInput('rows', rows);
    await fixture.whenStable();
    return fixture.nativeElement;
  }

  it('writes the difference and says when it is within the noise', async () => {
    const root = await render([
      { label: 'Balans', a: 70, b: 40, gap: 30, aboveNoise: true },
      { label: 'Support', a: 50, b: 54, gap: -4, aboveNoise: false },
    ]);
    const [, balance, support] = tableRows(root);
    expect(balance).toBe('Balans | 70 |  | 40 | 30');
    expect(support).toBe('Support | 50 |  | 54 | 4, binnen de meetruis');
  });

  it('draws no dot for a missing score', async () => {
    const root = await render([{ label: 'Balans', a: null, b: 40, gap: null, aboveNoise: false }]);
    expect(root.querySelectorAll('circle')).toHaveLength(0);
    expect(tableRows(root)[1]).toBe('Balans | te weinig antwoorden |  | 40 | –');
  });
});
