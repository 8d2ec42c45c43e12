// What the tests in a browser use of the program, bundled into one script.
export { measure } from '../../src/drawing/font/measure.js';
export { fontFamily } from '../../src/drawing/font/style.js';
export { paintFlow } from '../../src/drawing/scene/flow.js';
export { themes } from '../../src/drawing/theme/theme.js';
export { drawSvg, toSvg } from '../../src/formats/svg/index.js';
export { sample } from '../unit/scene/sample.js';
