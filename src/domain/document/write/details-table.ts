import {
  mention,
  paragraph,
  status,
  table,
  tableCell,
  tableHeader,
  tableRow,
  text,
} from '@atlaskit/adf-utils/builders';
import { metricsOf, milestoneOf } from '../../metrics';
import type { Metric, MetricCode } from '../../metrics';
import type { CustomerImpact, IncidentDetails, Severity } from '../../post-mortem';
import { childrenOf } from '../adf-node';
import type { AdfNode } from '../adf-node';
import { sameMeaning } from '../compare';
import { detailsTableId, rowLabel } from '../owned-blocks';
import { milestoneKinds } from '../post-mortem-document';
import type { MilestoneKind, TimelineEvent } from '../post-mortem-document';
import { singleLine } from '../single-line';
import { writtenTime } from '../times/written-time';
import { writtenDuration } from '../../written-duration';

export interface DetailsFacts {
  details: IncidentDetails;
  timeline: readonly TimelineEvent[];
  /** IANA zone in which milestones are stated. */
  timeZone: string;
}

type Inline = NonNullable<Parameters<typeof paragraph>[0]>;

interface Line {
  label: string;
  value: readonly Inline[];
}

const severityColours: Readonly<Record<Severity, string>> = {
  0: 'neutral',
  1: 'red',
  2: 'yellow',
  3: 'blue',
  4: 'neutral',
};
const customersAffected: Readonly<Record<CustomerImpact, string>> = {
  unknown: 'Not known yet',
  none: 'No',
  some: 'Yes',
};
const milestoneLabels: Readonly<Record<MilestoneKind, string>> = {
  started: 'Started',
  detected: 'Detected',
  alerted: 'Team alerted',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};
const metricLabels: Readonly<Record<MetricCode, string>> = {
  TTD: 'Time to detect (TTD)',
  TTA: 'Time to acknowledge (TTA)',
  TTM: 'Time to mitigate (TTM)',
  TTR: 'Time to resolve (TTR)',
};
const peopleLabels = ['Responders', 'Customer success', 'Solution lead', 'Scribe', 'Attending'] as const;
const ownLabels: ReadonlySet<string> = new Set([
  ...['Severity', 'Services', 'Customers affected', 'Impact', 'Agent on duty', 'Moderator', ...peopleLabels],
  ...[...Object.values(milestoneLabels), ...Object.values(metricLabels)],
]);

/**
 * The key details table. Of the table that is there, rows and further columns that people added are kept, and every row
 * that already says the same stays the node it is, inline comments included.
 */
export function detailsTable(facts: DetailsFacts, present: AdfNode | undefined): AdfNode {
  const before = present === undefined ? [] : childrenOf(present);
  const own = linesOf(facts).map((line) =>
    rowFor(
      line,
      before.find((row) => rowLabel(row) === line.label),
    ),
  );
  const added = before.filter((row) => !ownLabels.has(rowLabel(row)));
  const frame = present ?? {
    ...table(),
    attrs: { localId: detailsTableId, layout: 'default', isNumberColumnEnabled: false },
  };
  return { ...frame, content: [...own, ...added] };
}

function rowFor(line: Line, present: AdfNode | undefined): AdfNode {
  const own: AdfNode = tableRow([tableHeader({})(paragraph(text(line.label)))]);
  const cells = [...childrenOf(own), tableCell({})(paragraph(...line.value))];
  const row = {
    ...(present ?? own),
    content: [...cells, ...(present === undefined ? [] : childrenOf(present).slice(cells.length))],
  };
  return present !== undefined && sameMeaning(present, row, { overlookComments: true }) ? present : row;
}

function linesOf({ details, timeline, timeZone }: DetailsFacts): Line[] {
  return [
    { label: 'Severity', value: severityValue(details.severity) },
    { label: 'Services', value: wordsValue(details.services.join(', ')) },
    { label: 'Customers affected', value: wordsValue(customersAffected[details.impact.customers]) },
    ...withValue('Impact', wordsValue(details.impact.statement)),
    ...peopleLines(details),
    ...milestoneKinds.flatMap((kind) => milestoneLine(kind, timeline, timeZone)),
    ...metricsOf(timeline).map(metricLine),
  ];
}

function peopleLines({ participants }: IncidentDetails): Line[] {
  const others: Readonly<Record<(typeof peopleLabels)[number], readonly (string | null)[]>> = {
    Responders: participants.responderIds,
    'Customer success': participants.customerSuccessIds,
    'Solution lead': participants.solutionLeadIds,
    Scribe: [participants.scribeId],
    Attending: participants.attendeeIds,
  };
  return [
    { label: 'Agent on duty', value: peopleValue([participants.agentId]) },
    { label: 'Moderator', value: peopleValue([participants.moderatorId]) },
    ...peopleLabels.flatMap((label) => withValue(label, peopleValue(others[label]))),
  ];
}

function severityValue(severity: Severity): Inline[] {
  if (severity === 0) return wordsValue('Not graded yet');
  return [status({ text: `SEV-${severity}`, color: severityColours[severity] })];
}

/** Ids only: Confluence fills in the name when it shows the page. */
function peopleValue(ids: readonly (string | null)[]): Inline[] {
  const known = ids.flatMap((id) => (id === null || id === '' ? [] : [id]));
  return known.flatMap((id, index) => [...(index === 0 ? [] : [text(' ')]), mention({ id, text: '' })]);
}

function milestoneLine(kind: MilestoneKind, timeline: readonly TimelineEvent[], timeZone: string): Line[] {
  const event = milestoneOf(timeline, kind);
  if (event === undefined) return [];
  const about = event.certainty === 'approximate' ? '~' : '';
  return [
    {
      label: milestoneLabels[kind],
      value: wordsValue(`${about}${writtenTime(event.occurredAt, timeZone)} ${timeZone}`),
    },
  ];
}

function metricLine(metric: Metric): Line {
  return { label: metricLabels[metric.code], value: wordsValue(writtenDuration(metric.minutes)) };
}

function wordsValue(words: string): Inline[] {
  const line = singleLine(words);
  return line === '' ? [] : [text(line)];
}

function withValue(label: string, value: readonly Inline[]): Line[] {
  return value.length === 0 ? [] : [{ label, value }];
}
