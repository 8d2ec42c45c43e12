// The public names of "alur/bpmn": BPMN 2.0 out and in.

export { toBpmn } from './formats/bpmn/index.js';
export { bpmnLimits, type ImportBpmnOptions, importBpmn } from './import/bpmn/index.js';
