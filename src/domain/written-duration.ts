const minutesInHour = 60;
const minutesInDay = 24 * minutesInHour;

/** A duration as people write it: `9 min`, `1 h 12 min`, `2 d 3 h 10 min`. Rounded to whole minutes. */
export function writtenDuration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(whole / minutesInDay), 'd'],
    [Math.floor((whole % minutesInDay) / minutesInHour), 'h'],
    [whole % minutesInHour, 'min'],
  ];
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return `${minutes < 0 ? '−' : ''}${words.join(' ') || '0 min'}`;
}
