// "alur/draw": the stages behind `render`, one by one, for those who want to look inside or paint for themselves.
export { layeredColumns } from './drawing/layout/elk/columns.js';
export { type LanePagesOptions, layoutLanesOnPaper } from './drawing/layout/lane-pages.js';
export { layoutLanes } from './drawing/layout/lanes.js';
export type {
  Cell,
  EdgeLabel,
  LaneBox,
  Layout,
  Page,
  PlacedEdge,
  PlacedNode,
  PlacedPicture,
  PlacedText,
  RowBox,
} from './drawing/layout/layout.js';
export { layoutSop, type SopOptions } from './drawing/layout/sop.js';
export { layoutDataSpread } from './drawing/layout/spread/data.js';
export { type FlowSpreadOptions, layoutFlowSpread } from './drawing/layout/spread/flow.js';
export type { CellStyle, Spread, SpreadCell } from './drawing/layout/spread/spread.js';
export { layoutTable } from './drawing/layout/table.js';
export type { Picture } from './drawing/picture/picture.js';
export { readPicture } from './drawing/picture/read.js';
export { paintFlow } from './drawing/scene/flow.js';
export type { Group, Item, Label, Scene, Shape, Stroke } from './drawing/scene/scene.js';
export { defineTheme, type Theme, themes } from './drawing/theme/theme.js';
export { flowView } from './drawing/view/flow.js';
export type { IdentityView } from './drawing/view/identity.js';
export { type SopView, sopView } from './drawing/view/sop.js';
export type { FlowView, Headings, Lane, NodeKind, TableRow, ViewEdge, ViewNode } from './drawing/view/view.js';
