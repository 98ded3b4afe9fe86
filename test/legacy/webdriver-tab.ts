import type { Key, Size, Tab } from "./tab.js";

/** How a command of the WebDriver standard reaches a browser. */
export interface WebDriver {
  /** Name and version of the browser. */
  readonly browser: string;
  /** Whether a screenshot can show more than the window. */
  readonly wholePage: boolean;
  send<Value>(command: Command, given: object): Promise<Value>;
  close(): Promise<void>;
}

/** The commands that are needed, as the standard calls them. */
export type Command =
  "Navigate" | "SetWindowRect" | "ExecuteAsyncScript" | "PerformActions" | "ReleaseActions" | "TakeScreenshot";

/** What keys are called in the standard. */
const KEYS: Readonly<Record<Key, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowDown: "\uE015",
};

/** A promise's value cannot be awaited in every WebDriver: its end is told by a callback. */
const SCRIPT = `const done = arguments[arguments.length - 1];
Promise.resolve().then(() => (0, eval)(arguments[0])).then(
  (value) => done({ value: value === undefined ? null : value }),
  (error) => done({ error: String(error && error.message || error) }));`;

/** A page that is driven by the WebDriver standard. What goes wrong in it, only the page itself notes. */
export function openWebDriverTab(driver: WebDriver): Tab {
  const pointer = (actions: object[]): object => ({
    actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
  });
  const moveTo = (x: number, y: number): object => ({
    type: "pointerMove",
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  });
  const tab: Tab = {
    browser: driver.browser,
    async open(address, size) {
      await driver.send("Navigate", { url: "about:blank" });
      await setViewport(driver, tab, size);
      await driver.send("Navigate", { url: address });
    },
    async evaluate<Value>(expression: string) {
      const given = { script: SCRIPT, args: [expression] };
      const outcome = await driver.send<{ value: Value; error?: string }>("ExecuteAsyncScript", given);
      if (outcome.error !== undefined) throw new Error(outcome.error);
      return outcome.value;
    },
    async move(x, y) {
      await driver.send("PerformActions", pointer([moveTo(x, y)]));
    },
    async click(x, y) {
      const press = { type: "pointerDown", button: 0 };
      await driver.send("PerformActions", pointer([moveTo(x, y), press, { type: "pointerUp", button: 0 }]));
    },
    async press(key) {
      const value = KEYS[key];
      const actions = [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ];
      await driver.send("PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    async screenshot() {
      const data = await driver.send<string>("TakeScreenshot", driver.wholePage ? { full: true } : {});
      return Buffer.from(data, "base64");
    },
    problems: () => [],
    close: () => driver.close(),
  };
  return tab;
}

/** A window is as large as its page and its frame together: the frame is measured first. */
async function setViewport(driver: WebDriver, tab: Tab, { width, height }: Size): Promise<void> {
  await driver.send("SetWindowRect", { width, height });
  const inner = await tab.evaluate<Size>("({ width: innerWidth, height: innerHeight })");
  await driver.send("SetWindowRect", { width: 2 * width - inner.width, height: 2 * height - inner.height });
}
