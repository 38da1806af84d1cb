import type { ReactNode } from 'react';
import type { Metric, MetricCode } from '../../../../../src/domain/metrics';
import { writtenDuration } from '../../../../../src/domain/written-duration';
import panelClasses from '../../shared/surface/panel.module.css';
import classes from '../macro.module.css';

const metricWords: Record<MetricCode, { label: string; meaning: string }> = {
  TTD: { label: 'Detect', meaning: 'Time to detect: from the start until it was detected' },
  TTA: { label: 'Acknowledge', meaning: 'Time to acknowledge: from the alert until somebody took it' },
  TTM: { label: 'Mitigate', meaning: 'Time to mitigate: from the start until the impact was stopped' },
  TTR: { label: 'Resolve', meaning: 'Time to resolve: from the start until it was over' },
};

/** Durations that the timeline gives; says what is missing when there are none. */
export function MetricsRow({ metrics }: { metrics: readonly Metric[] }): ReactNode {
  if (metrics.length === 0) {
    return (
      <p className={panelClasses['quiet']}>Durations appear here once the timeline says when it started and ended.</p>
    );
  }
  return (
    <dl className={classes['metrics']}>
      {metrics.map(({ code, minutes }) => (
        <div key={code} title={metricWords[code].meaning}>
          <dt>{metricWords[code].label}</dt>
          <dd>{minutes < 0 ? 'Times out of order' : writtenDuration(minutes)}</dd>
        </div>
      ))}
    </dl>
  );
}
