/** The words over the columns of a table without ruling lines: which are one heading. */
import { joinWrapped } from "../lines.js";
import { unspaced, type Atom, type AtomLine } from "./atoms.js";
import { overlap } from "./bands.js";

/** A heading: its words on one line or several. */
export interface Head {
  text: string;
  left: number;
  right: number;
  /** Baselines of its first and last line. */
  readonly top: number;
  bottom: number;
  readonly size: number;
  isClosed: boolean;
}

/** Puts pieces that stand under each other, no further apart than lines of one cell, together. */
export function headsIn(lines: readonly AtomLine[], leading: number): Head[] {
  const upright = uprightIn(lines, leading);
  const taken = new Set(upright.flatMap((atoms) => atoms));
  const heads: Head[] = upright.map(uprightHead);
  for (const line of lines) {
    const atoms = unspaced(line.atoms.filter((atom) => !taken.has(atom)));
    const below = (head: Head): number => line.line.y - head.bottom;
    const open = heads.filter(({ isClosed }) => !isClosed);
    const above = new Map(
      atoms.map((atom) => {
        const over = open.filter((head) => overlap(atom, head) > 0);
        const near = over.filter((head) => below(head) <= leading);
        const far = isLastPiece(atom) ? over.filter((head) => below(head) <= 3 * leading) : [];
        return [atom, near.length > 0 ? near : far] as const;
      }),
    );
    for (const atom of atoms) {
      const [head, ...others] = above.get(atom) ?? [];
      const isOnly = head !== undefined && atoms.filter((each) => above.get(each)?.includes(head)).length === 1;
      if (head === undefined || others.length > 0 || !isOnly || !isOneHead(head, atom)) {
        const { text, left, right, y, size } = atom;
        heads.push({ text, left, right, top: y, bottom: y, size, isClosed: false });
        continue;
      }
      head.text = joinWrapped(head.text, atom.text);
      head.left = Math.min(head.left, atom.left);
      head.right = Math.max(head.right, atom.right);
      head.bottom = atom.y;
    }
  }
  return heads;
}

/** Single characters that stand under each other: columns too narrow for two set their headings so. */
function uprightIn(lines: readonly AtomLine[], leading: number): Atom[][] {
  const found: Atom[][] = [];
  const open = new Map<Atom, Atom[]>();
  for (const atom of lines.flatMap(({ atoms }) => atoms)) {
    const over = [...open].find(([last]) => overlap(last, atom) > 0 && atom.y > last.y && atom.y - last.y <= leading);
    if (over !== undefined) open.delete(over[0]);
    const before = over?.[1] ?? [];
    const isSingle = /^[\p{Script=Han}（）()]$/u.test(atom.text) && !/^[类款项]$/.test(atom.text);
    const isUnder =
      over === undefined || Math.abs(over[0].left + over[0].right - atom.left - atom.right) < 0.6 * atom.size;
    // A character under words is the last of theirs.
    const chain = isSingle && isUnder && (over === undefined || before.length > 0) ? [...before, atom] : [];
    if (chain.length === 3) found.push(chain);
    else if (chain.length > 3) found[found.indexOf(before)] = chain;
    open.set(atom, chain);
  }
  return found;
}

function uprightHead(atoms: readonly Atom[]): Head {
  return {
    text: atoms.map(({ text }) => text).join(""),
    left: Math.min(...atoms.map(({ left }) => left)),
    right: Math.max(...atoms.map(({ right }) => right)),
    top: atoms[0]?.y ?? 0,
    bottom: atoms[atoms.length - 1]?.y ?? 0,
    size: atoms[0]?.size ?? 0,
    isClosed: true,
  };
}

/** The last character of a heading (数, 计, 入), which is none of its own: it goes on with what stands over it. */
function isLastPiece({ text }: Atom): boolean {
  return /^\p{Script=Han}$/u.test(text) && !/^[类款项目]$/.test(text);
}

/** Words that close a heading: what stands under them is another. */
const WHOLE =
  /^(?:收入|支出|项目|合计|小计|总计|预算数|决算数|执行数|基本支出|项目支出|本年收入|本年支出|科目编码|科目名称|功能分类科目|[类款项])$/;

/** Whether a piece goes on with the heading over it: both are set about one middle, and that one is not whole. */
function isOneHead(head: Head, atom: Atom): boolean {
  // A heading that is broken already goes on in its narrow column.
  const isBroken = head.bottom > head.top && /^(?:名称|编码)$/.test(atom.text);
  if ((WHOLE.test(head.text) && !isBroken) || /^(?:[类款项]|合计|小计|预算数|决算数)$/.test(atom.text)) return false;
  const shift = Math.abs((head.left + head.right) / 2 - (atom.left + atom.right) / 2);
  return shift < 0.75 * atom.size || Math.abs(head.left - atom.left) < 0.3 * atom.size;
}
