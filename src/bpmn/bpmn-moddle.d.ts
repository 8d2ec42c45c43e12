// What of bpmn-moddle is used here. Elements are generic: `get` reads a property by its name in the meta-model.
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    readonly $parent?: ModdleElement;
    /** Attributes of other namespaces. */
    readonly $attrs?: Readonly<Record<string, unknown>>;
    readonly $children?: readonly ModdleElement[];
    readonly $body?: string;
    readonly id?: string;
    $instanceOf?(type: string): boolean;
    get<T = unknown>(name: string): T;
    set(name: string, value: unknown): void;
  }
  export interface ParseResult {
    readonly rootElement: ModdleElement;
    readonly elementsById: Readonly<Record<string, ModdleElement>>;
    readonly references: readonly { readonly element: ModdleElement; readonly property: string; readonly id: string }[];
    readonly warnings: readonly { readonly message: string }[];
  }
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    fromXML(xml: string): Promise<ParseResult>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
