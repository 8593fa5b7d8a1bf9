import { FewAtOnce } from './few-at-once';

describe('a few at once', () => {
  it('lets no more in than there are places, and says when to try again', () => {
    const few = new FewAtOnce(2);
    const leave = few.take();
    few.take();
    expect(() => few.take()).toThrow(
      expect.objectContaining({ code: 'too-many-requests', details: { seconds: 10 } }),
    );
    leave();
    expect(few.take()).toBeInstanceOf(Function);
  });

  it('counts a place that is given back twice once', () => {
    const few = new FewAtOnce(1);
    const leave = few.take();
    leave();
    leave();
    few.take();
    expect(() => few.take()).toThrow();
  });
});
