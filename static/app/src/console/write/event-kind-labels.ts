import type { EventKind } from '../../../../../src/domain/document/post-mortem-document';

export const eventKindLabels: Readonly<Record<EventKind, string>> = {
  step: 'Step',
  started: 'Started',
  detected: 'Detected',
  alerted: 'Alerted',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};
