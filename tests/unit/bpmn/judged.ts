// Judges of BPMN files other than our own reader: the schemas of the standard, and a linter of models.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { validateXML } from 'xmllint-wasm';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint') as {
  Linter: new (options: object) => { lint(root: ModdleElement): Promise<Record<string, readonly Finding[]>> };
};
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as new () => object;

interface Finding {
  readonly id: string;
  readonly message: string;
  readonly category: string;
}

const schema = (name: string): string =>
  readFileSync(`node_modules/bpmn-moddle/resources/bpmn/xsd/${name}.xsd`, 'utf8');

/** What the schemas of BPMN 2.0 say against a file. */
export async function schemaErrors(xml: string): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'file.bpmn', contents: xml }],
    schema: [schema('BPMN20')],
    preload: ['BPMNDI', 'DC', 'DI', 'Semantic'].map((name) => ({ fileName: `${name}.xsd`, contents: schema(name) })),
  });
  return valid ? [] : errors.map(({ message }) => message);
}

/** What a plain reader of BPMN warns of, and what the linter's recommended rules call an error. */
export async function modelErrors(xml: string): Promise<readonly string[]> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
  const found = Object.entries(await linter.lint(rootElement)).flatMap(([rule, list]) =>
    list.filter(({ category }) => category === 'error').map(({ id, message }) => `${rule} ${id}: ${message}`),
  );
  return [...warnings.map(({ message }) => message), ...found];
}
