/** Why a file cannot be read or written, in sentences. */
import type { Language } from "./console.js";

/** A sentence in both languages. */
export type FileSentence = Readonly<Record<Language, string>>;

/** The code of an error that is thrown for a text file that is not UTF-8. */
export const NOT_UTF8 = "NOT_UTF8";

/** Why a file cannot be opened, where it makes no difference what is in it. */
export function notRead(error: unknown): FileSentence {
  const code = codeOf(error);
  return CANNOT_READ[code] ?? { "zh-CN": `不能读取（${code}）。`, en: `It cannot be read (${code}).` };
}

const CANNOT_READ: Readonly<Record<string, FileSentence>> = {
  ENOENT: { "zh-CN": "没有这个文件，请检查路径。", en: "There is no such file; check the path." },
  EISDIR: { "zh-CN": "这是文件夹，请指定其中的文件。", en: "This is a folder; name the files in it." },
  EACCES: { "zh-CN": "没有读取权限。", en: "There is no permission to read it." },
  [NOT_UTF8]: {
    "zh-CN":
      "这不是 UTF-8 编码的 JSON。如果是 JSON，请用编辑器另存为 UTF-8；如果是 PDF、Word 或 Excel 文件，请先用 budget-elements import 生成 JSON。",
    en: "This is no JSON in UTF-8. JSON of another encoding: save it again as UTF-8. PDF, Word or Excel: make JSON of it with budget-elements import first.",
  },
};

/** Why a file was not written. */
export function notWritten(output: string, error: unknown): FileSentence {
  const code = codeOf(error);
  const why = CANNOT_WRITE[code] ?? {
    "zh-CN": `（${code}），原有内容没有改动。`,
    en: ` (${code}); nothing was changed there.`,
  };
  return { "zh-CN": `不能写入 ${output}${why["zh-CN"]}`, en: `${output} cannot be written${why.en}` };
}

const NO_FOLDER = {
  "zh-CN": "：没有这个文件夹，请先建立，或检查路径。",
  en: ": there is no such folder. Make it, or check the path.",
};
const NO_PERMISSION = {
  "zh-CN": "：没有写入权限，原有内容没有改动。",
  en: ": there is no permission; nothing was changed there.",
};
const CANNOT_WRITE: Readonly<Record<string, FileSentence>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: {
    "zh-CN": "：路径中有一段是文件，不是文件夹。请换一个文件夹。",
    en: ": a part of the path is a file and no folder. Choose another folder.",
  },
  EISDIR: {
    "zh-CN": "：这是文件夹。请写上文件名，如 budget.json。",
    en: ": this is a folder. Add the name of a file, such as budget.json.",
  },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: NO_PERMISSION,
  ENOSPC: { "zh-CN": "：磁盘已满。", en: ": the disk is full." },
};

/** The code that the system gives an error, or its message. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : error instanceof Error ? error.message : String(error);
}
