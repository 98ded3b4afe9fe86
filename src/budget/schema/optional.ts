/** Fields that may be absent: in the budget JSON nearly all may. */
import * as z from "zod/mini";

/** The schema of a field of type `T` that may be absent. Named types keep their names in completion. */
export type Optional<T> = z.ZodMiniExactOptional<z.ZodMiniType<T>>;

/** A field that may be absent. Absent means that the document has no such cell. */
export function optional<T>(schema: z.ZodMiniType<T>): Optional<T> {
  // At run time the plain `optional`: `exactOptional` builds all problems of an absent field only to drop
  // them, which makes reading ten times slower, and JSON data has no `undefined` that could slip through.
  return z.optional(schema) as unknown as Optional<T>;
}

/** A list that may be absent. */
export function optionalList<T>(schema: z.ZodMiniType<T>): Optional<T[]> {
  return optional(z.array(schema));
}

/** Values under names that the document chooses, which may be absent. */
export function optionalRecord<T>(schema: z.ZodMiniType<T>): Optional<Record<string, T>> {
  return optional(z.record(z.string(), schema));
}
