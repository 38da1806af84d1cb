/** What whoever leads a meeting reads out when it begins. */
export const codeOfConduct: readonly string[] = [
  'No blame: everybody did what seemed right with what they knew.',
  'Facts before opinions; what is not known is said to be an assumption.',
  'One speaks at a time; the moderator gives the word.',
  'Ask “what” and “how”, not “who”.',
];
