import { PILLAR_NAMES, PILLARS } from '../pillars';
import { textWidth } from './geometry';
import { labelLines, radarArea, radarLayout, radarOutline, radarPoints } from './radar-geometry';

const labels = PILLARS.map((pillar) => PILLAR_NAMES[pillar].nl);
const nine = (score: number) => PILLARS.map((): number | null => score);

describe('the radar', () => {
  it.each([280, 360, 600, 900])('keeps every label inside a place of %i pixels', (width) => {
    for (const { label, lines, anchor } of radarLayout(labels, width).axes) {
      const words = Math.max(...lines.map(textWidth));
      const left = { start: label.x, middle: label.x - words / 2, end: label.x - words }[anchor];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + words).toBeLessThanOrEqual(width);
    }
  });

  it('gives the web what the words leave, up to a limit', () => {
    const [phone, desk, wall] = [280, 600, 1000].map((width) => radarLayout(labels, width).radius);
    expect(phone).toBeLessThan(70);
    expect([desk, wall]).toEqual([180, 300]);
  });

  it('puts 0 in the centre, 100 on the rim and the first pillar on top', () => {
    const layout = radarLayout(labels, 600);
    expect(radarPoints(nine(0), layout)[4]).toEqual(layout.centre);
    expect(radarPoints(nine(100), layout)[0]).toEqual(layout.axes[0]?.end);
    expect(layout.axes[0]?.end.y).toBeLessThan(layout.centre.y - layout.radius + 1);
  });

  it('leaves a missing score out instead of drawing it as 0', () => {
    const layout = radarLayout(labels, 600);
    const points = radarPoints(nine(50).with(3, null), layout);
    expect(points[3]).toBeNull();
    expect(radarOutline(points)).not.toContain('Z');
    expect(radarOutline(points).match(/[ML]/g)).toHaveLength(8);
    expect(radarArea(points)).toBe('');
  });

  it('closes an outline with all scores', () => {
    const outline = radarOutline(radarPoints(nine(50), radarLayout(labels, 600)));
    expect(outline.endsWith('Z')).toBe(true);
  });

  it('breaks a label of two words only where there is little room', () => {
    expect(labelLines('Tijd samen', true)).toEqual(['Tijd', 'samen']);
    expect(labelLines('Tijd samen', false)).toEqual(['Tijd samen']);
    expect(labelLines('Diepgang', true)).toEqual(['Diepgang']);
  });
});
