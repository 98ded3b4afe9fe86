/** An element that takes part in a shared selection. */
export interface GroupMember extends HTMLElement {
  group: string;
  selected: string | undefined;
}

const members = new Set<GroupMember>();

/** Makes an element hear of selections in its group; call it when it is connected. */
export function joinGroups(member: GroupMember): void {
  members.add(member);
}

/** Ends {@link joinGroups}; call it when it is disconnected. */
export function leaveGroups(member: GroupMember): void {
  members.delete(member);
}

/** Hands the selection of one element to all others that name the same group. An element without a group stands alone. */
export function shareSelection(from: GroupMember): void {
  if (from.group === "") return;
  for (const member of members) {
    if (member !== from && member.group === from.group) member.selected = from.selected;
  }
}
