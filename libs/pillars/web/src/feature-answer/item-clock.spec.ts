import { ItemClock } from './item-clock';

function aClock() {
  const time = { ms: 0 };
  return { time, clock: new ItemClock(() => time.ms) };
}

describe('time on a question', () => {
  it('adds up over visits and starts anew for each question', () => {
    const { time, clock } = aClock();
    clock.show(4);
    time.ms = 1500;
    clock.show(9);
    time.ms = 1900;
    expect(clock.elapsed()).toBe(400);
    clock.show(4);
    time.ms = 2400;
    expect(clock.elapsed()).toBe(2000);
  });

  it('does not run while the phone is in a pocket', () => {
    const { time, clock } = aClock();
    clock.show(4);
    time.ms = 1000;
    clock.pause();
    time.ms = 3_000_000;
    clock.show(4);
    time.ms = 3_000_500;
    expect(clock.elapsed()).toBe(1500);
  });

  it('stops counting at an hour', () => {
    const { time, clock } = aClock();
    clock.show(4);
    time.ms = 9_000_000;
    expect(clock.elapsed()).toBe(3_600_000);
  });
});
