import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Pointing } from "../../text/messages.js";
import type { TooltipContent } from "./tooltip.js";
import { placeTooltip } from "./tooltip-placement.js";

/** What a chart lets its reader point at, focus and activate. */
export interface MarkSet {
  /** Keys of the marks in reading order: what arrow keys move along. */
  readonly order: readonly string[];
  /** Enter, Space, a click, or a second tap. */
  readonly activate: (key: string) => void;
  /** Esc or Backspace, where there is a level above. */
  readonly up?: (() => void) | undefined;
  readonly tooltip: (key: string) => TooltipContent | undefined;
}

/** Below this width, in px, a tooltip asked for by a finger docks to an edge of the window: of the element or the window. */
export const DOCKED_BELOW = 480;
/** Time in ms a pointer may take from what it pointed at to the tooltip before that closes. */
export const TOOLTIP_GRACE = 150;

/** The chart whose tooltip is shown, or was last. */
const pointedAt: { chart: MarkController | undefined } = { chart: undefined };

/** Time in ms after which another character begins another word. */
const TYPING_PAUSE = 800;

/**
 * Pointer, touch and keyboard on the marks of one chart, alike for all charts: one Tab stop, arrows along the marks
 * in reading order, typing jumps to a name or code, and one tooltip for whatever is pointed at or focused. A mark is
 * any element with `data-key`; the one that can be focused has a `tabindex` besides.
 */
export class MarkController implements ReactiveController {
  /** Key of the mark that is pointed at or focused. */
  active: string | undefined = undefined;
  /** Whether the tooltip docks to the lower edge: a finger would cover it elsewhere. */
  docked = false;

  /** What its reader pointed with last. */
  pointing: Pointing = "keyboard";

  private marks: MarkSet | undefined;
  private tabStop: string | undefined;
  private focused = false;
  /** Whether the pointer is down on a mark. */
  private isPressed = false;
  /** Whether keys were pressed since the pointer last moved. */
  private isResting = false;
  private touched: string | undefined;
  private anchor: Element | undefined;
  /** What is being typed to jump to a mark, and when its last character was. */
  private typed = { text: "", time: -Infinity };
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** The marks of the drawing that is being made; call it before rendering them. */
  use(marks: MarkSet | undefined): void {
    this.marks = marks;
    if (this.active !== undefined && marks?.order.includes(this.active) !== true) this.active = undefined;
  }

  /** `tabindex` of a mark: one mark of the chart can be reached by Tab. */
  tabIndex(key: string): 0 | -1 {
    const order = this.marks?.order ?? [];
    const stop = this.tabStop !== undefined && order.includes(this.tabStop) ? this.tabStop : order[0];
    return key === stop ? 0 : -1;
  }

