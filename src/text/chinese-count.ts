const DIGITS = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];

/**
 * A count before its measure word as Chinese prose writes it: 六, and 两 for 二, up to ten; figures set off by blanks from
 * there on.
 */
export function chineseCount(count: number): string {
  return DIGITS[count] ?? ` ${count} `;
}
