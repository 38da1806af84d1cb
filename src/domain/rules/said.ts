/** What people write to have a field filled in. */
const nothing =
  /^(?:none|nothing|no|nil|n\/?a|not applicable|tbd|tba|todo|to be (?:done|determined|added)|unknown|pending|-+|\.+|\?+|x+)[.!]?$/iu;

/** Whether words say something: "n/a", "TBD" and the like only fill the place. */
export function isSaid(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words) && !nothing.test(words.trim());
}
