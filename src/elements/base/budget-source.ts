import type { ReactiveController, ReactiveElement } from "lit";
import type { Budget } from "../../budget/schema.js";
import { readAddresses } from "./addresses.js";
import { readGiven, readOutcomes, type BudgetState } from "./budget-input.js";
import { forgetRequest, requestBudget, type RequestHandle } from "./shared-request.js";

/** An element that is given a budget: as a property, by an address, or in a script of its own. */
export interface BudgetHost extends ReactiveElement {
  readonly budget: Budget | readonly Budget[] | string | null | undefined;
  readonly src: string;
}

/** Where the budget of an element comes from, and what became of it. */
export class BudgetSource implements ReactiveController {
  private readonly requests: RequestHandle[] = [];
  private childObserver: MutationObserver | undefined;

  /**
   * @param accept takes what became of the budget, each time that changes
   */
  constructor(
    private readonly host: BudgetHost,
    private readonly accept: (state: BudgetState) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.childObserver = new MutationObserver(this.readScript);
    this.childObserver.observe(this.host, { childList: true, subtree: true, characterData: true });
    if (document.readyState === "loading")
      document.addEventListener("DOMContentLoaded", this.readScript, { once: true });
  }

  hostDisconnected(): void {
    this.childObserver?.disconnect();
    document.removeEventListener("DOMContentLoaded", this.readScript);
    this.release();
  }

  /** Reads the budget from the property, else the address, else a child script. */
  read(): void {
    const { budget, src } = this.host;
    this.release();
    if (budget !== undefined) this.accept(readGiven(budget));
    else if (/\S/.test(src)) void this.fetch(src);
    else if (this.isBeingParsed()) this.accept({ kind: "loading" });
    else this.accept(readGiven(this.childScript()));
  }

  /** Reads it again, from the network where it has an address. */
  reload(): void {
    for (const { address } of readAddresses(this.host.src)) forgetRequest(address);
    this.read();
  }

  private readonly readScript = (): void => {
    if (this.host.budget === undefined && !/\S/.test(this.host.src)) this.read();
  };

  private async fetch(src: string): Promise<void> {
    const addresses = readAddresses(src);
    const requests = addresses.map(({ address }) => requestBudget(address));
    this.requests.push(...requests);
    this.accept({ kind: "loading" });
    const outcomes = await Promise.all(requests.map((request) => request.outcome));
    // A late answer to addresses that are no longer asked for is ignored.
    if (this.requests[0] === requests[0]) this.accept(readOutcomes(outcomes, addresses));
  }

  private release(): void {
    for (const request of this.requests.splice(0)) request.release();
  }

  private childScript(): string | undefined {
    const script = Array.from(this.host.children).find(
      (child) => child instanceof HTMLScriptElement && child.type === "application/json",
    );
    return script?.textContent ?? undefined;
  }

  /** Whether the page is still arriving and its child script may not be whole yet. */
  private isBeingParsed(): boolean {
    return document.readyState === "loading" && this.childScript() !== undefined && isLastInPage(this.host);
  }
}

/** Whether nothing of the page has been parsed behind an element yet. */
function isLastInPage(element: Element): boolean {
  let node: Node | null = element;
  while (node !== null && node.nextSibling === null) node = node.parentNode;
  return node === null;
}
