import { LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { isMoneyUnit, type MoneyUnit } from "../../budget/amount.js";
import { comparedVersion } from "../../budget/change.js";
import type { Budget } from "../../budget/schema.js";
import type { MeasureText } from "../../layout/measure.js";
import { numberFormat } from "../../text/format.js";
import { DEFAULT_LOCALE, messagesFor, wordedLanguage } from "../../text/locale.js";
import type { Messages } from "../../text/messages.js";
import { budgetChoice, chosenName, type BudgetChoice } from "./budget-choice.js";
import { failureProblems, type BudgetState, type Failure } from "./budget-input.js";
import { Afterwards } from "./afterwards.js";
import { tellUnknownValues } from "./attribute-values.js";
import { BudgetSource } from "./budget-source.js";
import type { CardBox } from "./card-box.js";
import { cardClass, isNarrowCard } from "./card-class.js";
import { CardRoom } from "./card-room.js";
import { BADGE_PLACE, cardTemplate, hasTwin, TWIN_PLACE, type CardContent, type CardFrame } from "./card.js";
import { checkBadges } from "./check-badges.js";
import { tableTemplate } from "./data-table.js";
import { DownloadMenu } from "./download-menu.js";
import { downloadStyles } from "./styles/download.styles.js";
import type { TakeAway } from "./download.js";
import { DrawingTurn } from "./drawing-turn.js";
import { BudgetErrorEvent, BudgetLoadEvent, BudgetSelectEvent, type BudgetSelection } from "./events.js";
import { explainingMarks } from "./explaining-marks.js";
import { failureTemplate, loadingRoom, loadingTemplate, noDataTemplate, type LoadingBlock } from "./states.js";
import { MarkController } from "./mark-controller.js";
import { measurerFor } from "./measure-text.js";
import { glossaryLinks } from "./glossary-links.js";
import { nearestLanguage } from "./nearest-language.js";
import { joinGroups, leaveGroups, shareBudget, shareSelection } from "./selection-group.js";
import { baseStyles } from "./styles/base.styles.js";
import { markPublished } from "./published-language.js";
import { printMedia } from "./print-media.js";
import { NO_SURROUNDINGS, surroundingsOf, type Surroundings } from "./surroundings.js";
import { pageTheme } from "./theme.js";
import type { Wording } from "./wording.js";

/** The room a chart has and the type it is set in. */
export interface ChartBox extends CardBox {
  readonly measure: MeasureText;
  readonly direction: Surroundings["direction"];
}

/** Any text: editors go on proposing the words that stand beside it. */
export type AnyText = string & Record<never, never>;

/** An attribute that is taken away leaves an empty text, not `null`. */
const textConverter = { fromAttribute: (value: string | null): string => value ?? "" };

const TEXTS = ["src", "unit", "locale", "heading", "group"] as const;

/**
 * What all budget elements share: where the budget comes from, its loading, its states, unit, language, theme, size,
 * selection, and the card around the chart. A subclass says what its chart is called and turns a budget into the content
 * of the card; it neither fetches nor measures.
 */
export abstract class BudgetElement extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, downloadStyles];

  /**
   * The budget: an object, or a JSON text. Goes before `src` and before a child script. Of a list of budgets (the four of a
   * government, the units of a department) the first is drawn, and the reader chooses among them in the card.
   */
  @property({ attribute: false }) budget: Budget | readonly Budget[] | string | null | undefined = undefined;
  /**
   * Address of a budget JSON; elements that name the same one share one request. Several addresses, separated by spaces,
   * are several disclosures of one body: the newest is drawn, and its figures are compared with those of the others. Of a
   * file that holds a list of budgets `#2` or `#governmentFund` behind the address names the one that is drawn at first.
   */
  @property({ converter: textConverter }) src = "";
  /** Unit to show amounts in: 元, 万元, 亿元 …; the document's own where it is missing. Conversion is exact. */
  @property({ converter: textConverter }) unit: "" | "元" | "百元" | "千元" | "万元" | "百万元" | "亿元" = "";
  /** Language of the element's own words; else the nearest `lang`, else zh-CN. */
  @property({ converter: textConverter }) locale: "" | "zh-CN" | "zh-TW" | "en" | AnyText = "";
  /** Replaces the generated title. */
  @property({ converter: textConverter }) heading = "";
  /** Level of the title in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: "heading-level" }) headingLevel = 2;
  /** What is shown: `chart` or `table`. */
  @property({ reflect: true, converter: { fromAttribute: (value) => (value === "table" ? value : "chart") } }) view:
    "chart" | "table" = "chart";
  /** Elements with the same word share their selection. */
  @property({ converter: textConverter }) group = "";
  /** What is selected: a published code. */
  @property({ reflect: true, converter: { fromAttribute: (value) => value ?? undefined } }) selected:
    string | undefined = undefined;
  /** Codes that are marked besides: those of the figures that a check chosen in the group has read. */
  @property({ attribute: false }) highlighted: readonly string[] = [];

  @state() private budgetState: BudgetState = { kind: "none" };
  /** What the page around the element is like, as of the drawing under way. */
  protected around: Surroundings = NO_SURROUNDINGS;
  private drawnLanguage = "";
  /** The budget that is drawn, once there is one. */
  protected get readyBudget(): Budget | undefined {
    return this.budgetState.kind === "ready" ? this.budgetState.budget : undefined;
  }

  /** Marks of the chart: pointer, keyboard, tooltip. */
  protected readonly marks = new MarkController(this);
  private readonly downloads = new DownloadMenu(this);
  private readonly afterwards = new Afterwards(this);

  private readonly source = new BudgetSource(this, (state) => {
    this.accept(state);
  });
  private readonly room = new CardRoom(this, {
    language: () => this.language,
    minimumHeight: () => this.drawnContent?.minimumHeight,
  });

  private readonly turn = new DrawingTurn(this, {
    expectedHeight: () => loadingRoom(this.minimumHeight),
    placeholder: () => this.placeholder(),
  });

  private readonly pendingEvents: Event[] = [];
  private drawnContent: CardContent | undefined;

  /** What the chart looks like from afar, to keep its space while it loads. */
  protected abstract readonly loadingBlocks: readonly LoadingBlock[];

  /** Height in pixels that its space is kept with while it loads: that of a usual budget. */
  protected readonly loadingHeight: readonly [narrow: number, wide: number] = [392, 392];

  /** Name of the chart in a language, for titles and messages. */
  protected abstract chartName(messages: Messages): string;

  /**
   * The content of the card for a budget. Called for every drawing; must not touch the page.
   * @param box the room there is; a width of 0 says that the element is not laid out (`display: none`)
   */
  protected abstract content(budget: Budget, wording: Wording, box: ChartBox): CardContent;

  /** What a mark of the chart selects; `undefined` where nothing has the key. */
  protected abstract selectionOf(key: string): BudgetSelection | undefined;

  /** What else belongs to the drawing and may wait until the page is at rest. */
  protected completeDrawing?(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    joinGroups(this);
    pageTheme.subscribe(this);
    printMedia.subscribe(this);
    checkBadges.subscribe(this);
    if (this.hasUpdated) this.source.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveGroups(this);
    glossaryLinks.forget(this);
    pageTheme.unsubscribe(this);
    printMedia.unsubscribe(this);
    checkBadges.unsubscribe(this);
  }

  /** Asks for the budget again, after an error for example. */
  reload(): void {
    this.source.reload();
  }

  /** Draws anew where the page has another language, direction or scheme than the drawing. */
  pageChanged(): void {
    const { dark, direction } = surroundingsOf(this);
    if (dark !== this.around.dark || direction !== this.around.direction || this.language !== this.drawnLanguage)
      this.requestUpdate();
  }

  /** Whether a drawing may wait as long as the element is below the window. */
  protected readonly waitsUnseen: boolean = true;

  /** An element that is not in sight is drawn later; what is asked for over the network is so at once. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const wait = this.waitsUnseen && this.mayWait ? this.turn.wait() : undefined;
    if (wait !== undefined) return wait.then(() => super.scheduleUpdate());
    this.performUpdate();
    return undefined;
  }

  private get mayWait(): boolean {
    if (this.hasUpdated) return this.budgetState.kind === "ready";
    // What the page selects is selected in its group, which is in sight perhaps.
    return this.selected === undefined && (this.budget !== undefined || this.src === "");
  }

  /** What stands in the place of the first drawing while it waits: the page's own content, or an empty card. */
  private placeholder(): HTMLElement {
    if (this.hasFallback) return document.createElement("slot");
    const card = document.createElement("div");
    card.className = cardClass(this.room.box, false);
    card.style.minHeight = `${loadingRoom(this.minimumHeight)}px`;
    return card;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks take a text property away by `null`.
    for (const name of TEXTS) if (typeof this[name] !== "string") this[name] = "";
    // Before what the page wrote is replaced by what is meant.
    tellUnknownValues(this, this.language);
    this.around = this.room.beforeDrawing();
    this.drawnLanguage = this.language;
    // What the page selects is selected in the group, too; while the figures of a check are marked nothing is.
    if (changed.has("selected") && this.highlighted.length === 0) shareSelection(this);
    if (changed.has("budget") || changed.has("src") || !this.hasUpdated) this.source.read();
  }

  private accept(next: BudgetState): void {
    this.budgetState = next;
    if (next.kind === "ready") this.pendingEvents.push(new BudgetLoadEvent(next.budget, next.warnings));
    if (next.kind === "failed") this.pendingEvents.push(errorEvent(next.failure));
  }

  /** The budgets to choose from. */
  protected budgetChoice(): BudgetChoice | undefined {
    const state = this.budgetState;
    return state.kind === "ready"
      ? budgetChoice(state.budgets, state.budget, messagesFor(this.language), this.chooseBudget)
      : undefined;
  }

  private readonly chooseBudget = (index: number): void => {
    this.takeBudget(index);
    shareBudget(this, index);
  };

  /** Draws another budget of the list, where it has one at that position. */
  takeBudget(index: number): void {
    // One that has not been in sight has not read its budgets yet.
    if (!this.hasUpdated) void this.updateComplete.then(() => this.takeBudget(index));
    const state = this.budgetState;
    const budget = state.kind === "ready" ? state.budgets[index] : undefined;
    if (state.kind === "ready" && budget !== undefined && budget !== state.budget)
      this.accept({ ...state, budget, warnings: [] });
  }

  /** Selects a mark; the same mark again lifts the selection. */
  protected select(key: string): void {
    this.setSelection(key === this.selected ? undefined : key);
  }

  /** Selects a mark, or nothing, and tells the page and the group. */
  protected setSelection(key: string | undefined): void {
    this.selected = key;
    const selection = this.selected === undefined ? undefined : this.selectionOf(this.selected);
    this.dispatchEvent(new BudgetSelectEvent(selection));
    shareSelection(this);
  }

  /** Whether a mark is drawn as selected: by its own key, or by what a check has read. */
  protected isMarked(key: string): boolean {
    return key === this.selected || this.highlighted.includes(key);
  }

  /** Whether the footnote has a line on reconciliation. */
  protected readonly hasBadge: boolean = true;

  /**
   * Whether another element of the same report has that line already, which is of the whole disclosure.
   */
  repeatsChecks = false;

  /**
   * Takes the unit that a reader chooses in the card, where a report hands it on to all of its cards.
   */
  chooseUnit: ((unit: MoneyUnit) => void) | undefined = undefined;

  /** The line of the footnote on whether the figures tie out; `undefined` until that is worked out. */
  private checkBadge(budget: Budget, messages: Messages): TemplateResult | undefined {
    return this.hasBadge && !this.repeatsChecks ? checkBadges.badge(this, budget, messages) : undefined;
  }

  /** Makes the line on reconciliation anew, the drawing left as it is. */
  badgeChanged(): void {
    this.afterwards.renew(BADGE_PLACE);
  }

  /** The unit that amounts are shown in, where the attribute names one. */
  protected get shownUnit(): MoneyUnit | undefined {
    return isMoneyUnit(this.unit) ? this.unit : undefined;
  }

  /** The language of the element's own words. */
  protected get language(): string {
    return wordedLanguage(this.locale === "" ? (nearestLanguage(this) ?? DEFAULT_LOCALE) : this.locale);
  }

  /** What the figures of the budget are worded with. */
  protected wording(): Wording {
    const budget = this.readyBudget;
    const messages = messagesFor(this.language, budget?.kind, budget && comparedVersion(budget));
    const unit = this.shownUnit ?? budget?.unit ?? "万元";
    return { messages, format: numberFormat(this.language), unit, unitName: messages.unitName[unit] };
  }

  /** Level of the title, whatever the attribute says. */
  protected get outlineLevel(): number {
    const { headingLevel: level } = this;
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }

  /** Whether the subtitle begins with body and document as other cards do, so that a report need not repeat it. */
  protected readonly repeatsBody: boolean = true;

  /** What the frame of the card depends on. */
  protected frame(): CardFrame {
    return {
      headingLevel: this.outlineLevel,
      cardWidth: this.room.box.cardWidth,
      fillsWindow: this.room.box.fillsWindow,
      direction: this.around.direction,
      dark: this.around.dark,
      language: this.language,
      marks: this.marks,
      linked: (text) => glossaryLinks.linked(this, text),
    };
  }

  /** Whether the page put something of its own into the element, which shows until the budget is drawn. */
  protected get hasFallback(): boolean {
    return Array.from(this.children).some((child) => !(child instanceof HTMLScriptElement));
  }

  protected override render(): TemplateResult {
    const wording = this.wording();
    const { messages } = wording;
    switch (this.budgetState.kind) {
      case "none":
        return noDataTemplate(this.frame(), messages, this.hasFallback);
      case "loading":
        return loadingTemplate(this.frame(), messages, this.hasFallback, {
          height: this.minimumHeight,
          blocks: this.loadingBlocks,
        });
      case "failed":
        return this.failed(this.budgetState.failure);
      case "ready":
        return this.drawn(this.budgetState.budget, wording);
    }
  }

  private drawn(budget: Budget, wording: Wording): TemplateResult {
    try {
      const content = this.content(budget, wording, this.chartBox());
      this.drawnContent = content;
      this.marks.use(content.marks && explainingMarks(content.marks, budget, wording.messages));
      this.afterwards.use(
        {
          [TWIN_PLACE]: () => (hasTwin(content, this.view) ? tableTemplate(content.table, false) : undefined),
          [BADGE_PLACE]: () => this.checkBadge(budget, wording.messages),
        },
        () => {
          markPublished(this.renderRoot, this.language);
          this.completeDrawing?.();
        },
      );
      const frame = { ...this.frame(), within: this.chooseUnit !== undefined && this.repeatsBody };
      return cardTemplate(content, this.heading === "" ? content.title : this.heading, frame, wording.messages, {
        view: this.view,
        example: budget.example === true,
        expectsBadge: this.hasBadge && !this.repeatsChecks && checkBadges.isExpected,
        choice: this.budgetChoice(),
        unit: wording.unit,
        units: choosableUnits(budget.unit),
        onUnit: (unit) => {
          if (this.chooseUnit === undefined) this.unit = unit;
          else this.chooseUnit(unit);
        },
        onView: (view) => {
          this.view = view;
        },
        download: this.downloads.template(wording.messages, (card) => this.takeAway(content, card, budget, wording)),
      });
    } catch (error) {
      // Whatever goes wrong in drawing stays inside this element and is said in words.
      const failure = { kind: "unexpected", error } as const;
      this.pendingEvents.push(errorEvent(failure));
      return this.failed(failure);
    }
  }

  /** The card as it is taken away: its table, and the words around the drawing. */
  private takeAway(content: CardContent, card: HTMLElement, budget: Budget, wording: Wording): TakeAway {
    const { messages, unitName } = wording;
    const chart = this.chartName(messages);
    const example = budget.example === true ? [messages.common.example] : [];
    return {
      table: content.table,
      unit: content.asPublished === true ? undefined : [messages.common.unitHead, unitName],
      words: {
        title: this.heading === "" ? content.title : this.heading,
        subtitle: [
          ...content.subtitle,
          ...chosenName(this.budgetChoice()),
          ...(content.asPublished === true ? [] : [messages.common.unit(unitName)]),
        ].join(" · "),
        notes: [...content.notes, ...example, ...content.footnote],
      },
      description: content.description,
      language: this.language,
      names: [budget.entity?.name ?? budget.title, messages.common.year(budget.year).replace(/\s/g, ""), chart],
      sheetName: chart,
      card,
    };
  }

  private failed(failure: Failure): TemplateResult {
    const { messages } = this.wording();
    return failureTemplate(this.frame(), messages, {
      chart: this.chartName(messages),
      failure,
      canRetry: this.src !== "",
      hasFallback: this.hasFallback,
      onRetry: () => {
        this.reload();
      },
    });
  }

  /** Height that the drawing needs at least, known after it was laid out; before, what its space is kept with. */
  private get minimumHeight(): number {
    return this.drawnContent?.minimumHeight ?? this.loadingHeight[isNarrowCard(this.room.box) ? 0 : 1];
  }

  private chartBox(): ChartBox {
    return { ...this.room.box, direction: this.around.direction, measure: measurerFor(this.room.box, this.language) };
  }

  protected override updated(): void {
    this.turn.hasDrawn ||= this.budgetState.kind === "ready";
    for (const event of this.pendingEvents.splice(0)) this.dispatchEvent(event);
  }

  /** Done when everything stands, the table twin included, which otherwise waits until the page is at rest. */
  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.isUpdatePending) this.turn.ask();
    const isDone = await super.getUpdateComplete();
    this.afterwards.flush();
    return isDone;
  }

  /** Draws for the paper, or again for the screen. */
  paperChanged(): void {
    if (printMedia.isPrinting) this.turn.ask();
    this.room.measure();
    this.requestUpdate();
  }
}

// A second drawing at the measured size is the way these elements work, not a mistake to be warned of.
BudgetElement.disableWarning?.("change-in-update");

function errorEvent(failure: Failure): BudgetErrorEvent {
  const problems = failureProblems(failure, messagesFor("zh-CN"), messagesFor("en"));
  return new BudgetErrorEvent(problems, failure.kind === "http" ? failure.status : undefined, failure.address);
}

/** 元, 万元 and 亿元, and the document's own unit where it is another one. */
function choosableUnits(own: MoneyUnit): MoneyUnit[] {
  const usual: MoneyUnit[] = ["元", "万元", "亿元"];
  return usual.includes(own) ? usual : [own, ...usual];
}
