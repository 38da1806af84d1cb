import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { createElement, type ReactNode } from 'react';
import type { AdfNode } from '../../../../../../src/domain/document/adf-node';
import { attributeOf, childrenOf, textAttributeOf } from '../../../../../../src/domain/document/adf-node';
import { Mention } from '../../../shared/people/mention';
import type { LozengeTone } from '../../../shared/words/labels';
import classes from '../follow-ups.module.css';
import { AdfText } from './adf-text';
import { DateOfNode } from './date-of-node';
import { PageCard } from './page-card';

type Draw = (node: AdfNode) => ReactNode;

/** Nodes of a page, in their order. */
export function AdfContent({ nodes }: { nodes: readonly AdfNode[] }): ReactNode {
  return nodes.map((node, place) => <AdfPart key={place} node={node} />);
}

/** What is not known here shows what stands in it: a preview leaves no words out. */
function AdfPart({ node }: { node: AdfNode }): ReactNode {
  const draw = drawings[node.type];
  return draw === undefined ? inside(node) : draw(node);
}

const inside: Draw = (node) => <AdfContent nodes={childrenOf(node)} />;
const as =
  (tag: 'p' | 'ul' | 'ol' | 'li' | 'tr' | 'blockquote'): Draw =>
  (node) =>
    createElement(tag, null, inside(node));

const panelLooks: Readonly<Record<string, 'information' | 'warning' | 'error' | 'success' | 'discovery'>> = {
  info: 'information',
  note: 'discovery',
  success: 'success',
  warning: 'warning',
  error: 'error',
};

const statusTones: Readonly<Record<string, LozengeTone>> = {
  blue: 'information',
  green: 'success',
  yellow: 'warning',
  red: 'danger',
  purple: 'discovery',
};

const drawings: Readonly<Record<string, Draw | undefined>> = {
  text: (node) => <AdfText node={node} />,
  hardBreak: () => <br />,
  rule: () => <hr />,
  paragraph: as('p'),
  blockquote: as('blockquote'),
  bulletList: as('ul'),
  orderedList: as('ol'),
  listItem: as('li'),
  heading: drawHeading,
  panel: (node) => (
    <SectionMessage appearance={panelLooks[textAttributeOf(node, 'panelType')] ?? 'information'}>
      {inside(node)}
    </SectionMessage>
  ),
  expand: drawExpand,
  nestedExpand: drawExpand,
  table: (node) => (
    <div className={classes['scrolled']} role="group" aria-label="Table" tabIndex={0}>
      <table>
        <tbody>{inside(node)}</tbody>
      </table>
    </div>
  ),
  tableRow: as('tr'),
  tableHeader: (node) => <th {...spansOf(node)}>{inside(node)}</th>,
  tableCell: (node) => <td {...spansOf(node)}>{inside(node)}</td>,
  taskList: (node) => <ul className={classes['tasks']}>{inside(node)}</ul>,
  taskItem: drawTask,
  mention: (node) => <Mention accountId={textAttributeOf(node, 'id')} />,
  date: (node) => <DateOfNode node={node} />,
  status: (node) => (
    <Lozenge appearance={statusTones[textAttributeOf(node, 'color')] ?? 'neutral'}>
      {textAttributeOf(node, 'text')}
    </Lozenge>
  ),
  emoji: (node) => textAttributeOf(node, 'text') || textAttributeOf(node, 'shortName'),
  inlineCard: (node) => <PageCard address={textAttributeOf(node, 'url')} />,
};

/** Under the heading of the preview, so one step lower than on the page. */
function drawHeading(node: AdfNode): ReactNode {
  const level = attributeOf(node, 'level');
  return createElement(`h${Math.min(typeof level === 'number' ? level + 1 : 3, 6)}`, null, inside(node));
}

function drawExpand(node: AdfNode): ReactNode {
  return (
    <details>
      <summary>{textAttributeOf(node, 'title') || 'More'}</summary>
      {inside(node)}
    </details>
  );
}

function drawTask(node: AdfNode): ReactNode {
  const isDone = textAttributeOf(node, 'state') === 'DONE';
  return (
    <li>
      <span aria-hidden>{isDone ? '☑' : '☐'} </span>
      <VisuallyHidden>{isDone ? 'Done: ' : 'To do: '}</VisuallyHidden>
      {inside(node)}
    </li>
  );
}

function spansOf(node: AdfNode): { colSpan?: number; rowSpan?: number } {
  const [colSpan, rowSpan] = [attributeOf(node, 'colspan'), attributeOf(node, 'rowspan')];
  return { ...(typeof colSpan === 'number' && { colSpan }), ...(typeof rowSpan === 'number' && { rowSpan }) };
}
