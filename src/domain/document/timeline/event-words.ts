import type { MilestoneKind } from '../post-mortem-document';

/** How a kind of milestone is told in a sentence. */
export interface ClearWords {
  kind: MilestoneKind;
  /** Which of several such rows is the milestone. */
  which: 'first' | 'last';
  /** Words that leave no doubt. */
  clear: RegExp;
  /** Words that tell it where no row is clearer. */
  likely?: RegExp;
  /** What shows that a likely row was the one, where it says both. */
  effect?: RegExp;
  /** Words that tell it where a row ends on them, whatever else it says before. */
  endsOn?: RegExp;
  /** Whether a word that turns the meaning around counts after the words too ("rolled back, without effect"), or only before and in them. */
  looksAhead: boolean;
}

const incident = String.raw`(?:incident|issue|problem|outage|disruption|downtime|degradation|(?:customer |user |service )?impact|event)`;
const service = String.raw`(?:services?|site|website|systems?|api|apis|platform|checkout|everything|traffic|functionality|access|operations?|availability|cluster|database|application|app|all (?:\w+ ){0,2}\w+s)`;
const responder = String.raw`(?:on[- ]?call(?:er)?|engineers?|responders?|team|sres?|dbas?|duty|primary|secondary|operator|ops|we|support)`;
const be = String.raw`(?:is|are|was|were|has been|have been|had been|gets?|got)`;
const begin = String.raw`(?:starts?|started|starting|begins?|began|beginning)`;
const change = String.raw`(?:deploy(?:ment)?s?|releases?|roll-?outs?|changes?|config(?:uration)?(?: change| push)?|migrations?|patch(?:es)?|upgrades?|(?:feature )?flags?|versions?|builds?|commits?|updates?|maintenance|pull request|pr)`;
const easing = String.raw`\b(?:error(?:s| rates?)?|5xx|latency|failures|timeouts)\b(?: \S+){0,3} (?:drops?|dropped|dropping|falls?|fell|falling|declin\w+|subsid\w+|decreas\w+|recover\w*|gone|stops?|stopped)\b`;
const fix = String.raw`(?:hot ?fix(?:es)?|fix(?:es)?|patch(?:es)?|workarounds?|mitigations?|reverts?|roll-?backs?|fail-?overs?|remediation)`;

