/** Words of static pages that no element has. */
export interface StaticWords {
  readonly table: string;
  readonly picture: string;
  readonly data: string;
  /** Heading of what can be taken away. */
  readonly files: string;
  readonly listed: string;
  /** Heading of the published tables and the projects. */
  readonly further: string;
}

const WORDS = {
  "zh-CN": {
    table: "数据表",
    picture: "图片（SVG）",
    data: "全部数据（JSON）",
    files: "文件",
    listed: "未画出的金额",
    further: "公开表与项目",
  },
  "zh-TW": {
    table: "資料表",
    picture: "圖片（SVG）",
    data: "全部資料（JSON）",
    files: "檔案",
    listed: "未畫出的金額",
    further: "公開表與項目",
  },
  en: {
    table: "Table of all figures",
    picture: "Picture (SVG)",
    data: "All data (JSON)",
    files: "Files",
    listed: "Amounts that are not drawn",
    further: "Published tables and projects",
  },
} as const satisfies Readonly<Record<string, StaticWords>>;

/** Languages that static pages are written in. */
export const STATIC_LOCALES = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** A language static pages are written in. */
export type StaticLocale = keyof typeof WORDS;

/** The words of static pages in a language. */
export function staticWords(locale: StaticLocale): StaticWords {
  return WORDS[locale];
}
