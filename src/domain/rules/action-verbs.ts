/** Verbs with which engineers begin what they mean to do. Plain forms; prefixes such as "re" are taken off before looking. */
const verbs = `abandon abort accelerate accept add address adjust adopt agree aggregate alert align allocate allow alter amend analyse
analyze announce annotate answer append apply appoint approve archive arrange ask assess assign attach attend audit author authorize
automate avoid back backfill backport balance ban base batch benchmark block book boost bound break bring broadcast buffer bug build
bump bypass cache calculate call cancel cap capture carry catch centralize chain change charge chart chase check choose circulate clamp
clarify classify clean clear clone close coach collect combine come commission commit communicate compare compile complete compress
compute configure confirm connect consider consolidate constrain consult contact contain continue contribute control convert convince
coordinate copy correct correlate count cover create cross cull curate cut cycle deal debounce debug decide declare decommission decouple
decrease deduplicate default defer define delay delegate delete deliver demonstrate deny deploy deprecate describe design detach detect
determine develop diagnose disable disallow discard disconnect discourage discover discuss display dispose distribute divide do document
double downgrade draft drain draw drill drop dump duplicate earmark edit educate eliminate embed emit employ empty enable encode encourage
encrypt end enforce engage enhance enlarge enrich ensure enter equip escalate establish estimate evaluate evict examine exclude execute
exempt exercise expand experiment expire explain explore export expose extend extract fail feed fetch figure file fill filter finalize find
finish fix flag flatten flush focus follow forbid force fork formalize format forward freeze gate gather generate get give go grant graph
group grow guarantee guard halve hand handle harden have help hide hire hold host identify ignore implement import improve include
increase index inform initiate inject inspect install instruct instrument integrate introduce inventory invest investigate invite involve
isolate issue iterate join keep kill label land launch lead learn leave lengthen let leverage limit link list listen load lock log look
lower maintain make manage mandate map mark match measure meet mention merge migrate mirror mitigate mock model modify modernise
modernize monitor mount move mute name narrow negotiate nominate normalise normalize note notify obtain offer onboard open operate
optimise optimize order organise organize orchestrate outline overhaul own pack page pair parallelise parallelize parametrise parse
partition pass patch pause perform persist phase pick pilot pin place plan point poll populate port post postpone practice practise
prefer prepare present preserve prevent prioritise prioritize probe process procure produce profile prohibit promote propagate propose
protect prototype prove provide provision prune publish pull purchase purge push put quantify quarantine query queue raise randomise
randomize rate reach read realign rearrange reassess rebalance rebase reboot rebuild recommend reconcile reconsider record recover
recreate recycle redesign redirect reduce refactor refine refresh refuse register reject relax release reload relocate remediate remind
remove rename render renew reorganise reorganize repair replace replay replicate report reproduce request require research reserve reset
reshape resize resolve respond restart restore restrict restructure retain retest retire retrieve retry return reuse revamp revert review
revise revisit revoke rework rewrite roll rollback rotate route run safeguard sample sanitise sanitize save scale scan schedule scope script
scrub search secure segment select send separate serialise serialize serve set setup shard share shift ship shorten show shrink shut sign
silence simplify simulate skip smooth snapshot socialise socialize solve sort spawn specify speed spin split spread stabilise stabilize
stagger standardise standardize start state stop store streamline strengthen stress stretch strip structure study submit subscribe
summarise summarize support suppress surface survey suspend swap switch sync synchronise synchronize tag take talk target teach tell
template terminate test think throttle throw tie tighten time track trace train transfer transform translate trap treat trigger trim
triage troubleshoot try tune turn type unblock understand undo unify uninstall unpin update upgrade upload upscale use utilise utilize
acquire advise amplify bake bind bisect brief calibrate cordon dedupe deepen detail dig divert ease embrace enumerate evolve exchange factor
flip fold formulate harmonise hook interview invert kick lift loop mask nail nudge observe offload opt outsource park pay persuade plug predict
prime recruit reflect rethink rightsize settle shield size spell squash steer stub substitute sunset tackle tear tidy uncover unpack vet
vacuum validate vary vendor verify version visualise visualize wait walk warm warn watch weigh whitelist widen wipe wire withdraw work wrap
write`;
const known = new Set(verbs.split(/\s+/u));

const prefixes =
  /^(?:re|un|de|dis|pre|auto|over|co|double|cross|hot|fine|load|stress|unit|smoke|right|dry|soft|hard)-?/u;
const formed = /(?:i[sz]e|ify)$/u;

/** Whether a word in lower case is the plain form of a verb that can begin a task. */
export function isVerb(word: string): boolean {
  return known.has(word) || known.has(word.replace(prefixes, '')) || (word.length > 5 && formed.test(word));
}

/** "adding", "added", "adds": a form of a verb that tells no task. */
export function isOtherForm(word: string): boolean {
  const stems = /^(.+?)(?:ing|ed|s)$/u.exec(word)?.[1];
  if (stems === undefined || isVerb(word)) return false;
  const doubled = /(.)\1$/u.test(stems) ? stems.slice(0, -1) : stems;
  return [stems, `${stems}e`, doubled].some((stem) => known.has(stem));
}
