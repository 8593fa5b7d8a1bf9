/** What one filled in, by item id. An item without an answer has no key. A choice is its value, choices a list of them. */
export type AnswerValue = string | number | readonly string[];
export type Answers = Readonly<Record<string, AnswerValue>>;

/** One answer; never a property that an object has by itself. */
export function answerTo(answers: Answers, item: string): AnswerValue | null {
  return Object.hasOwn(answers, item) ? (answers[item] ?? null) : null;
}
