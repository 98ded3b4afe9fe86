/** An element that takes part in a shared selection. */
export interface GroupMember extends HTMLElement {
  group: string;
  selected: string | undefined;
  /** Codes of what else is marked as if it were selected: the figures that a check has read. */
  highlighted: readonly string[];
  /** Draws another budget of the list that it was given. */
  takeBudget(index: number): void;
}

const members = new Set<GroupMember>();
const NONE: readonly string[] = [];

/** Makes an element hear of selections in its group; call it when it is connected. */
export function joinGroups(member: GroupMember): void {
  members.add(member);
}

/** Ends {@link joinGroups}; call it when it is disconnected. */
export function leaveGroups(member: GroupMember): void {
  members.delete(member);
}

function othersOf(from: GroupMember): GroupMember[] {
  if (from.group === "") return [];
  return [...members].filter((member) => member !== from && member.group === from.group);
}

/**
 * Hands the selection of one element to all others that name the same group; what was highlighted is so no more. An
 * element without a group stands alone.
 */
export function shareSelection(from: GroupMember): void {
  from.highlighted = NONE;
  for (const member of othersOf(from)) {
    member.selected = from.selected;
    member.highlighted = NONE;
  }
}

/** Has all others of the group draw the budget that a reader chose of a list; one without such a list keeps its own. */
export function shareBudget(from: GroupMember, index: number): void {
  for (const member of othersOf(from)) member.takeBudget(index);
}

/** Marks several codes in all others of the group, in place of what is selected there. */
export function shareHighlight(from: GroupMember, codes: readonly string[]): void {
  for (const member of othersOf(from)) {
    if (codes.length > 0) member.selected = undefined;
    member.highlighted = codes;
  }
}
