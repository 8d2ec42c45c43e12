// Where a symbol leads. Whoever asks for a drawing knows what there is beside it, so that is handed in; what is given is looked at here.
import type { PlacedNode } from '../layout/layout.js';

/** What the id of a process or unit opens: an anchor of the same page (`#…`) or a relative path. */
export type Links = (id: string) => string | undefined;

/** Id of the process or unit that stands behind a symbol: the one that it is, or the one that carries the step out. */
export function behind(node: Pick<PlacedNode, 'id' | 'kind' | 'runs'>): string | undefined {
  return node.runs ?? (node.kind === 'process' || node.kind === 'unit' ? node.id : undefined);
}

/**
 * The address that a symbol opens. One that leads outside (it names a scheme or a host, or counts from the root) is none: a drawing never
 * leads where the documents beside it do not.
 */
export function linkOf(node: Pick<PlacedNode, 'id' | 'kind' | 'runs'>, links: Links): string | undefined {
  const id = behind(node);
  const href = id === undefined ? undefined : links(id);
  return href !== undefined && isRelative(href) ? href : undefined;
}

/** An anchor, or a path without scheme, host and root, in characters that an address may hold. */
export function isRelative(href: string): boolean {
  return /^(?:#|[^:/?#\\\p{Cc}\s]+(?:[/?#]|$))[^\\\p{Cc}\s]*$/u.test(href);
}
