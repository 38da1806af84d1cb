/** What people took for true at the time; "is thought to have begun" is what the author holds true. */
const belief =
  /(?<!\b(?:is|are|be|been)\s)\b(?:thought|believed|assumed|suspected|presumed|guessed|figured|supposed|theori[sz]ed|hypothesi[sz]ed|feared|attributed|blamed|looked (?:like|as (?:if|though)))\b.*?(?=[,;:—–](?=\s|$)|[.!?](?=\s|$)|\s(?:but|so|until|although|and then|and (?:we|it|they|i))\s|$)/giu;
const mayHold =
  /thought|believed|assumed|suspected|presumed|guessed|figured|supposed|theori|hypothesi|feared|attributed|blamed|looked/iu;

/** A sentence with blanks where it tells what somebody believed: times and milestones in there are not the incident's. Places stay. */
export function withoutBeliefs(sentence: string): string {
  return mayHold.test(sentence) ? sentence.replace(belief, (clause) => ' '.repeat(clause.length)) : sentence;
}
