import { jobIdOf } from './job-id';

describe('The id of a job', () => {
  it('is a uuid that follows from what the job is about', () => {
    const id = jobIdOf('a', 1);
    expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(jobIdOf('a', 1)).toBe(id);
  });

  it('is another for anything else, also when the parts run together', () => {
    const ids = [
      jobIdOf('a', 1),
      jobIdOf('a', 2),
      jobIdOf('b', 1),
      jobIdOf('a1'),
      jobIdOf('a', 'b'),
      jobIdOf('ab'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
