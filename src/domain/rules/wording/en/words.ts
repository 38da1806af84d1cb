/** Splits a written-out list into a set: lexicons are easier to read and to add to as text. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}

/** Small closed classes of English: what a phrase begins with and where it ends. */
export const determiners = wordSet(
  `the a an this that these those our my your his her their its every each any some no another both either neither
  one two three four five several many few most all such which whose what`,
);
export const prepositions = wordSet(
  `of in on at from with for by under behind within inside across during after before to into about over between near
  without as like via than through against among upon off out up down around toward towards due per`,
);
export const beForms = wordSet('am is are was were be been being');
export const haveForms = wordSet('have has had having');
export const doForms = wordSet('do does did');
export const modals = wordSet('can could will would shall should may might must ought cannot');
export const subordinators = wordSet(
  `and or but nor so yet because since when while if although though unless until whereas that which who whom where why
  how what then whether once whenever`,
);
export const negations = wordSet('not never hardly scarcely');
export const adverbs = wordSet(
  `not never ever also already just then still simply even only always often again once later earlier first soon too
  perhaps maybe indeed instead rather quite very really all both yet now here there thus hence otherwise almost
  somehow sometimes twice together alone himself herself themselves ourselves myself yourself itself fat more most less well pretty`,
);
const notAdverbs = wordSet('family supply reply apply rely comply assembly anomaly july italy poly fly ally monopoly');

export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word));
}

/** Auxiliaries that may stand between a subject and its verb. */
export function isAuxiliary(word: string): boolean {
  return beForms.has(word) || haveForms.has(word) || doForms.has(word) || modals.has(word);
}

const irregularParticiples = wordSet(
  `known seen told read caught done thought kept left made taken gone run put set let been had lost found sent built
  broken chosen written driven given shown held brought bought taught heard felt met led paid sold said understood
  forgotten begun become come cut shut hit hurt cost spread split spent fallen foreseen overseen grown drawn flown thrown
  blown frozen stolen woken worn torn stood stuck struck swept slept won dealt fed fled spun got gotten overrun
  withheld withdrawn arisen lain laid risen fought sought crept bound overridden rewritten reset rerun quit
  proven mistaken overlooked hidden bent lent rebuilt resent undone redone mistyped misread`,
);

/** The form after "have": regular ones by their ending. */
export function isParticiple(word: string): boolean {
  return (
    irregularParticiples.has(word) ||
    (/[a-z]{2}ed$/u.test(word) && !/^(?:need|speed|feed|seed|embed|shed)$/u.test(word))
  );
}

const irregularPasts = wordSet(
  `saw took ran went got made knew thought left read told gave found sent put set cut shut came began broke wrote chose
  drove kept held brought heard felt met led paid said lost built did had was were went became caught meant grew drew
  threw blew froze stole woke wore stood stuck swept slept won dealt fed fled spun hid bent lent forgot cost hurt hit`,
);

/** A verb told of the past, as after a subject. */
export function isPastForm(word: string): boolean {
  return irregularPasts.has(word) || /[a-z]{2}ed$/u.test(word);
}

/** Words of the closed classes, which no name or noun is. */
export function isFunctionWord(word: string): boolean {
  return (
    determiners.has(word) ||
    prepositions.has(word) ||
    subordinators.has(word) ||
    isAuxiliary(word) ||
    negations.has(word) ||
    word === 'it' ||
    word === 'there'
  );
}