/** In the order in which they are looked for: a row is one milestone at most. */
export const clearWords: readonly ClearWords[] = [
  {
    kind: 'resolved',
    which: 'last',
    looksAhead: true,
    clear: new RegExp(
      [
        String.raw`\b(?:incident|issue|problem|outage|disruption|event)\b(?: \S+){0,3} (?:resolved|over)\b`,
        String.raw`\b(?:incident|outage)\b(?: \S+){0,3} (?:closed|ended|ends|finished)\b`,
        String.raw`\b(?:resolved?|closed?) (?:the |this |our )?(?:incident|outage)\b`,
        String.raw`^(?:fully |completely )?(?:resolved|recovered)(?=[\s]*(?:$|[.,:;–—-]|by\b|after\b|with\b))`,
        String.raw`\b${service}\b(?: \S+){0,3} (?:fully |completely )?(?:restored|recovered|operational|healthy again|healthy)\b`,
        String.raw`\b(?:fully|completely) (?:recovered|restored|resolved|operational)\b`,
        String.raw`\b(?:full|complete) (?:recovery|restoration|service)\b`,
        String.raw`\brecovery (?:is |was )?(?:complete|completed|confirmed)\b`,
        String.raw`\b(?:normal|full) (?:service|operations?)(?: \S+){0,2} (?:resumed?|restored|resumes)\b`,
        String.raw`\b(?:restored|resumed) (?:normal |full )?(?:service|operations?)\b`,
        String.raw`\b(?:back|returns?|returned|returning) to (?:normal|100 ?%|baseline)`,
        String.raw`\ball[- ]clear\b`,
        String.raw`\bend of (?:the )?(?:incident|outage|disruption)\b`,
        String.raw`\bmarked (?:as )?resolved\b|\bstatus (?:\S+ ){0,5}(?:→|->|=>|to) (?:closed|resolved)\b`,
        String.raw`\bback (?:up|online|in service)\b|\b(?:is|are|was|were) back\b(?! to)|\b\w+s back$`,
        String.raw`\b(?:works?|worked|working|available|reachable|healthy) again\b`,
        String.raw`\ball (?:\S+ ){0,2}(?:services|systems|components|problems|issues) (?:\S+ )?resolved\b|\ball (?:is )?(?:good|well|ok|okay|green)\b`,
        String.raw`\b(?:go|goes|going|went) (?:through|out) again\b|\b${service} (?:\S+ ){0,2}(?:resumes|resumed)\b`,
        String.raw`\b(?:störung|ausfall|vorfall|problem) (?:\S+ )?(?:behoben|gelöst|beendet)|\b(?:hændelsen?|hendelsen?|incidenten?) (?:er |är )?(?:løst|löst|afsluttet|avsluttet|avslutad)`,
        String.raw`\b(?:incident|panne) (?:est )?(?:résolue?|close?|terminée?)|\bincidente (?:resuelto|cerrado|resolvido|encerrado)|(?:復旧|解決|解消)(?:完了|済み|した|しました)?$`,
      ].join('|'),
      'iu',
    ),
    endsOn:
      /(?:^|[,;:–—-]\s)(?:the |this )?(?:incident|outage)(?: (?:is|was|has|been|now|fully|marked|declared|as)){0,4} (?:resolved|closed|over)\s*[.!]?$/iu,
  },
  {
    kind: 'mitigated',
    which: 'first',
    looksAhead: true,
    clear: new RegExp(
      [
        String.raw`\bmitigated\b`,
        String.raw`\bmitigation (?:is |was )?(?:applied|in place|complete|completed|deployed|live|confirmed|takes effect|took effect)\b`,
        String.raw`\bimpact (?:is |was |has )?(?:stopped|stops|contained|ends|ended|over|gone|resolved)\b`,
        String.raw`\bend of (?:the )?(?:customer |user )?impact\b`,
        String.raw`\bworkaround (?:is |was )?(?:in place|applied|deployed|enabled|live)\b`,
        String.raw`\bbleeding (?:is |was |has been )?stopped\b`,
        String.raw`(?<!\p{L})(?:übergangs|not|behelfs)lösung (?:\S+ ){0,3}(?:aktiv|aktiviert|eingespielt|umgesetzt|ausgerollt|in betrieb|steht)(?!\p{L})`,
      ].join('|'),
      'iu',
    ),
    likely: new RegExp(
      [
        String.raw`\b(?:rolled|rolls) back\b`,
        String.raw`\broll-?back (?:\S+ ){0,3}(?:completed?|completes|finished|finishes|done|deployed|live|successful|took effect)\b`,
        String.raw`\b${be} reverted\b|^(?:\S+ ){0,4}reverted\b|\brevert (?:\S+ ){0,2}(?:deployed|complete|completed|live|rolled out)\b`,
        String.raw`\b${fix} (?:\S+ ){0,3}(?:deployed|rolled out|released|applied|implemented|live|shipped|completed?|in production)\b`,
        String.raw`\b(?:deployed|released|shipped|applied|rolled out) (?:a |the |our )?(?:\S+ )?${fix}\b`,
        String.raw`\btraffic\b(?: \S+){0,3} (?:shifted|rerouted|re-routed|drained|moved|diverted|redirected|failed over)\b`,
        String.raw`\b(?:shifted|rerouted|re-routed|drained|diverted|redirected|moved) (?:all |the |our |user )?traffic\b`,
        String.raw`\bfailed over to\b|\bfail-?over (?:\S+ ){0,2}(?:complete|completed|done|successful)\b`,
        String.raw`\b(?:disabled|turned off|switched off) (?:the |a )?(?:\S+ ){0,2}(?:flag|feature|toggle)\b|\bflag (?:\S+ ){0,2}(?:disabled|turned off|switched off)\b`,
        String.raw`\bno (?:more|further|new) (?:errors?|failures?|timeouts?|duplicates?|complaints?|alerts?|crashes)\b`,
        String.raw`\b(?:old|previous|original|last (?:known )?good|former) (?:\S+ ){1,4}(?:restored|redeployed|re-deployed|reinstated|put back|back in place)\b`,
        String.raw`\b(?:are|is|were|was|get|gets) (?:\S+ ){0,2}(?:picked up|processed|served|delivered|accepted|scheduled|sent) again\b`,
        easing,
      ].join('|'),
      'iu',
    ),
    effect: new RegExp(easing, 'iu'),
  },
  {
    kind: 'acknowledged',
    which: 'first',
    looksAhead: false,
    clear: new RegExp(
      [
        String.raw`\b(?:acks|acked|acknowledges|acknowledged|acknowledge)\b(?: \S+){0,4} (?:alerts?|page|incident|pager|alarm|ticket)\b`,
        String.raw`\b(?:alerts?|page|pager|incident|alarm|ticket)\b(?: \S+){0,5} (?:acknowledged|acked|discovered|picked up)\b`,
        String.raw`\b${responder}\b(?: \S+){0,3} (?:acks|acked|acknowledges|acknowledged)\b|^ack(?:ed|nowledged)?(?= by\b|[.:,]|$)`,
        String.raw`\b(?:picks|picked) up (?:the )?(?:alert|page|ticket|incident)\b`,
        String.raw`\binvestigations? (?:${be} )?${begin}\b|\b${begin} (?:the |an |our |to )?investigat\w+`,
        String.raw`\b${responder}\b(?: \S+){0,3} ${begin} (?:to )?(?:look|debug|work|triag|troubleshoot|analy[sz])\w*`,
        String.raw`\b${responder}\b(?: \S+){0,3} (?:is|are) (?:\w+ly )?(?:looking|investigating|on it)\b`,
        String.raw`\b${responder}\b(?: \S+){0,3} (?:joins?|joined) (?:the )?(?:incident|bridge|call|war room|channel)`,
        String.raw`\b${responder}\b(?: \S+){0,2} (?:responds|responded) to (?:the )?(?:page|alert)`,
        String.raw`\b(?:on[- ]?call(?:er)?|engineer|responder|duty|sre|dba|operator) (?:responds|responded)$`,
        String.raw`\b(?:accepts|accepted|answers|answered) (?:the )?(?:page|alert|pager|call from the pager)\b`,
        String.raw`\p{L} (?:acks|acked|acknowledges|acknowledged)(?=$|[.,:;]| (?:it|this)\b)`,
        String.raw`(?:^|: )(?:i(?:['’]m| am) |we(?:['’]re| are) )(?:looking|checking|investigating|on it)\b|^(?:looking|checking|on it)(?=$|[.,!]| (?:into|now|at) )`,
        String.raw`\b(?:bestätigt|übernimmt) (?:den |die |das )?(?:alarm|störung|vorfall)|\b(?:bekræfter|bekrefter|bekräftar|kvitterer) (?:alarmen|hændelsen|hendelsen|larmet)`,
        String.raw`\bastreinte acquitte|\bacquitte l['’]alerte|\breconoce la alerta|(?:調査|対応)(?:を)?開始`,
      ].join('|'),
      'iu',
    ),
  },
  {
    kind: 'alerted',
    which: 'first',
    looksAhead: false,
    clear: new RegExp(
      [
        String.raw`\balerts? (?:(?:for|on|about) (?:\S+ ){1,5})?(?:${be} )?(?:triggered|triggers|fired|fires|firing|fire|raised|received|sent|goes off|went off|pages|paged)\b`,
        String.raw`\b(?:fires|fired|triggers|triggered|raises|raised|sends|sent) (?:an |the |a |its |our )?(?:first |\S+ )?alert\b`,
        String.raw`\b${responder}\b(?: \S+){0,4} (?:paged|alerted|notified|woken|pinged|called)\b(?! (?:status|customers))`,
        String.raw`\b(?:paged|pages|paging|alerted|alerts|notified|notifies|wakes|woke|called|calls) (?:up )?(?:the )?(?:\S+ ){0,2}(?:on[- ]?call|duty|engineers?|team|sres?|dbas?|responders?)\b`,
        String.raw`(?:^|[,;] )\p{L}[\w.-]+ (?:was |is |gets |got )?paged(?=$|[.,;]| by\b)`,
        String.raw`(?:^|[,;:] )(?!(?:the |all |our |some )?(?:customers?|users?|clients?|partners?|management|stakeholders?)\b)@?\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*)? (?:is|was|are|were|gets|got) (?:paged|alerted|woken)(?=$|[.,;]| by\b)`,
        String.raw`\bfirst alert\b|\b(?:automated|automatic) (?:alert|page)\b`,
        String.raw`\b(?:pager(?:duty)?|opsgenie|victorops|splunk on-call|squadcast|rootly|incident\.io) (?:alerts?|pages?|notif\w+|calls?|fires|fired|goes off|went off|triggered|incident (?:created|opened|triggered))\b`,
        String.raw`\b(?:receives?|received|gets?|got) (?:an |a |the |their )?(?:first |\S+ )?(?:alert|page)\b(?! (?:load|view|not found))`,
        String.raw`\bpage (?:goes|went|is sent|was sent|sent) (?:out )?(?:to )?`,
        String.raw`(?:^|: )alert:? (?:\S+ ){1,4}(?:is )?(?:down|failing|firing|critical|unreachable)\b|\b(?:robot|bot|pingdom|monitor(?:ing)?) (?:texts|texted|e?mails|e?mailed|pings|pinged|calls|called) \p{L}`,
        String.raw`\bpager (?:goes|went) off\b|^page to (?:the )?(?:\S+ ){0,3}(?:on[- ]?call|team|sres?|dbas?|duty)\b`,
        String.raw`\balarm (?:wird |wurde |ist )?(?:ausgelöst|eingegangen)|\bbereitschaft (?:\S+ ){0,2}(?:alarmiert|gerufen|benachrichtigt|verständigt)|\balarm (?:fra|från)\b|\balarm (?:udløst|utløst|utlöst|går)`,
        String.raw`\balerte (?:déclenchée|reçue|levée)|\balerta (?:activada|recibida|disparada|acionado)|アラート(?:が)?(?:発報|発生|発火|検知|受信)`,
      ].join('|'),
      'iu',
    ),
  },
  {
    kind: 'detected',
    which: 'first',
    looksAhead: false,
    clear: new RegExp(
      [
        String.raw`\b(?:${incident}|errors?|failures?|anomal(?:y|ies)|spikes?|increase|slowness|regression) (?:\S+ ){0,2}?(?:${be} )?(?:first )?(?:detected|discovered|noticed|spotted|reported|flagged|identified by)\b`,
        String.raw`\bfirst (?:\S+ ){0,2}?(?:reports?|reported|noticed|detected|complaints?|tickets?|symptoms? (?:seen|noticed)|observed|notices|spotted)\b`,
        String.raw`\b(?:customers?|users?|clients?|merchants?|partners?|tenants?|colleagues?|employees|support|someone|engineers?|developers?|team|on[- ]?call)\b(?: \S+){0,3}? (?:(?:start|begin|began|started) (?:to )?)?(?:reports?|reported|reporting|notices?|noticed|noticing|spots|spotted|complains?|complained|complaining|flags|flagged|observes|observed)\b`,
        String.raw`\b(?:customers?|users?|clients?|merchants?|tenants?|colleagues?|shops?|stores?) (?:calls?|called|phones?|phoned|rings?|rang|writes?|wrote)\b`,
        String.raw`\b(?:reports|complaints|tickets|calls)\b(?: \S+){0,2} (?:come|came|coming|arrive|arrived|from|by) `,
        String.raw`\b(?:receives?|received|gets?|got) (?:the |a |an )?(?:first |several |multiple )?(?:\S+ )?(?:reports?|complaints?|support tickets?)\b`,
        String.raw`\b(?:monitoring|monitors?|dashboards?|probes?|canary|synthetics?|health ?checks?|alarms?|watchdog)\b(?: \S+){0,3} (?:detects?|detected|flags|flagged|notices|noticed|reports|reported|fires|fired|goes off|went off|triggers|triggered|turns? red|turned red|goes red|went red|raised)\b`,
        String.raw`\b(?:we|i) (?:first )?(?:notice|noticed|detect|detected|spot|spotted|discover|discovered)\b`,
        String.raw`\b(?:detects?|detected|notices|noticed|spots|spotted) (?:an |a |the |that )?(?:\S+ ){0,3}?(?:errors?|failures?|spikes?|increase|anomal|${incident}|problem|latency|drop)`,
      ].join('|'),
      'iu',
    ),
  },
  {
    kind: 'started',
    which: 'first',
    looksAhead: false,
    clear: new RegExp(
      [
        String.raw`\b${incident} ${begin}\b`,
        String.raw`\b${begin} of (?:the )?(?:customer |user )?${incident}\b|\bonset of\b`,
        String.raw`\b(?:errors?|error rates?|failures?|5xx|500s|latency|latencies|timeouts?|requests?|logins?|sign-?ins|orders?|payments?|users?|customers?|jobs?|queries|calls|connections?|pods?|queue|replicas?|responses?|pages?|uploads?|builds?|${service})\b(?: \S+){0,3}? ${begin} (?:to )?(?:fail|ris|climb|increas|grow|spik|tim(?:e|ing) ?-?out|drop|return|see|experienc|get|be reject|be drop|be refus|be delay|error|degrad|crash|back up|pil)\w*`,
        String.raw`\b(?:errors|failures|timeouts|5xx|500s|symptoms|impact) ${begin}\b`,
        String.raw`\b(?:errors?|error rates?|failures?|latency|5xx)\b(?: \S+){0,3} (?:spikes?|spiked|jumps?|jumped|surges?|surged)\b`,
        String.raw`\bfirst (?:\S+ ){0,2}?(?:errors?|failures?|failed|failing|timeouts?|5xx|500s?|503s?|customer impact|user impact|impact)\b(?!(?: \S+){0,3} (?:noticed|reported|seen|spotted|detected|observed))`,
        String.raw`\b${service}\b(?: \S+){0,2} (?:goes|went|becomes|became|go) (?:down|offline|dark|unavailable|unresponsive|read-only)\b`,
        String.raw`\b(?:stops|stopped) (?:serving|responding|accepting|processing)\b`,
        String.raw`\p{L} ${begin} (?:to )?(?:fail|refus|reject|crash|error|degrad|tim(?:e|ing) ?-?out|return(?:ing)? (?:\S+ )?(?:errors?|5\d\d|5xx))\w*\b(?! again)`,
        String.raw`^(?:the )?(?:\S+ )?(?:site|website|api|app|platform|shop|portal|checkout|login|service)s? (?:is |are |goes |went )?(?:down|offline|unreachable|unavailable)\b`,
        String.raw`\bbeginn de[rs] (?:störung|ausfalls|vorfalls)|\bdébut de (?:l['’]incident|la panne)|\binicio de(?:l incidente| la caída| la incidencia)|障害(?:が)?発生`,
        String.raw`\p{L} (?:svarer ikke|svarar inte|antwortet nicht|reagiert nicht|ne répond (?:plus|pas)|no responde)\b`,
      ].join('|'),
      'iu',
    ),
  },
];

