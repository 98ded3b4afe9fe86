import type { TemplateResult } from "lit";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";

/**
 * Says in one line whether the figures of a budget tie out; `undefined` as long as that is being worked out.
 * @param ready called once the line is there
 */
export type CheckBadgeMaker = (budget: Budget, messages: Messages, ready: () => void) => TemplateResult | undefined;

/** An element with a line on reconciliation in its footnote. */
export interface Badged {
  /** Whether it is in the page. */
  readonly isConnected: boolean;
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

  /** Makes the line from now on, for elements that are drawn already too. */
  provide(maker: CheckBadgeMaker): void {
    this.maker = maker;
    for (const element of this.elements) element.badgeChanged();
  }

  /** Whether lines are to come, for which cards keep their room. */
  get isExpected(): boolean {
    return this.maker !== undefined;
  }

  /** The line for an element, once it is there: a drawing neither waits for it nor is made again. */
  badge(element: Badged, budget: Budget, messages: Messages): TemplateResult | undefined {
    return this.maker?.(budget, messages, () => {
      if (element.isConnected) element.badgeChanged();
    });
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

/** The one maker of the page. */
export const checkBadges = new CheckBadges();
