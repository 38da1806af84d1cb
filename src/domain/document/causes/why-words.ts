/** Words that stand before a why or its answer: "Why 1:", "2nd why –", "Q:", "Because:". */
const number =
  /^\s*\**(?:(?:the )?(?:\d(?:st|nd|rd|th|\.)?|first|second|third|fourth|fifth)\s+)?(?:why|warum|wieso|pourquoi|por ?qu[eé]|hvorfor|varför|waarom|porqu[eê])\s*(?:[#(]?\d{0,2}\)?)\s*\??\**\s*(?:[:.)–—→]|-(?=\s))\**\s*/iu;
const answerLabel = /^\s*\**(?:a|answer|antwort|réponse|respuesta|svar|resposta|antwoord)\s*\d*\**\s*[:.–—-]\**\s*/iu;
const questionLabel =
  /^\s*\**(?:q|question|frage|pregunta|spørgsmål|spørsmål|fråga|pergunta|vraag)\s*\d*\**\s*[:.–—-]\**\s*/iu;
const asking =
  /^[^\p{L}]*(?:(?:but|and|so|und|aber|et|mais|y|pero|og|men|och)[, ]+)?(?:why|how come|what caused|warum|wieso|weshalb|pourquoi|por ?qu[eé]|hvorfor|varför|waarom|porqu[eê])(?!\p{L})/iu;
const restart = /\s+(?=\**(?:why\s*#?\d+\s*\??\s*[:.)–—-]|(?:q|a|question|answer)\s*\d*\s*:\s))/iu;

/** A question and its answer, either of which may be missing. */
export interface WhyStep {
  question: string;
  answer: string;
}

/** Whether words begin as one step of a chain: "Why 2: …", "Why did it stop? …", "Q: Why …". */
export function beginsWhy(words: string): boolean {
  const said = words.replace(questionLabel, '');
  return number.test(words) || (asking.test(said) && /^[^?]{3,300}\?/u.test(said));
}

/** Whether words ask why and say nothing more. */
export function isQuestion(words: string): boolean {
  return asking.test(words) && /\?[\s*]*$/u.test(words);
}

/** Whether words are labelled as an answer: "A: …". */
export function isLabelledAnswer(words: string): boolean {
  return answerLabel.test(words);
}

/** Several steps on one line, as soft line ends leave them. */
export function stepsOnLine(line: string): string[] {
  return line.split(restart).map((step) => step.trim());
}

/** The question and the answer in the words of one step. */
export function whyStepIn(words: string): WhyStep {
  if (answerLabel.test(words) && !asking.test(words)) return { question: '', answer: withoutLabel(words) };
  const said = words.replace(number, '').replace(questionLabel, '').trim();
  const asked = /^([^?]{3,300}\?)[\s*]*(?:[–—→:-]+\s*)?(.*)$/su.exec(said);
  const [, question = '', answer = ''] = asked ?? [];
  if (asked !== null && asking.test(question)) return { question, answer: withoutLabel(answer) };
  return { question: '', answer: withoutLabel(said) };
}

/** The answers of a chain; where a question is told without an answer and the next step gives none either, the question. */
export function answersOf(steps: readonly WhyStep[]): string[] {
  const isAnswered =
    steps.some(({ question, answer }) => question === '' && answer !== '') ||
    steps.some(({ question, answer }) => question !== '' && answer !== '');
  return steps.flatMap(({ question, answer }) =>
    answer !== '' ? [answer] : isAnswered || question === '' ? [] : [question],
  );
}

function withoutLabel(words: string): string {
  return words.replace(answerLabel, '').trim();
}