/** A person or a team is called, by whatever means. */
export const paging = new RegExp(
  String.raw`\b${responder}\b(?: \S+){0,4} (?:paged|alerted|notified|woken|pinged|called)\b|\b(?:pages|paged|paging|notifies|notified|wakes|woke|calls|called) (?:up )?(?:the )?(?:\S+ ){0,2}(?:${responder})\b|\bpage (?:to|goes|went|is sent|was sent)\b|\bpager`,
  'iu',
);

/** A change that reaches production: the beginning, where it comes before all other milestones and no row tells the impact's own beginning. */
export const firstCause = new RegExp(
  [
    String.raw`\b${change}\b(?: \S+){0,5} (?:(?:goes|went|gone|is|was) (?:out|live)|reach(?:es|ed)|rolls? out|rolled out|begins|began|starts|started|completes|completed|finishes|finished|applied|merged|pushed|shipped|deployed|released|enabled|hits?|promoted|lands|landed)\b`,
    String.raw`^(?:\S+ ){0,4}(?:deployed|deploys|merged|merges|pushed|pushes|released|releases|shipped|ships|enabled|enables|applied|applies|rolled out|rolls out|upgraded|promoted|ran|runs|starts?|started) (?:\S+ ){0,5}?(?:${change}|v?\d+(?:\.\d+)+|#?\d{3,})\b`,
    String.raw`\b(?:certificate|cert|token|credential|licen[cs]e|key|lease|domain)s?\b(?: \S+){0,3} (?:expires|expired|lapses|lapsed|revoked)\b`,
  ].join('|'),
  'iu',
);

