/** One page in one browser, driven as a reader would: the few things that all browsers' protocols have. */
export interface Tab {
  /** Name and version of the browser. */
  readonly browser: string;
  /** Opens an address in a window of a given size and waits until it has loaded. */
  open(address: string, size: Size): Promise<void>;
  /** The value of an expression in the page; of a promise, what it comes to. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Puts the pointer to a place in the window. */
  move(x: number, y: number): Promise<void>;
  /** Clicks at a place in the window. */
  click(x: number, y: number): Promise<void>;
  press(key: Key): Promise<void>;
  /** The page in its whole length as PNG; where the browser cannot, what is in the window. */
  screenshot(): Promise<Buffer>;
  /** Errors that the browser has reported since the page was opened, besides those that the page itself notes. */
  problems(): readonly string[];
  close(): Promise<void>;
}

/** Width and height of a window in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Keys that a reader needs. */
export type Key = "Tab" | "Enter" | "Escape" | "ArrowDown";
