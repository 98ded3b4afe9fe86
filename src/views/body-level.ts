import type { Budget, Entity } from "../budget/schema.js";

/** Whose budget it is. Only governments have one for each fund, whether the document names its publisher or not. */
export function bodyLevel({ entity, fund }: Budget): NonNullable<Entity["level"]> {
  return entity?.level ?? (fund === undefined ? "department" : "government");
}