  hostConnected(): void {
    window.addEventListener("scroll", this.onScroll, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    window.removeEventListener("scroll", this.onScroll, { capture: true });
    clearTimeout(this.closing);
    document.removeEventListener("keydown", this.onPageKeyDown);
    this.active = undefined;
    this.focused = false;
    if (pointedAt.chart === this) pointedAt.chart = undefined;
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    const tooltip = root?.querySelector<HTMLElement>(".tooltip") ?? undefined;
    if (tooltip === undefined) return;
    const anchor = this.anchorNow();
    const others = Array.from(root?.querySelectorAll(".chart [data-key]") ?? []).filter(
      (element) => element !== anchor && element.getAttribute("data-key") === this.active,
    );
    placeTooltip(tooltip, anchor, anchor === undefined ? [] : others, this.docked);
  }

  private anchorNow(): Element | undefined {
    if (this.active === undefined) return undefined;
    if (this.anchor?.isConnected === true && this.anchor.getAttribute("data-key") === this.active) return this.anchor;
    return this.elementOf(this.active);
  }

  private elementOf(key: string): HTMLElement | SVGElement | undefined {
    const focusable = this.host.shadowRoot?.querySelectorAll<HTMLElement | SVGElement>(".chart [data-key][tabindex]");
    return Array.from(focusable ?? []).find((element) => element.getAttribute("data-key") === key);
  }

  private setActive(key: string | undefined, anchor?: Element): void {
    clearTimeout(this.closing);
    this.anchor = anchor;
    if (key === undefined) document.removeEventListener("keydown", this.onPageKeyDown);
    else document.addEventListener("keydown", this.onPageKeyDown);
    if (this.active === key) return;
    if (key !== undefined) {
      // One tooltip on a page: that of another chart, whose mark has the focus, goes.
      if (pointedAt.chart !== this) pointedAt.chart?.setActive(undefined);
      pointedAt.chart = this;
    }
    this.active = key;
    this.host.requestUpdate();
  }

  private keyOf(event: Event): { key: string; element: Element } | undefined {
    const element = event.target instanceof Element ? event.target.closest("[data-key]") : null;
    const key = element?.getAttribute("data-key") ?? undefined;
    return element === null || key === undefined || this.marks?.order.includes(key) !== true
      ? undefined
      : { key, element };
  }

  /** A tooltip goes with its mark, or away where the mark has left the window. */
  private readonly onScroll = (): void => {
    if (this.active === undefined) return;
    const box = this.anchorNow()?.getBoundingClientRect();
    const away = box === undefined || box.bottom < 0 || box.top > window.innerHeight;
    if (away || this.pointing === "touch") this.setActive(undefined);
    else this.hostUpdated();
  };

  readonly onPointerOver = (event: PointerEvent): void => {
    // Marks that a key moves come under a pointer that rests, which says nothing then.
    if (event.pointerType === "touch" || this.isResting) return;
    this.docked = false;
    this.pointing = "mouse";
    const mark = this.keyOf(event);
    if (mark !== undefined) this.setActive(mark.key, this.elementOf(mark.key) ?? mark.element);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    if (!this.isResting) return;
    this.isResting = false;
    this.onPointerOver(event);
  };

  readonly onPointerOut = (event: PointerEvent): void => {
    if (event.pointerType === "touch") return;
    clearTimeout(this.closing);
    this.closing = setTimeout(() => {
      // A mark that was only clicked keeps the focus, but not its tooltip.
      const focus = this.focused && this.tabStop !== undefined ? this.elementOf(this.tabStop) : undefined;
      this.setActive(focus !== undefined && showsFocus(focus) ? this.tabStop : undefined);
    }, TOOLTIP_GRACE);
  };

  /** The pointer reached the tooltip: it stays. */
  readonly onTooltipEnter = (): void => {
    clearTimeout(this.closing);
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    const isTouch = event.pointerType === "touch";
    this.pointing = isTouch ? "touch" : "mouse";
    this.isPressed = true;
    this.isResting = false;
    this.docked = isTouch && this.host.clientWidth < DOCKED_BELOW;
    // What a finger touches first shows its tooltip; touched again, it acts.
    this.touched = isTouch ? this.active : undefined;
  };

  readonly onClick = (event: MouseEvent): void => {
    this.isPressed = false;
    const mark = this.keyOf(event);
    if (mark === undefined) {
      if (this.pointing === "touch") this.setActive(undefined);
      return;
    }
    this.tabStop = mark.key;
    if (this.pointing === "touch" && this.touched !== mark.key && this.marks?.tooltip(mark.key) !== undefined) {
      this.setActive(mark.key, this.elementOf(mark.key));
      return;
    }
    this.marks?.activate(mark.key);
  };

  readonly onFocusIn = (event: FocusEvent): void => {
    const mark = this.keyOf(event);
    if (mark === undefined) return;
    this.focused = true;
    // A press brings the focus too.
    if (!this.isPressed) this.pointing = "keyboard";
    // Pointed at before, it is drawn as active already, but not yet as what has the focus.
    if (this.tabStop !== mark.key) this.host.requestUpdate();
    this.tabStop = mark.key;
    this.setActive(mark.key, mark.element);
  };

  readonly onFocusOut = (): void => {
    this.focused = false;
    this.setActive(undefined);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const order = this.marks?.order ?? [];
    const here = this.keyOf(event);
    if (here === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    this.pointing = "keyboard";
    this.isResting = true;
    const at = order.indexOf(here.key);
    const rightToLeft = getComputedStyle(this.host).direction === "rtl";
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ArrowRight: rightToLeft ? at - 1 : at + 1,
      ArrowLeft: rightToLeft ? at + 1 : at - 1,
      Home: 0,
      End: order.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) this.focus(order[Math.max(0, Math.min(order.length - 1, to))]);
    else if (event.key === "Enter" || event.key === " ") this.marks?.activate(here.key);
    else if (event.key === "Escape" && this.active !== undefined && this.marks?.up === undefined)
      this.setActive(undefined);
    else if ((event.key === "Escape" || event.key === "Backspace") && this.marks?.up !== undefined) this.marks.up();
    else if (!event.isComposing && Array.from(event.key).length === 1) this.jump(event.key, event.timeStamp, at);
    else return;
    event.preventDefault();
  };

  /** Puts the focus on the next mark whose name or code begins with what was typed without a pause. */
  private jump(character: string, time: number, at: number): void {
    const order = this.marks?.order ?? [];
    const continued = time - this.typed.time < TYPING_PAUSE;
    const text = (continued ? this.typed.text : "") + character.toLowerCase();
    this.typed = { text, time };
    // A longer word may still mean the mark that its beginning found; a new one goes on from there.
    const start = continued ? at : at + 1;
    const turned = [...order.slice(start), ...order.slice(0, start)];
    const found = turned.find((key) => {
      const content = this.marks?.tooltip(key);
      const label = content?.name ?? this.elementOf(key)?.getAttribute("aria-label") ?? "";
      return [key, content?.code ?? "", label].some((word) => word.toLowerCase().startsWith(text));
    });
    if (found !== undefined) this.focus(found);
  }

  /** A tooltip that a pointer called up closes by Esc wherever the focus is; the page keeps the key (WCAG 1.4.13). */
  private readonly onPageKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !this.focused) this.setActive(undefined);
  };

  /** Puts the focus on a mark; on the first one when none is named. */
  focus(key: string | undefined): void {
    const wanted = key ?? this.marks?.order[0];
    if (wanted !== undefined) this.elementOf(wanted)?.focus();
  }

  /** Puts the focus on a mark once the drawing under way is done: after drilling, say. */
  async focusAfterUpdate(key?: string): Promise<void> {
    await this.host.updateComplete;
    this.tabStop = key;
    this.focus(key);
  }

  /** Whether the drawing has a mark of a key. */
  has(key: string): boolean {
    return this.marks?.order.includes(key) === true && this.elementOf(key) !== undefined;
  }

  /** Whether the focus is on a mark of the chart. */
  get hasFocus(): boolean {
    return this.focused;
  }

  /** What the tooltip says now. */
  get content(): TooltipContent | undefined {
    return this.active === undefined ? undefined : this.marks?.tooltip(this.active);
  }
}

/** Whether the browser shows that an element has the focus: it was not put there by a press of the pointer. */
export function showsFocus(focused: Element): boolean {
  try {
    return focused.matches(":focus-visible");
  } catch {
    // Chromium 83 to 85 cannot tell: then a mark that was only clicked must not keep its tooltip.
    return false;
  }
}
