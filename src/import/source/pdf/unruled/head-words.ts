/** The words over the columns of a table without ruling lines: which are one heading. */
import { joinWrapped } from "../lines.js";
import { atomOf, type Atom, type AtomLine } from "./atoms.js";
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

/** Words that are set with spaces between their characters. */
const SPACED =
  /^(?:合计|小计|总计|项目|科目|金额|收入|支出|备注|类别|名称|编码|单位|序号|内容|说明|预算|决算|预算数|决算数|小计数|合计数|基本支出|项目支出|人员经费|公用经费|本年收入|本年支出|科目名称|科目编码|单位名称)$/;

/** Puts pieces that stand under each other, no further apart than lines of one cell, together. */
export function headsIn(lines: readonly AtomLine[], leading: number): Head[] {
  const heads: Head[] = [];
  for (const line of lines) {
    const atoms = unspaced(line.atoms);
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

/** The last character of a heading (数, 计, 入), which is none of its own: it goes on with what stands over it. */
function isLastPiece({ text }: Atom): boolean {
  return /^\p{Script=Han}$/u.test(text) && !/^[类款项目]$/.test(text);
}

/** Words that close a heading: what stands under them is another. */
const WHOLE =
  /^(?:收入|支出|项目|合计|小计|总计|预算数|决算数|执行数|基本支出|项目支出|本年收入|本年支出|科目编码|科目名称|功能分类科目|[类款项])$/;

/** Whether a piece goes on with the heading over it: both are set about one middle, and that one is not whole. */
function isOneHead(head: Head, atom: Atom): boolean {
  if (WHOLE.test(head.text) || /^(?:[类款项]|合计|小计|预算数|决算数)$/.test(atom.text)) return false;
  const shift = Math.abs((head.left + head.right) / 2 - (atom.left + atom.right) / 2);
  return shift < 0.75 * atom.size || Math.abs(head.left - atom.left) < 0.3 * atom.size;
}

/** 合 计: characters that spaces part, as one word. */
export function unspaced(atoms: readonly Atom[]): Atom[] {
  const found: Atom[] = [];
  let at = 0;
  while (at < atoms.length) {
    const word = [4, 3, 2]
      .map((length) => atoms.slice(at, at + length))
      .find((some) => some.length > 1 && isSpacedWord(some));
    const whole = word === undefined ? undefined : atomOf(word.flatMap(({ glyphs }) => glyphs));
    const first = atoms[at];
    if (whole !== undefined && word !== undefined) {
      found.push({ ...whole, text: whole.text.replace(/\s/g, "") });
      at += word.length;
    } else {
      if (first !== undefined) found.push(first);
      at += 1;
    }
  }
  return found;
}

function isSpacedWord(atoms: readonly Atom[]): boolean {
  const isNear = atoms.every(({ left, size }, at) => at === 0 || left - (atoms[at - 1]?.right ?? left) < 4 * size);
  return isNear && SPACED.test(atoms.map(({ text }) => text).join(""));
}
