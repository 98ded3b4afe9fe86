/**
 * Registers every element of the library. Safe to load twice. The order is the one in which the script file compresses best:
 * gzip finds again only what stands within 32 KB.
 */
import "./elements/budget-table/define.js";
import "./elements/budget-checks/define.js";
import "./elements/budget-three-public/define.js";
import "./elements/budget-sankey/define.js";
import "./elements/budget-treemap/define.js";
import "./elements/budget-delta-table/define.js";
import "./elements/budget-projects/define.js";
import "./elements/budget-report/define.js";
import "./elements/budget-glossary/define.js";
import "./elements/budget-summary/define.js";
