const minutesInHour = 60;

/** A duration as people say it: `1 h 12 min`, `9 min`. Whole minutes. */
export function spokenMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / minutesInHour);
  const rest = whole % minutesInHour;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
