/** HTML of a reader page without the framework's scripts, by a real HTML parser. */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { simplify } from './simplified.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** What the framework adds to a page for its own scripts. */
function isFramework(node: Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (!isElement(node)) return false;
  switch (node.tagName) {
    case 'script':
      return attribute(node, 'type') !== 'application/ld+json' && attribute(node, 'data-keep') === undefined;
    case 'link': {
      const rel = attribute(node, 'rel');
      return rel === 'modulepreload' || (rel === 'preload' && attribute(node, 'as') === 'script');
    }
    case 'div':
      // Where streamed metadata would have gone.
      return (
        attribute(node, 'hidden') !== undefined &&
        node.attrs.length === 1 &&
        node.childNodes.every((child) => child.nodeName === '#comment')
      );
    default:
      return false;
  }
}

/** What a page has for its head, and its framework can only write into its body: `data-head` says so. */
function moveToHead(document: DefaultTreeAdapterTypes.ParentNode): void {
  const found: Element[] = [];
  const look = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of [...node.childNodes]) {
      if (!isElement(child)) continue;
      if (attribute(child, 'data-head') === undefined) {
        look(child);
        continue;
      }
      node.childNodes = node.childNodes.filter((other) => other !== child);
      child.attrs = child.attrs.filter(({ name }) => name !== 'data-head');
      found.push(child);
    }
  };
  look(document);
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  const head = root && isElement(root) && root.childNodes.find((node) => node.nodeName === 'head');
  if (!head || !isElement(head)) return;
  for (const element of found) {
    element.parentNode = head;
    head.childNodes.push(element);
  }
}

const FRAMEWORK_ATTRIBUTES = new Set(['data-precedence', 'data-keep', 'data-n-css']);

function clean(node: DefaultTreeAdapterTypes.ParentNode): void {
  node.childNodes = node.childNodes.filter((child) => !isFramework(child));
  for (const child of node.childNodes) {
    if (isElement(child)) child.attrs = child.attrs.filter((attr) => !FRAMEWORK_ATTRIBUTES.has(attr.name));
    if ('childNodes' in child) clean(child);
  }
}

/**
 * Takes the framework out of a finished page, and shows it in Simplified characters if asked to. Throws on HTML that
 * still waits for a script, and on Next's error page.
 */
export function paper(html: string, simplified = false): string {
  if (/__next_error__|<template id="B:|<!--\$\?-->/.test(html))
    throw new Error('The page waits for scripts, or is an error page.');
  const document = parse(html);
  clean(document);
  moveToHead(document);
  if (simplified) simplify(document);
  return serialize(document);
}
