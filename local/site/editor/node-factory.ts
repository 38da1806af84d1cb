import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { MacroModule } from '../rest/host';

const paragraph = (): Node => schema.node('paragraph');
const localId = (): string => crypto.randomUUID();

const TABLE_COLUMNS = 3;
const TABLE_ROWS = 3;

/** New nodes as the editor inserts them. */
export const create = {
  heading: (level: number): Node => schema.node('heading', { level }),
  panel: (): Node => schema.node('panel', { panelType: 'info', localId: localId() }, [paragraph()]),
  expand: (): Node => schema.node('expand', { title: '', localId: localId() }, [paragraph()]),
  nestedExpand: (): Node => schema.node('nestedExpand', { title: '', localId: localId() }, [paragraph()]),
  rule: (): Node => schema.node('rule'),
  codeBlock: (): Node => schema.node('codeBlock'),
  list: (name: 'bulletList' | 'orderedList'): Node =>
    schema.node(name, {}, [schema.node('listItem', {}, [paragraph()])]),
  taskList: (content: readonly Node[] = []): Node =>
    schema.node('taskList', { localId: localId() }, [create.taskItem(content)]),
  taskItem: (content: readonly Node[] = []): Node =>
    schema.node('taskItem', { localId: localId(), state: 'TODO' }, [...content]),
  mention: (id: string, name: string): Node => schema.node('mention', { id, text: `@${name}`, localId: localId() }),
  date: (instant: Date): Node =>
    schema.node('date', { timestamp: String(Date.UTC(instant.getFullYear(), instant.getMonth(), instant.getDate())) }),
  table: (): Node => {
    const row = (cell: string): Node =>
      schema.node(
        'tableRow',
        {},
        Array.from({ length: TABLE_COLUMNS }, () => schema.node(cell, {}, [paragraph()])),
      );
    const body = Array.from({ length: TABLE_ROWS - 1 }, () => row('tableCell'));
    return schema.node('table', { localId: localId(), layout: 'default' }, [row('tableHeader'), ...body]);
  },
  macro: ({ key, title, extensionKey }: MacroModule, environmentType: string): Node => {
    const id = localId();
    const parameters = {
      layout: 'extension',
      localId: id,
      extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
      extensionTitle: title,
      forgeEnvironment: environmentType,
      guestParams: {},
    };
    const attrs = {
      layout: 'default',
      extensionType: 'com.atlassian.ecosystem',
      extensionKey,
      text: title || key,
      localId: id,
      parameters,
    };
    return schema.node('extension', attrs);
  },
};
