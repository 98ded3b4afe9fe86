import type { TemplateResult } from "lit";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";

/** What the line on reconciliation leads to. */
export interface WayToChecks {
  /** Goes to the list of checks of the page; where it has none, opens one below the line, or closes it. */
  readonly go: () => void;
  /** Whether the list below the line is open; `undefined` where the line leads to one of the page. */
  readonly isOpen: boolean | undefined;
}

/**
 * Says in one line whether the figures of a budget tie out; `undefined` as long as that is being worked out.
 * @param ready called once the line is there
 */
export type CheckBadgeMaker = (
  budget: Budget,
  messages: Messages,
  ready: () => void,
  way: WayToChecks,
) => TemplateResult | undefined;

/** An element with a line on reconciliation in its footnote. */
export interface Badged extends HTMLElement {
  /** Its budget, or the address of it. */
  readonly budget?: unknown;
  readonly src?: string | undefined;
  /** Called when there is another line. */
  badgeChanged(): void;
}

/**
 * The line on reconciliation in the footnotes of charts. Its rules weigh more than a chart, so no chart imports them:
 * `<budget-checks>` brings the maker when a page loads it, and without it charts say nothing.
 */
class CheckBadges {
  private maker: CheckBadgeMaker | undefined;
  private readonly elements = new Set<Badged>();
  /** Those with a list open below their line. */
  private readonly opened = new WeakSet<Badged>();

  /** Makes the line from now on, for elements that are drawn already too. */
  provide(maker: CheckBadgeMaker): void {
    this.maker = maker;
    this.renew();
  }

  /** Makes all lines anew: a list that they lead to, maybe one that a line just opens, has come into the page or left it. */
  renew(): void {
    void Promise.resolve().then(() => {
      for (const element of this.elements) element.badgeChanged();
    });
  }

  /** Whether lines are to come, for which cards keep their room. */
  get isExpected(): boolean {
    return this.maker !== undefined;
  }

  /** The line for an element, once it is there: a drawing neither waits for it nor is made again. */
  badge(element: Badged, budget: Budget, messages: Messages): TemplateResult | undefined {
    const ready = (): void => {
      if (element.isConnected) element.badgeChanged();
    };
    const list = listFor(element);
    const way: WayToChecks =
      list === undefined
        ? { go: () => this.toggle(element), isOpen: this.opened.has(element) }
        : { go: () => goTo(list), isOpen: undefined };
    return this.maker?.(budget, messages, ready, way);
  }

  private toggle(element: Badged): void {
    if (!this.opened.delete(element)) this.opened.add(element);
    element.badgeChanged();
  }

  /** Tells the element once there is a maker. */
  subscribe(element: Badged): void {
    this.elements.add(element);
  }

  /** Ends {@link subscribe}. */
  unsubscribe(element: Badged): void {
    this.elements.delete(element);
  }
}

/** The list of checks of an element's budget: beside the element, or beside what it is a part of. */
function listFor(element: Badged): HTMLElement | undefined {
  for (let part: Element | undefined = element; part !== undefined;) {
    const root = part.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    const lists = Array.from(root.querySelectorAll<Badged>("budget-checks:not([compact])"));
    const list = lists.find(({ src, budget }) => src === element.src && budget === element.budget);
    if (list !== undefined) return list;
    part = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** Brings a list into sight, and the focus to its first control. */
function goTo(list: HTMLElement): void {
  list.scrollIntoView();
  list.shadowRoot?.querySelector<HTMLElement>("button, summary")?.focus({ preventScroll: true });
}

/** The one maker of the page. */
export const checkBadges = new CheckBadges();
