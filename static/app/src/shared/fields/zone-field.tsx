import type { ReactNode } from 'react';
import { describeZone } from '../time/format-time';
import { ChoiceField } from './choice-field';

interface ZoneFieldProps {
  timeZone: string;
  onChange: (timeZone: string) => void;
  isDisabled?: boolean;
  help?: string;
}

/** The time zones that the browser knows, searchable by name. */
export function ZoneField({ timeZone, ...rest }: ZoneFieldProps): ReactNode {
  return <ChoiceField {...rest} label="Time zone" value={timeZone} choices={listZones(timeZone)} />;
}

function listZones(chosen: string): { value: string; label: string }[] {
  const now = Date.now();
  const zones = new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((zone) => ({ value: zone, label: describeZone(zone, now).replaceAll('_', ' ') }));
}