/** A change that is made to end the incident began none. */
export const mending =
  /\b(?:hot ?fix|fix(?:es|ed)?|revert\w*|roll(?:ed|ing)?[- ]?back|mitigat\w+|workaround|restor\w+)\b/iu;

/** Words that turn the meaning around: "not resolved", "was never alerted", "would be resolved". */
export const turned = new RegExp(
  [
    String.raw`\b(?:not|never|no|un|without|cannot|nobody|none|neither|nor|hardly|barely)\b|n['’]t\b`,
    String.raw`\b(?:would|should|could|can|may|might|must|will|shall|won't|to be|being|going to|about to|needs? to|need(?:ed)? to|has to|have to|supposed to)\b`,
    String.raw`\b(?:until|till|before|if|unless|whether|once|when|as soon as|after which|in case)\b`,
    String.raw`\b(?:false|test(?! (?:detects?|detected|flags|flagged|notices|noticed|fails|failed))|drill|exercise|rehearsal|simulated|unrelated|previous|earlier|last (?:week|month|year|time)|yesterday)\b`,
    String.raw`\b(?:expect\w*|hop(?:e|es|ed|ing)|try|tries|tried|trying|attempt\w*|plan(?:s|ned|ning)?|wait(?:s|ed|ing)? for|want(?:s|ed)? to|prepar\w+|consider\w*|propos\w+|suggest\w*|decid\w+|decision|discuss\w*|agree[ds]? to|ask(?:s|ed|ing)?|requested (?:a|the|to)|recommend\w*)\b`,
    String.raw`\b(?:thought|think|thinks|believ\w+|assum\w+|presum\w+|apparently|seem(?:s|ed|ingly)?|appear(?:s|ed)? to|suspect\w*|mistakenly|prematurely|wrongly|almost|nearly|partial(?:ly)?|partly|potential(?:ly)?|possible|possibly|long[- ]term|permanent)\b`,
    String.raw`\bfail(?:s|ed|ing)? to\b|\b(?:roll-?back|fix|mitigation|restart|attempt|fail-?over|deploy(?:ment)?|it|revert|workaround) (?:\S+ )?(?:fails|failed|failing|breaks|aborted|unsuccessful)\b|\bunsuccessful\w*`,
    String.raw`\b(?:in|on|to) (?:the )?(?:staging|test|dev|development|qa|sandbox)\b`,
  ].join('|'),
  'iu',
);

/** What says anywhere in a row that a mitigation did not work or that it is not over. */
export const undone =
  /\b(?:no (?:effect|improvement|change|difference|success)|(?:did|does)(?: not|n['’]t) (?:help|work|fix|resolve)|to no avail|in vain|still (?:failing|down|broken|seeing|unavailable|elevated|high|not|happening|affected|present|see|errors?)|remains? (?:down|broken|elevated|high|unresolved)|(?:errors?|problems?|issues?|failures) (?:\S+ )?(?:continue|persist|remain|return|reappear|resurface)\w*|but (?:\S+ ){0,4}(?:fails|failed|failing)|(?:fails|failed) again|comes? back|turns? out (?:\S+ ){1,2}(?:is|was|were|did) not)\b/iu;

/** Double negations that mean that something is over. */
export const endings =
  /\b(?:no (?:longer|more|further|new)|not (?:only|just)|without (?:errors?|problems?|issues?|further))\b/giu;
