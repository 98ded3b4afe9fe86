import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Budget } from "../../budget/schema.js";
import { layoutSankeyChart, type SankeyChartGeometry, type SankeyChartInput } from "../../layout/sankey-chart.js";
import type { Messages } from "../../text/messages.js";
import { sankeyView, type FlowNode, type SankeyView } from "../../views/sankey-view.js";
import { BudgetElement, type ChartBox } from "../base/budget-element.js";
import { remember, Remembered } from "../base/remember.js";
import { WideChoice } from "../base/wide-drawing.js";
import type { CardContent } from "../base/card.js";
import type { BudgetSelection } from "../base/events.js";
import { zerosTogether } from "../base/zeros-together.js";
import type { LoadingBlock } from "../base/states.js";
import type { MarkSet } from "../base/mark-controller.js";
import { nodeTooltip } from "../base/node-tooltip.js";
import { draw } from "../base/shape.js";
import type { TooltipContent } from "../base/tooltip.js";
import { amountText, listedAmount, plainText, sentenceAmount, subtitleParts, type Wording } from "../base/wording.js";
import { rankedBars } from "../base/ranked-bars.js";
import { hundredFigure, hundredText, hundredToggle } from "../base/per-hundred.js";
import { sankeyDrawing } from "./sankey-drawing.js";
import { figuresOf, sankeyInput, totalOf } from "./sankey-input.js";
import { sankeyStyles } from "./budget-sankey.styles.js";
import {
  flowLabel,
  flowName,
  hundredFlowNotes,
  hundredFlowTitle,
  sankeyDescription,
  sankeyFootnote,
  sankeyNotes,
  sankeyTable,
  sankeyTitle,
  totalName,
} from "./sankey-wording.js";

