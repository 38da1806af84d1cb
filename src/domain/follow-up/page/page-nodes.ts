import type { AdfNode } from '../../document/adf-node';
import { singleLine } from '../../document/single-line';
import { longestTitle } from './page-limits';

/** Inline content: what people wrote becomes text, never markup. */
export type Inline = AdfNode | string;

export function words(text: string): AdfNode {
  return { type: 'text', text };
}

export function mentionOf(accountId: string): AdfNode {
  return { type: 'mention', attrs: { id: accountId, text: '' } };
}

/** @param date `YYYY-MM-DD` */
export function dateOf(date: string): AdfNode {
  return { type: 'date', attrs: { timestamp: String(Date.parse(date)) } };
}

/** A page as a card: Confluence shows its title to those who may see it, and to nobody else. */
export function cardOf(url: string): AdfNode {
  return { type: 'inlineCard', attrs: { url } };
}

export function linkTo(href: string, text: string): AdfNode {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
}

export function paragraphOf(inline: readonly Inline[], localId?: string): AdfNode {
  return { type: 'paragraph', ...withId({}, localId), content: inline.filter((one) => one !== '').map(inlineOf) };
}

export function headingOf(level: number, inline: readonly Inline[], localId: string): AdfNode {
  return { type: 'heading', attrs: { level, localId }, content: inline.map(inlineOf) };
}

export function listOf(items: readonly AdfNode[], localId?: string): AdfNode {
  return { type: 'bulletList', ...withId({}, localId), content: [...items] };
}

export function listItemOf(inline: readonly Inline[], localId?: string): AdfNode {
  return { type: 'listItem', ...withId({}, localId), content: [paragraphOf(inline)] };
}

/** The first row is the header. */
export function tableOf(titles: readonly string[], rows: readonly AdfNode[], localId: string): AdfNode {
  const header = rowOf(titles.map((title) => cellOf([paragraphOf([title])], 'tableHeader')));
  return { type: 'table', attrs: { localId }, content: [header, ...rows] };
}

export function rowOf(cells: readonly AdfNode[]): AdfNode {
  return { type: 'tableRow', content: [...cells] };
}

export function cellOf(blocks: readonly AdfNode[], type: 'tableCell' | 'tableHeader' = 'tableCell'): AdfNode {
  return { type, attrs: {}, content: blocks.length === 0 ? [paragraphOf([])] : [...blocks] };
}

/** A title as one line, cut where it is longer than a row has room for. */
export function titleText(title: string): string {
  const characters = [...(singleLine(title) || 'Untitled')];
  return characters.length <= longestTitle ? characters.join('') : `${characters.slice(0, longestTitle - 1).join('')}…`;
}

function inlineOf(inline: Inline): AdfNode {
  return typeof inline === 'string' ? words(inline) : inline;
}

function withId(attrs: Record<string, unknown>, localId: string | undefined): Pick<AdfNode, 'attrs'> {
  return localId === undefined ? {} : { attrs: { ...attrs, localId } };
}
