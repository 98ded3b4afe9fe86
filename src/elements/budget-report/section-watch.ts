import type { ReactiveController, ReactiveElement } from "lit";
import { whenAtRest } from "../base/at-rest.js";

/** Who hears of the sections of a long page. */
export interface SectionListener {
  /** A section comes near the window. */
  readonly near: (id: string) => void;
  /** Another section is the one that is read. */
  readonly current: (id: string) => void;
  /** The page is at rest: draws one more section; tells whether there was one. */
  readonly next: () => boolean;
}

/** How far from the window a section is drawn already. */
const NEAR = "600px 0px";
/** The line in the window that the section which is read lies on: a fifth from the top. */
const READ = "-20% 0px -79% 0px";
/** Not before the first screen has been painted. */
const REST = { delay: 100, patience: 2000 };

/** Watches which sections come near and which one is read, and has the others drawn one by one when the page is at rest. */
export class SectionWatch implements ReactiveController {
  private observers: readonly IntersectionObserver[] = [];
  private watched: readonly HTMLElement[] = [];
  private isResting = false;

  constructor(
    private readonly host: ReactiveElement,
    private readonly listener: SectionListener,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const observer of this.observers) observer.disconnect();
    this.watched = [];
  }

  /** The sections there are; the same ones again change nothing. */
  observe(sections: readonly HTMLElement[]): void {
    if (sections.length === this.watched.length && sections.every((each, index) => each === this.watched[index]))
      return;
    for (const observer of this.observers) observer.disconnect();
    this.watched = sections;
    const watch = (rootMargin: string, tell: (id: string) => void): IntersectionObserver => {
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries)
            if (isIntersecting) tell((target as HTMLElement).dataset["section"] ?? "");
        },
        { rootMargin },
      );
      for (const section of sections) observer.observe(section);
      return observer;
    };
    this.observers = [watch(NEAR, this.listener.near), watch(READ, this.listener.current)];
    this.rest();
  }

  private rest(): void {
    if (this.isResting) return;
    this.isResting = true;
    const step = (): void => {
      this.isResting = false;
      if (this.host.isConnected && this.listener.next()) this.rest();
    };
    whenAtRest(step, REST);
  }
}