/**
 * Where the money comes from and which functional categories (支出功能分类 类) it goes to (收支流向). Sources are linked
 * to categories only where the document says which pays for which; otherwise everything passes one node 收支总计.
 *
 * @tagname budget-sankey
 * @summary Income to functional categories, as a sankey diagram.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; `problems` says why and where.
 * @fires {BudgetSelectEvent} budget-select - A source or category was selected or let go.
 *
 * @csspart card - The frame around everything.
 * @csspart title - The title.
 * @csspart subtitle - Entity, document, chart and unit.
 * @csspart toolbar - The switch between chart and table, and the download.
 * @csspart chart - The drawing.
 * @csspart table - The table twin.
 * @csspart undrawn - The list of amounts that are not drawn.
 * @csspart note - The note below the drawing.
 * @csspart footnote - Source and date.
 * @csspart tooltip - The tooltip.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetSankey extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, sankeyStyles];

  /** Whether amounts are told as parts of every 100 yuan, the published amount beside. The reader can switch. */
  @property({ type: Boolean, reflect: true, attribute: "per-hundred" }) perHundred = false;

  private nodes = new Map<string, FlowNode>();
  private readonly wideChoice = new WideChoice(this);
  private readonly viewOf = remember(sankeyView);
  private readonly layout = new Remembered<ReturnType<typeof fitted>>();

  protected override readonly loadingHeight = [870, 452] as const;

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [
    [0.16, 0.06, 0.02, 0.9],
    [0.6, 0, 0.02, 0.46],
    [0.6, 0.49, 0.02, 0.2],
    [0.6, 0.72, 0.02, 0.12],
    [0.6, 0.87, 0.02, 0.06],
    [0.6, 0.96, 0.02, 0.03],
    ...[0.22, 0.58, 0.77, 0.89, 0.96].map((y): LoadingBlock => [0.65, y, 0.35, 0.025]),
  ];

  protected override chartName(messages: Messages): string {
    return messages.chart.sankey;
  }

  protected override content(budget: Budget, wording: Wording, box: ChartBox): CardContent {
    const view = this.viewOf(budget, this.shownUnit);
    this.nodes = new Map([...view.sources, ...view.targets].map((node) => [node.key, node]));
    const hasHundred = view.targets.length > 0 && view.expenditureTotal?.gt(0) === true;
    const hundred = this.perHundred && hasHundred;
    const title = hundred ? hundredFlowTitle(view, wording) : sankeyTitle(view, budget, wording);
    const marks = this.markSet(view, wording, hundred);
    this.marks.use(marks);
    const drawn = view.targets.length > 0 || view.sources.length > 0;
    const form = this.wideChoice.form(box, wording);
    const { width, height, fontSize, measure, direction } = form.room;
    const { messages, format, unit } = wording;
    const geometry = form.ranked
      ? undefined
      : this.layout.of([view, hundred, messages, format, unit, width, height, fontSize, measure, direction], () =>
          fitted(sankeyInput(view, wording, hundred), form.room),
        );
    return {
      title,
      subtitle: subtitleParts(budget, wording, wording.messages.chart.sankey),
      description: sankeyDescription(view, wording),
      chart: !drawn
        ? undefined
        : geometry === undefined
          ? this.ranked(view, wording, box, hundred)
          : form.framed(
              draw(
                sankeyDrawing(geometry, wording, {
                  marks: this.marks,
                  nodes: this.nodes,
                  label: (node) => this.markLabel(node, view, wording, hundred),
                  selected: this.selected,
                  isMarked: (key) => this.isMarked(key),
                  isWholeMarked: (head) => this.isWholeMarked(head, wording.messages),
                }),
              ),
            ),
      minimumHeight: geometry?.minimumHeight,
      empty: wording.messages.sankey.emptyReason,
      control: html`${drawn ? form.control : nothing}${hasHundred ? hundredToggle(hundred, wording, this.toggleHundred) : nothing}`,
      get table() {
        return sankeyTable(view, wording.messages.common.tableName(wording.messages.chart.sankey), wording, hundred);
      },
      undrawn: undrawnSentences(view, wording),
      notes: [...sankeyNotes(view, wording), ...(hundred ? hundredFlowNotes(view, wording) : [])],
      footnote: [...sankeyFootnote(view, budget, wording), ...(hundred ? [wording.messages.hundred.note.both] : [])],
      marks,
    };
  }

  /** Items are drawn as a part of their category here. */
  protected override isMarked(key: string): boolean {
    return super.isMarked(key) || (/^\d{3}$/.test(key) && this.highlighted.some((code) => code.startsWith(key)));
  }

  /** A head stands for the total of its column, which has no mark of its own. */
  private isWholeMarked(head: string, { sankey }: Messages): boolean {
    const isExpenditure = head === sankey.expenditure || head === sankey.expenditureRanked;
    return (head === sankey.income && this.isMarked("income")) || (isExpenditure && this.isMarked("expenditure"));
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const node = this.nodes.get(key);
    const unit = this.shownUnit ?? this.readyBudget?.unit ?? "万元";
    return node && { key, code: node.code, name: node.name, amount: plainText(node.amount), unit };
  }

  private readonly toggleHundred = (): void => {
    this.perHundred = !this.perHundred;
  };

  private markSet(view: SankeyView, wording: Wording, hundred: boolean): MarkSet {
    return {
      order: [...view.sources, ...view.targets].map((node) => node.key),
      activate: (key) => {
        this.select(key);
      },
      tooltip: (key) => {
        const content = this.tooltip(key, view, wording);
        const node = this.nodes.get(key);
        if (!hundred || content === undefined || node === undefined) return content;
        const part = hundredText(node.amount, totalOf(node, view), wording);
        return { ...content, rows: [[wording.messages.hundred.name, part], ...content.rows] };
      },
    };
  }

  private tooltip(key: string, view: SankeyView, wording: Wording): TooltipContent | undefined {
    const { messages, format } = wording;
    const node = this.nodes.get(key);
    if (node === undefined) return undefined;
    const published = (code: string): string | undefined => view.sources.find((source) => source.code === code)?.name;
    const sourceName = (code: string): string => published(code) ?? messages.common.fund[code] ?? code;
    const hint = messages.tooltip.selectHint;
    if (node.node !== undefined)
      return nodeTooltip(node.node, view.digits, wording, {
        sourceName,
        hint,
        withParent: false,
        share: [totalName(view), node.share],
      });
    return {
      category: undefined,
      code: undefined,
      name: flowName(node, wording),
      ...sentenceAmount(node.amount, view.digits, wording),
      rows: node.share === undefined ? [] : [[messages.common.share, format.percent(node.share)]],
      sentences: node.members.map(
        (member) => `${flowName(member, wording)} ${listedAmount(member.amount, view.digits, wording)}`,
      ),
      hint,
    };
  }

  private markLabel(node: FlowNode, view: SankeyView, wording: Wording, hundred: boolean): string {
    const { common, hundred: words } = wording.messages;
    const name = flowLabel(node, view, wording);
    return hundred
      ? name + common.clauseGap + words.part(hundredFigure(node.amount, totalOf(node, view), wording))
      : name;
  }

  private ranked(view: SankeyView, wording: Wording, box: ChartBox, hundred: boolean): TemplateResult {
    const { messages } = wording;
    const wholeText = (whole: NonNullable<SankeyView["incomeTotal"]>): string =>
      hundred ? hundredText(whole, whole, wording) : amountText(whole, view.digits, wording);
    const section = (heading: string, nodes: readonly FlowNode[], whole: SankeyView["incomeTotal"]): TemplateResult =>
      rankedBars(
        heading,
        nodes.map((node) => ({
          key: node.key,
          name: flowName(node, wording),
          category: node.node?.category,
          ...figuresOf(node, view, wording, hundred),
          part: node.share === undefined ? 0 : Math.min(1, node.share.div(100).toNumber()),
          label: this.markLabel(node, view, wording, hundred),
        })),
        {
          marks: this.marks,
          selected: this.selected,
          isMarked: (key) => this.isMarked(key),
          width: box.width,
          wide: hundred,
          // One bar says it itself.
          whole: nodes.length > 1 ? whole && wholeText(whole) : undefined,
          isWholeMarked: this.isWholeMarked(heading, messages),
        },
      );
    return html`${section(messages.sankey.income, view.sources, view.incomeTotal)} ${section(messages.sankey.expenditureRanked, view.targets, view.expenditureTotal)}`;
  }
}

