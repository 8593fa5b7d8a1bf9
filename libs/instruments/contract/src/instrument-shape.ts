import * as z from 'zod/mini';

/** Dutch and English; one of the two may be empty, then the other is shown. */
export const BothLanguages = z.object({
  nl: z.string().check(z.maxLength(2_000)),
  en: z.string().check(z.maxLength(2_000)),
});

const Id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_.-]{0,79}$/));

const OperandShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), item: Id }),
  z.object({ kind: z.literal('self') }),
  z.object({ kind: z.literal('value'), value: z.union([z.string().check(z.maxLength(200)), z.number()]) }),
]);

const Comparing = z.object({
  op: z.enum(['=', '!=', '<', '<=', '>', '>=', 'has']),
  left: OperandShape,
  right: OperandShape,
});
const grouping = <T extends z.ZodMiniType>(of: T) =>
  z.union([
    Comparing,
    z.object({ op: z.enum(['all', 'any', 'none']), of: z.array(of).check(z.maxLength(60)) }),
  ]);

/** The domain's `Expression`, written out to its `MOST_DEPTH` of five levels: a description that ends. */
export const ExpressionShape = grouping(grouping(grouping(grouping(Comparing))));

const OptionShape = z.object({
  value: z.string().check(z.minLength(1), z.maxLength(80)),
  label: BothLanguages,
  score: z.nullable(z.number()),
});

/** One line of a questionnaire: the domain's `Item`. */
export const ItemShape = z.object({
  id: Id,
  kind: z.enum(['choice', 'choices', 'integer', 'decimal', 'text', 'note']),
  text: BothLanguages,
  help: BothLanguages,
  required: z.boolean(),
  options: z.array(OptionShape).check(z.maxLength(60)),
  range: z.nullable(z.object({ low: z.int(), high: z.int(), step: z.int() })),
  relevant: z.nullable(ExpressionShape),
  constraint: z.nullable(ExpressionShape),
  message: BothLanguages,
  likert: z.boolean(),
});
export type ItemShape = z.infer<typeof ItemShape>;

export const ScaleShape = z.object({
  id: Id,
  name: BothLanguages,
  items: z.array(z.object({ item: Id, reverse: z.boolean(), weight: z.number() })).check(z.maxLength(300)),
  combine: z.enum(['mean', 'sum']),
  minimumValid: z.int(),
  /** Spread over 0 to this; null: in the unit of its items. */
  outOf: z.nullable(z.number()),
  higherIs: z.enum(['better', 'worse', 'neither']),
  /** Spread and reliability in the scale's own unit; null: nothing is said of a change. */
  error: z.nullable(
    z.object({ sd: z.number(), reliability: z.number(), source: z.string().check(z.maxLength(300)) }),
  ),
});
export type ScaleShape = z.infer<typeof ScaleShape>;

/**
 * An instrument as data, the domain's `Instrument`. Whether it makes sense (a scale of items that have numbers, conditions
 * that look back and not forward), the domain's `checkInstrument` says, in the browser and on the server alike.
 */
export const InstrumentShape = z.object({
  title: BothLanguages,
  introduction: BothLanguages,
  items: z.array(ItemShape).check(z.maxLength(300)),
  scales: z.array(ScaleShape).check(z.maxLength(40)),
});
export type InstrumentShape = z.infer<typeof InstrumentShape>;
