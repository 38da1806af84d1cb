/**
 * Sentences by what a good moderator would say of them: `blame` makes a person the subject of fault or of what should have
 * been done, `guess` hedges where a fact can be had. Made-up people, companies and incidents.
 */
export interface LabelledSentences {
  blame: readonly string[];
  guess: readonly string[];
  both: readonly string[];
  neither: readonly string[];
}