/** The drawing at its own height, or at the height the page leaves where that is more; nothing where it does not fit. */
function fitted(input: SankeyChartInput, box: ChartBox): (SankeyChartGeometry & { minimumHeight: number }) | undefined {
  const { width, fontSize, measure, direction } = box;
  const options = { width, fontSize, measure, direction };
  const own = layoutSankeyChart(input, options);
  if (!own.fits) return undefined;
  const stretched = box.height > own.height + 1 ? layoutSankeyChart(input, { ...options, height: box.height }) : own;
  return { ...stretched, minimumHeight: own.height };
}

function undrawnSentences(view: SankeyView, wording: Wording): TemplateResult[] {
  const { common } = wording.messages;
  const told = [...view.undrawnSources, ...view.undrawnTargets].flatMap(({ node, reason }) =>
    reason === "negative" || reason === "zero"
      ? [{ node, reason, name: `${node.node?.code ?? ""} ${node.name}`.trim() }]
      : [],
  );
  const { others, zeros } = zerosTogether(told, ({ reason, name }) => (reason === "zero" ? name : undefined), wording);
  const sentences = others.map(
    ({ node, reason, name }) =>
      html`${name} <b>${amountText(node.amount, view.digits, wording)}</b>${common.labelled("", common.reason[reason])}`,
  );
  return [...sentences, ...zeros];
}
